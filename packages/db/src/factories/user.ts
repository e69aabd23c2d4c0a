import { randomUUID } from "node:crypto";
import { normaliseEmail } from "@podium/domain/person/email";
import type { StaffRole } from "@podium/domain/staff/permissions";
import type { Transaction } from "../client.ts";

export type MadeUser = { id: string; email: string; name: string };

/**
 * A person who works for organisations. Without a `passwordHash` nobody can log in with it.
 *
 * @param given.memberships roles in whole organisations
 */
export async function createUser(
  database: Transaction,
  given: {
    email?: string;
    name?: string;
    passwordHash?: string;
    locale?: "de" | "en";
    memberships?: { organisationId: string; role: StaffRole }[];
  } = {},
): Promise<MadeUser> {
  return database.user.create({
    data: {
      email: normaliseEmail(given.email ?? `person-${randomUUID().slice(0, 8)}@example.org`),
      name: given.name ?? "Robin Beispiel",
      passwordHash: given.passwordHash ?? "",
      locale: given.locale ?? "de",
      memberships: { create: given.memberships ?? [] },
    },
    select: { id: true, email: true, name: true },
  });
}
