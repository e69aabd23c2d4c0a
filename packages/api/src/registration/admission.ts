import type { Transaction } from "@podium/db/client";
import { normaliseEmail } from "@podium/domain/person/email";
import { holdEnd } from "@podium/domain/registration/deadlines";
import type { PersonInput } from "@podium/domain/registration/schema";
import { liveStates } from "@podium/domain/registration/states";
import type { Context } from "../context.ts";
import { queueMail } from "../outbox.ts";
import type { Desk } from "./desk.ts";
import { insertNewcomers, liveAddresses, type Newcomer } from "./insert.ts";
import type { Own } from "./own-desk.ts";
import { KNOWN_PAUSE } from "./write.ts";

// Somebody whom another person names by the link to an own page: who takes the place over, or one more in the group.

type Coming = Omit<Newcomer, "holdsPlace" | "mail" | "action"> & { holdUntil: Date };

export function newcomer({ firstName, lastName, email }: PersonInput, own: Own, desk: Desk): Coming {
  return {
    firstName,
    lastName,
    email,
    organisation: null,
    locale: own.locale,
    categoryId: own.categoryId,
    state: "UNCONFIRMED",
    holdUntil: holdEnd(desk.policy, desk.now),
    source: "WEB",
    channel: "WEB",
  };
}

/** Whether or not the address is known, the visitor's answer is the same. @returns whether it was */
export async function admit(
  ctx: Context,
  transaction: Transaction,
  desk: Desk,
  person: Newcomer,
): Promise<{ known: boolean }> {
  const address = normaliseEmail(person.email ?? "");
  const known = await liveAddresses(transaction, desk.eventId, [address]);
  if (!known.has(address)) {
    await insertNewcomers(transaction, desk, [person], { actor: "VISITOR", requestId: ctx.requestId });
    return { known: false };
  }
  const [registration] = await transaction.$queryRaw<{ id: string; email: string }[]>`
    SELECT registration."id", registration."email" FROM "Registration" registration
    WHERE registration."eventId" = ${desk.eventId}::uuid AND registration."emailNormalised" = ${address}
      AND registration."state"::text = ANY (${[...liveStates]})
      AND NOT EXISTS (
        SELECT FROM "Mail" earlier WHERE earlier."registrationId" = registration."id" AND earlier."kind" = 'registration.known'
          AND earlier."createdAt" > statement_timestamp() - ${KNOWN_PAUSE}::interval
      )`;
  if (registration) {
    await queueMail(transaction, {
      kind: "registration.known",
      locale: person.locale,
      recipient: registration.email,
      eventId: desk.eventId,
      registrationId: registration.id,
    });
  }
  return { known: true };
}
