import type { MailKind } from "@podium/domain/mail/kinds";
import type { Context } from "../../context.ts";
import { Refusal } from "../../refusal.ts";
import { BEGIN } from "../capacity/snapshot.ts";
import { promote } from "../waitlist/promote.ts";
import { act } from "./apply.ts";
import { expireHolds } from "./end-many.ts";
import { whileLocked } from "./while-locked.ts";

const OFFER: MailKind = "registration.offered";
const REMINDER: MailKind = "registration.reconfirmReminder";
const asking: readonly MailKind[] = [OFFER, "registration.reconfirm", REMINDER, "registration.rescheduled"];

/** Registrations in one transaction: others get their turn in between. */
const AT_ONCE = 100;

type Due = { expired: number; lapsed: number; promoted: number };

/**
 * What happens by itself when its time has come, by the database's clock: unconfirmed registrations expire, offers and
 * questions without an answer run out, and free places go to the waiting list (after the quiet hours, or when the process
 * that freed them died on the way). Safe to run in several processes at once and as often as one likes.
 */
export async function runDue(ctx: Context): Promise<Due> {
  const expired = await expireOverdue(ctx);
  const lapsed = await runOutAnswers(ctx);
  const promoted = await promoteAll(ctx);
  return { expired, lapsed, promoted };
}

/** There may be thousands of them after a rush: one statement per event. */
async function expireOverdue(ctx: Context): Promise<number> {
  const events = await ctx.database.$queryRaw<{ eventId: string }[]>`
    SELECT "eventId" FROM "Registration"
    WHERE "state" = 'UNCONFIRMED' AND "holdUntil" <= statement_timestamp()
    UNION SELECT "eventId" FROM "DecoyHold" WHERE "holdUntil" <= statement_timestamp()`;
  let ended = 0;
  for (const { eventId } of events) ended += await unlessHeld(() => whileLocked(ctx, eventId, expireHolds));
  return ended;
}

/**
 * Silence counts only of those who were asked: when the mail with an offer went out in the first half of its time, when
 * a question was followed by its reminder, or when the address takes no mail. Whom a standstill of ours kept from knowing
 * is asked once more, with the whole time to answer; while the mail is still on its way, nothing happens. A place that
 * nobody said anything about stays with its holder when the event begins: nobody else could come any more.
 */
async function runOutAnswers(ctx: Context): Promise<number> {
  const due = await ctx.database.$queryRaw<Answers[]>`
    SELECT registration."eventId", array_agg(registration."id" ORDER BY registration."holdUntil", registration."sequence") AS "ids",
      CASE WHEN registration."silenceKeeps" THEN 'runOut' WHEN told."state" = 'FAILED' OR registration."email" IS NULL OR begins."at" <= statement_timestamp() THEN 'runOut'
        WHEN registration."state" = 'OFFERED' AND (told."state" IS NULL OR told."state" = 'SENT' AND told."sentAt"
          <= registration."holdUntil" - (registration."holdUntil" - registration."stateSince") / 2) THEN 'runOut'
        WHEN registration."state" = 'RECONFIRM_DUE' AND told."state" = 'SENT' THEN 'runOut'
        ELSE 'askAgain' END AS "action"
    FROM "Registration" registration JOIN "Event" event ON event."id" = registration."eventId"
      CROSS JOIN LATERAL (${BEGIN}) begins
      LEFT JOIN LATERAL (
        SELECT mail."state", mail."sentAt" FROM "Mail" mail
        WHERE mail."registrationId" = registration."id" AND CASE registration."state" WHEN 'OFFERED' THEN mail."kind" = ${OFFER}
          ELSE mail."kind" = ${REMINDER} AND mail."createdAt" >= registration."stateSince" END
        ORDER BY mail."sequence" DESC LIMIT 1
      ) told ON true
    WHERE registration."state" IN ('OFFERED', 'RECONFIRM_DUE') AND registration."holdUntil" <= statement_timestamp()
      AND event."status" = 'PUBLISHED'
      -- Companions go along with their contact.
      AND registration."companionOfId" IS NULL
      AND (registration."state" = 'OFFERED' OR begins."at" > statement_timestamp())
      AND NOT EXISTS (
        SELECT FROM "Mail" mail WHERE mail."registrationId" = registration."id" AND mail."kind" = ANY (${[...asking]})
          AND mail."state" IN ('QUEUED', 'SENDING') AND begins."at" > statement_timestamp())
    GROUP BY registration."eventId", "action"`;
  let ended = 0;
  for (const { eventId, action, ids } of due) {
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const registrationIds = ids.slice(start, start + AT_ONCE);
      const done = await unlessHeld(async () => {
        const outcomes = await act(ctx, eventId, { by: "SYSTEM", action }, registrationIds);
        return outcomes.filter(({ ok }) => ok).length;
      });
      if (action === "runOut") ended += done;
    }
  }
  return ended;
}

type Answers = { eventId: string; action: "runOut" | "askAgain"; ids: string[] };

/** Looks without a lock first: only an event with a waiting list and a pool with room is worth one. */
async function promoteAll(ctx: Context): Promise<number> {
  const events = await ctx.database.$queryRaw<{ id: string }[]>`
    SELECT event."id" FROM "Event" event
    WHERE event."status" = 'PUBLISHED' AND event."postponedAt" IS NULL AND (event."startsAt" > statement_timestamp() OR EXISTS (
        SELECT FROM "CategoryOccurrence" dated JOIN "Category" category ON category."id" = dated."categoryId"
          JOIN "Occurrence" occurrence ON occurrence."id" = dated."occurrenceId"
        WHERE category."eventId" = event."id" AND occurrence."begunAt" > statement_timestamp()))
      AND EXISTS (SELECT FROM "Registration" waiting WHERE waiting."eventId" = event."id" AND waiting."state" = 'WAITLISTED')
      AND EXISTS (SELECT FROM "CapacityPool" pool WHERE pool."eventId" = event."id" AND (pool."size" IS NULL OR pool."taken" < pool."size"))`;
  let promoted = 0;
  for (const { id } of events) {
    promoted += await unlessHeld(() => whileLocked(ctx, id, promote));
  }
  return promoted;
}

/** An event whose places somebody holds keeps no other waiting: it has its turn in the next round. */
async function unlessHeld(turn: () => Promise<number>): Promise<number> {
  try {
    return await turn();
  } catch (error) {
    if (error instanceof Refusal) return 0;
    throw error;
  }
}
