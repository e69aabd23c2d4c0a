import { randomUUID } from "node:crypto";
import type { Database } from "@podium/db/client";
import type { Actor } from "@podium/domain/staff/actor";
import type { StaffRole } from "@podium/domain/staff/permissions";

/** What makes somebody part of the staff: a role in a whole body, or in one event only. */
export type Post = { organisationId: string; role: StaffRole } | { eventId: string; role: StaffRole };

/**
 * Somebody who is logged in: a user with an open session and these roles. The password is of no use (no hash at all).
 *
 * @param name also makes the address, so that failures read well
 */
export async function staffMember(database: Database, name: string, ...posts: Post[]): Promise<Actor> {
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, "-")}-${randomUUID().slice(0, 8)}@example.org`;
  const user = await database.user.create({
    data: {
      email,
      name,
      passwordHash: "none",
      memberships: {
        create: posts.filter((post) => "organisationId" in post),
      },
      eventRoles: { create: posts.filter((post) => "eventId" in post) },
      sessions: { create: { expiresAt: new Date(Date.now() + 3_600_000) } },
    },
    select: { id: true, sessions: { select: { id: true } } },
  });
  const [session] = user.sessions;
  if (!session) throw new Error("the session was not made");
  return { userId: user.id, sessionId: session.id, name, email, locale: "de" };
}
