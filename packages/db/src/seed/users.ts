import type { StaffRole } from "@podium/domain/staff/permissions";
import type { Transaction } from "../client.ts";
import { createUser, type MadeUser } from "../factories/user.ts";
import type { DemoOrganisation } from "./organisations.ts";

/** The log-ins of a demonstration, with the role in each organisation named. Passwords are made at the first start. */
export const demoUsers = [
  {
    email: "admin@podium.example",
    name: "Alex Verwaltung",
    role: "ADMINISTRATOR",
    organisations: ["bmi", "offene-kommunen-nrw", "musterstadt"],
  },
  {
    email: "lead@podium.example",
    name: "Lea Leitung",
    role: "EVENT_LEAD",
    organisations: ["bmi", "musterstadt"],
  },
  {
    email: "moderator@podium.example",
    name: "Mo Moderation",
    role: "MODERATOR",
    organisations: ["offene-kommunen-nrw"],
  },
  { email: "viewer@podium.example", name: "Vivian Einblick", role: "VIEWER", organisations: ["musterstadt"] },
] as const satisfies { email: string; name: string; role: StaffRole; organisations: DemoOrganisation[] }[];

export type DemoLogin = { email: string; passwordHash: string };

type DemoEmail = (typeof demoUsers)[number]["email"];

/** @throws Error when a login is missing, naming it */
export async function seedUsers(
  database: Transaction,
  logins: readonly DemoLogin[],
  organisations: Record<DemoOrganisation, string>,
): Promise<Record<DemoEmail, MadeUser>> {
  const made: Partial<Record<DemoEmail, MadeUser>> = {};
  for (const { email, name, role, organisations: slugs } of demoUsers) {
    const login = logins.find((candidate) => candidate.email === email);
    if (!login) throw new Error(`no login was given for ${email}`);
    const memberships = slugs.map((slug) => ({ organisationId: organisations[slug], role }));
    made[email] = await createUser(database, { email, name, passwordHash: login.passwordHash, memberships });
  }
  return made as Record<DemoEmail, MadeUser>;
}
