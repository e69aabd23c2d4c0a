import type { Context } from "../context.ts";
import { databaseNow } from "../database-clock.ts";
import { environment } from "../environment.ts";
import { type LinkPurpose, readLink } from "../links.ts";
import { Refusal } from "../refusal.ts";

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
      return readLink(environment().PODIUM_SECRET, purpose, token, now);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === "registration.linkExpired") reason = error;
    }
  }
  throw reason;
}
