import type { Transaction } from "@podium/db/client";
import type { MailKind } from "@podium/domain/mail/kinds";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { act } from "./act.ts";
import { orBusy } from "./database-errors.ts";
import { lockPlaces } from "./locking.ts";
import { expireHoldsOf } from "./places.ts";
import { serveQueue } from "./serving.ts";

/** Prisma's five seconds would end the sweep of a large event halfway; its transaction is one statement. */
const SWEEP_TIMEOUT_MS = 60_000;

const OFFER: MailKind = "registration.offered";
const REMINDER: MailKind = "registration.reconfirmReminder";
const asking: readonly MailKind[] = [OFFER, "registration.reconfirm", REMINDER];

/** Registrations in one transaction: others get their turn in between. */
const AT_ONCE = 100;

export type Due = { expired: number; lapsed: number; served: number };

/**
 * What happens by itself when its time has come, by the database's clock: unconfirmed registrations expire, offers and
 * questions without an answer run out, and places that are free go to those who wait (after the quiet hours, or when
 * whoever freed them died on the way). Safe to run in several processes at once and as often as one likes.
 */
export async function runDue(ctx: Context): Promise<Due> {
  const expired = await expireHolds(ctx);
  const lapsed = await runOutAnswers(ctx);
  const served = await serveQueues(ctx);
  return { expired, lapsed, served };
}

/** There may be thousands of them after a rush: one statement per event. */
async function expireHolds(ctx: Context): Promise<number> {
  const events = await ctx.database.$queryRaw<{ eventId: string }[]>`
    SELECT DISTINCT "eventId" FROM "Registration"
    WHERE "state" = 'UNCONFIRMED' AND "holdUntil" <= statement_timestamp()`;
  let ended = 0;
  for (const { eventId } of events) {
    ended += await inSweep(ctx, async (transaction) => {
      await lockPlaces(transaction, eventId);
      const [row] = await transaction.$queryRaw<{ count: number }[]>(expireHoldsOf(eventId));
      await serveQueue(transaction, eventId);
      return row?.count ?? 0;
    });
  }
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
      CASE WHEN told."state" = 'FAILED' OR registration."email" IS NULL OR event."startsAt" <= statement_timestamp() THEN 'runOut'
        WHEN registration."state" = 'OFFERED' AND (told."state" IS NULL OR told."state" = 'SENT' AND told."sentAt"
          <= registration."holdUntil" - (registration."holdUntil" - registration."stateSince") / 2) THEN 'runOut'
        WHEN registration."state" = 'RECONFIRM_DUE' AND told."state" = 'SENT' THEN 'runOut'
        ELSE 'askAgain' END AS "action"
    FROM "Registration" registration JOIN "Event" event ON event."id" = registration."eventId"
      LEFT JOIN LATERAL (
        SELECT mail."state", mail."sentAt" FROM "Mail" mail
        WHERE mail."registrationId" = registration."id" AND CASE registration."state" WHEN 'OFFERED' THEN mail."kind" = ${OFFER}
          ELSE mail."kind" = ${REMINDER} AND mail."createdAt" >= registration."stateSince" END
        ORDER BY mail."sequence" DESC LIMIT 1
      ) told ON true
    WHERE registration."state" IN ('OFFERED', 'RECONFIRM_DUE') AND registration."holdUntil" <= statement_timestamp()
      AND event."status" = 'PUBLISHED'
      AND (registration."state" = 'OFFERED' OR event."startsAt" > statement_timestamp())
      AND NOT EXISTS (
        SELECT FROM "Mail" mail WHERE mail."registrationId" = registration."id" AND mail."kind" = ANY (${[...asking]})
          AND mail."state" IN ('QUEUED', 'SENDING') AND event."startsAt" > statement_timestamp())
    GROUP BY registration."eventId", "action"`;
  let ended = 0;
  for (const { eventId, action, ids } of due) {
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const registrationIds = ids.slice(start, start + AT_ONCE);
      const given = { eventId, action, registrationIds, by: "SYSTEM", actor: "SYSTEM" } as const;
      const done = await unlessHeld(async () => (await act(ctx, given)).filter(({ ok }) => ok).length);
      if (action === "runOut") ended += done;
    }
  }
  return ended;
}

type Answers = { eventId: string; action: "runOut" | "askAgain"; ids: string[] };

/** Looks without a lock first: only an event that has both somebody who waits and a pool with room is worth one. */
async function serveQueues(ctx: Context): Promise<number> {
  const events = await ctx.database.$queryRaw<{ id: string }[]>`
    SELECT event."id" FROM "Event" event
    WHERE event."status" = 'PUBLISHED' AND event."startsAt" > statement_timestamp()
      AND EXISTS (SELECT FROM "Registration" waiting WHERE waiting."eventId" = event."id" AND waiting."state" = 'WAITLISTED')
      AND EXISTS (SELECT FROM "CapacityPool" pool WHERE pool."eventId" = event."id" AND (pool."size" IS NULL OR pool."taken" < pool."size"))`;
  let served = 0;
  for (const { id } of events) {
    served += await inSweep(ctx, (transaction) => serveQueue(transaction, id));
  }
  return served;
}

function inSweep(ctx: Context, work: (transaction: Transaction) => Promise<number>): Promise<number> {
  const patience = { timeout: SWEEP_TIMEOUT_MS, maxWait: SWEEP_TIMEOUT_MS };
  return unlessHeld(() => orBusy(ctx, () => ctx.database.$transaction(work, patience)));
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
