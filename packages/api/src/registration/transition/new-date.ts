import { Prisma } from "@podium/db/generated/client";
import { resting } from "@podium/domain/occurrence/times";
import { verbOf } from "@podium/domain/registration/actions";
import { newDateEnd, offerEnd, reconfirmEnd } from "@podium/domain/registration/deadlines";
import { attendingStates, type RegistrationState } from "@podium/domain/registration/states";
import { effects } from "../capacity/effects.ts";
import type { Locked } from "../capacity/lock.ts";
import { policyFor } from "../capacity/snapshot.ts";
import type { Statements } from "../capacity/statements.ts";
import { sameStep } from "./same-step.ts";

const awaiting = ["OFFERED", "RECONFIRM_DUE"] as const satisfies readonly RegistrationState[];

/**
 * Who comes to any of these dates, as a condition on the row `registration`. Somebody whose category is for all of the
 * event always does. @param dates null: any
 */
export function comesTo(dates: readonly string[] | null): Prisma.Sql {
  return Prisma.sql`(${dates === null} OR NOT EXISTS (
        SELECT FROM "CategoryOccurrence" dated WHERE dated."categoryId" = registration."categoryId"
      ) OR EXISTS (
        SELECT FROM "CategoryOccurrence" dated WHERE dated."categoryId" = registration."categoryId"
          AND dated."occurrenceId" = ANY (${[...(dates ?? [])]}::uuid[])
      ))`;
}

/** No date is known: nobody's time to answer runs. Needs the places locked. */
export async function restDeadlines(run: Statements, eventId: string): Promise<void> {
  await run(Prisma.sql`
    UPDATE "Registration" SET "holdUntil" = ${resting.toISOString()}::timestamptz
    WHERE "eventId" = ${eventId}::uuid AND "state"::text = ANY (${[...awaiting]})`);
}

/** A date is known: whoever has still to answer has the whole time for it anew. Needs the places locked. */
export async function renewDeadlines(locked: Locked): Promise<void> {
  const { run, snapshot } = locked;
  const ends = snapshot.categories.map(({ id }) => {
    const policy = policyFor(snapshot, id);
    return {
      id,
      offered: offerEnd(policy, snapshot.now).toISOString(),
      asked: reconfirmEnd(policy, snapshot.now).toISOString(),
    };
  });
  await run(Prisma.sql`
    UPDATE "Registration" registration SET "stateSince" = statement_timestamp(),
      "holdUntil" = CASE registration."state" WHEN 'OFFERED' THEN given."offered" ELSE given."asked" END
    FROM json_to_recordset(${JSON.stringify(ends)}::json) AS given ("id" uuid, "offered" timestamptz, "asked" timestamptz)
    WHERE registration."eventId" = ${snapshot.eventId}::uuid AND registration."categoryId" = given."id"
      AND registration."state"::text = ANY (${[...awaiting]})`);
}

/**
 * Asks all who have a place whether they come to the new date, too, each with a mail. One statement, since there may be
 * tens of thousands; where they get to is what the table of transitions says. Somebody without e-mail cannot be asked, and
 * keeps the place; companions go along with their contact. Needs the places locked.
 *
 * @param given `dates`: those that have moved; `begins`: the first of them; `silenceKeeps`: no answer keeps the place
 * @returns how many mails ask
 */
export async function askAboutNewDate(
  locked: Locked,
  given: { dates: readonly string[] | null; begins: Date; silenceKeeps: boolean },
): Promise<number> {
  const { run, snapshot } = locked;
  const { state, mail, holdsPlace } = sameStep("askNewDate", attendingStates, {
    ...snapshot.policy,
    approved: true,
  });
  if (!holdsPlace) throw new Error("The table of transitions asks them for their places.");
  const ends = snapshot.categories.map(({ id }) => {
    const policy = policyFor(snapshot, id);
    // Of several dates the first may be over already.
    const startsAt = policy.startsAt > snapshot.now ? policy.startsAt : given.begins;
    return { id, until: newDateEnd({ ...policy, startsAt }, snapshot.now).toISOString() };
  });
  const [row] = await run<{ jobs: number }>(Prisma.sql`
    WITH due AS (
      SELECT registration."id", registration."state"::text AS "before", ends."until"
      FROM "Registration" registration
        JOIN json_to_recordset(${JSON.stringify(ends)}::json) AS ends ("id" uuid, "until" timestamptz)
          ON ends."id" = registration."categoryId"
      WHERE registration."eventId" = ${snapshot.eventId}::uuid AND registration."state"::text = ANY (${[...attendingStates]})
        AND (registration."email" IS NOT NULL OR EXISTS (
          SELECT FROM "Registration" contact WHERE contact."id" = registration."companionOfId"
            AND contact."email" IS NOT NULL AND contact."state"::text = ANY (${[...attendingStates]})))
        AND registration."anonymisedAt" IS NULL AND ${comesTo(given.dates)}
      ORDER BY registration."id" FOR NO KEY UPDATE OF registration
    ), asked AS (
      UPDATE "Registration" registration SET
        "state" = ${state}::"RegistrationState", "stateSince" = statement_timestamp(), "holdUntil" = due."until",
        "silenceKeeps" = ${given.silenceKeeps}
      FROM due WHERE registration."id" = due."id"
      RETURNING registration."id", registration."categoryId", registration."groupId", registration."email",
        registration."sequence", due."before"
    ), changed AS (
      SELECT row_number() OVER (ORDER BY asked."sequence") AS "position", asked."id", asked."categoryId", party."sendingId",
        asked."email", party."locale", true AS "held", true AS "holdsPlace", asked."before", ${state}::text AS "after",
        NULL::text AS "endedBy", ${verbOf("askNewDate", "CONFIRMED", state)}::text AS "verb", ${mail}::text AS "mail",
        NULL::text AS "requestId"
      FROM asked JOIN "RegistrationGroup" party ON party."id" = asked."groupId"
    )${effects(locked, "SYSTEM")}`);
  return row?.jobs ?? 0;
}
