import type { StaffRole } from "@podium/domain/staff/permissions";
import type { Transaction } from "../client.ts";
import { createUser, type MadeUser } from "../factories/user.ts";
import type { DemoBody } from "./organisations.ts";

/** Who can log in to a demonstration, with the role in each of the bodies named. Passwords are made at the first start. */
export const demoUsers = [
  {
    email: "admin@podium.example",
    name: "Alex Verwaltung",
    role: "ADMINISTRATOR",
    bodies: ["bmi", "offene-kommunen-nrw", "musterstadt"],
  },
  { email: "lead@podium.example", name: "Lea Leitung", role: "EVENT_LEAD", bodies: ["bmi", "musterstadt"] },
  {
    email: "moderator@podium.example",
    name: "Mo Moderation",
    role: "MODERATOR",
    bodies: ["offene-kommunen-nrw"],
  },
  { email: "viewer@podium.example", name: "Vivian Einblick", role: "VIEWER", bodies: ["musterstadt"] },
] as const satisfies { email: string; name: string; role: StaffRole; bodies: DemoBody[] }[];

export type DemoLogin = { email: string; passwordHash: string };

type DemoEmail = (typeof demoUsers)[number]["email"];

/** @throws Error when a login is missing, naming it */
export async function seedUsers(
  database: Transaction,
  logins: readonly DemoLogin[],
  bodies: Record<DemoBody, string>,
): Promise<Record<DemoEmail, MadeUser>> {
  const made: Partial<Record<DemoEmail, MadeUser>> = {};
  for (const { email, name, role, bodies: slugs } of demoUsers) {
    const login = logins.find((candidate) => candidate.email === email);
    if (!login) throw new Error(`no login was given for ${email}`);
    const memberships = slugs.map((slug) => ({ organisationId: bodies[slug], role }));
    made[email] = await createUser(database, { email, name, passwordHash: login.passwordHash, memberships });
  }
  return made as Record<DemoEmail, MadeUser>;
}
