import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import { verbOf } from "@podium/domain/registration/actions";
import { attendingStates, liveStates, type RegistrationState } from "@podium/domain/registration/states";
import { endDecoys, endKnown } from "../capacity/decoys.ts";
import { effects } from "../capacity/effects.ts";
import { type Locked, lockCapacity } from "../capacity/lock.ts";
import { snapshotOfEvent } from "../capacity/snapshot.ts";
import { throughPrisma } from "../capacity/statements.ts";
import { sameStep } from "./same-step.ts";

/**
 * Ends all registrations of an event that the clock or a cancellation ends alike, and frees their places. One statement,
 * since there may be tens of thousands; where they get to is what the table of transitions says.
 *
 * @returns how many ended
 */
async function endMany(
  locked: Locked,
  action: "runOut" | "cancelWithEvent" | "cancelWithCategory",
  states: readonly RegistrationState[],
  due: Prisma.Sql,
): Promise<number> {
  const { run, snapshot } = locked;
  const { state, mail, holdsPlace } = sameStep(action, states, { ...snapshot.policy, approved: false });
  if (holdsPlace) throw new Error(`The table of transitions does not end them: ${action}`);
  const endedBy = action === "runOut" ? null : "EVENT";
  const [row] = await run<{ changed: number }>(Prisma.sql`
    WITH due AS (
      SELECT "id", "state"::text AS "before", "holdsPlace" AS "held" FROM "Registration"
      WHERE "eventId" = ${snapshot.eventId}::uuid AND "state"::text = ANY (${[...states]}) AND ${due}
      ORDER BY "id" FOR NO KEY UPDATE
    ), ended AS (
      UPDATE "Registration" registration SET
        "state" = ${state}::"RegistrationState", "stateSince" = statement_timestamp(), "holdsPlace" = false,
        "holdUntil" = CASE WHEN ${endedBy}::text IS NULL THEN registration."holdUntil" END,
        "cancelledBy" = ${endedBy}::"CancelledBy", "network" = NULL,
        "calendarSequence" = registration."calendarSequence" + (due."before" = ANY (${[...attendingStates]}))::int
      FROM due WHERE registration."id" = due."id"
      RETURNING registration."id", registration."categoryId", registration."groupId", registration."email", due."before", due."held"
    ), changed AS (
      SELECT row_number() OVER () AS "position", ended."id", ended."categoryId", party."sendingId", ended."email", party."locale", ended."held",
        false AS "holdsPlace", ended."before", ${state}::text AS "after", ${endedBy}::text AS "endedBy",
        ${verbOf(action, "UNCONFIRMED", state)}::text AS "verb", ${mail}::text AS "mail", NULL::text AS "requestId"
      FROM ended JOIN "RegistrationGroup" party ON party."id" = ended."groupId"
    )${effects(locked, "SYSTEM")}`);
  return row?.changed ?? 0;
}

/** Ends the unconfirmed registrations and decoys whose time is over, and reads anew what is free then. */
export async function expireHolds(locked: Locked): Promise<number> {
  const due = Prisma.sql`"holdUntil" <= statement_timestamp()`;
  const ended =
    (await endMany(locked, "runOut", ["UNCONFIRMED"], due)) +
    (locked.snapshot.overdue ? await endDecoys(locked, Prisma.sql`"holdUntil" <= statement_timestamp()`) : 0);
  if (ended > 0) locked.snapshot = await snapshotOfEvent(locked.run, locked.snapshot.eventId);
  return ended;
}

/**
 * The event does not take place: ends all its live registrations and queues a mail to each, in the transaction that
 * cancels the event. Call it after the event's own row was changed: a registration that is being made meanwhile either is
 * ended here, too, or finds the event cancelled. It waits for the places as long as it takes.
 *
 * @returns how many ended
 */
export async function endAllOf(transaction: Transaction, eventId: string): Promise<number> {
  const run = throughPrisma(transaction);
  await lockCapacity(run, eventId);
  const locked = { run, snapshot: await snapshotOfEvent(run, eventId), dryRun: false };
  await endDecoys(locked, Prisma.sql`true`);
  return endMany(locked, "cancelWithEvent", liveStates, Prisma.sql`true`);
}

/**
 * Categories do not take place, or some dates do not: ends the registrations for what is cancelled or has no other date,
 * each with a mail. For the transaction that says so, with the places locked.
 *
 * @returns how many ended
 */
export async function endCancelled(transaction: Transaction, eventId: string): Promise<number> {
  const run = throughPrisma(transaction);
  const locked = { run, snapshot: await snapshotOfEvent(run, eventId), dryRun: false };
  const over = locked.snapshot.categories.filter(({ facts }) => facts.cancelled).map(({ id }) => id);
  if (over.length === 0) return 0;
  const ofThem = Prisma.sql`"categoryId" = ANY (${over}::uuid[])`;
  await endDecoys(locked, ofThem);
  await endKnown(locked, over);
  return endMany(locked, "cancelWithCategory", liveStates, ofThem);
}
