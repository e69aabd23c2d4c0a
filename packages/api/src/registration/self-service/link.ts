import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { environment, secrets } from "../../environment.ts";
import { type LinkPurpose, readLink, signLink } from "../../links.ts";
import { Refusal } from "../../refusal.ts";

/**
 * @param purposes the link must have been made for one of them
 * @returns the registration's id
 * @throws Refusal registration.linkInvalid, registration.linkExpired
 */
export async function readLinkOf(ctx: Context, token: string, purposes: LinkPurpose[]): Promise<string> {
  const now = await databaseNow(ctx.database);
  let reason = new Refusal("registration.linkInvalid");
  for (const purpose of purposes) {
    try {
      return readLink(secrets(), purpose, token, now);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === "registration.linkExpired") reason = error;
    }
  }
  throw reason;
}

/** The registration's own page can be opened until thirty days after the event. */
const MANAGE_DAYS = 30;

/** @returns the token of the link to a registration's own page */
export function manageToken(registrationId: string, endsAt: Date): string {
  const expiresAt = new Date(endsAt.getTime() + MANAGE_DAYS * 86_400_000);
  return signLink(environment().PODIUM_SECRET, {
    purpose: "registration.manage",
    subject: registrationId,
    expiresAt,
  });
}
