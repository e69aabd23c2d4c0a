import { type CancelledBy, Prisma } from "@podium/db/generated/client";
import { type RegistrationAction, verbOf } from "@podium/domain/registration/actions";
import { joinQueue, takePlaces } from "@podium/domain/registration/capacity/room";
import { offerEnd, reconfirmEnd } from "@podium/domain/registration/deadlines";
import { attendingStates, type RegistrationState } from "@podium/domain/registration/states";
import type { Step } from "@podium/domain/registration/transitions";
import { type By, effects, noticed } from "../capacity/effects.ts";
import type { Locked } from "../capacity/lock.ts";
import { policyFor, type Snapshot } from "../capacity/snapshot.ts";
import { tellContacts } from "./tell-contacts.ts";

/** One registration gets from one state to another. */
export type Transition = {
  registrationId: string;
  companionOfId?: string | null;
  categoryId: string;
  action: RegistrationAction;
  before: { state: RegistrationState; holdsPlace: boolean };
  step: Step;
  endedBy?: CancelledBy;
  reason?: string;
};

/** Keeps the snapshot in step with a decision, for those that are decided after it. */
export function count({ capacity }: Snapshot, { categoryId, before, step }: Transition): void {
  const places = Number(step.holdsPlace) - Number(before.holdsPlace);
  if (places !== 0) takePlaces(capacity, categoryId, places);
  if (step.state === "WAITLISTED") joinQueue(capacity, categoryId);
}

/**
 * Writes transitions with all that they leave behind, in one statement. Mails go out in the order given. Needs the rows
 * locked, too.
 */
export async function writeTransitions(
  locked: Locked,
  transitions: readonly Transition[],
  by: By,
): Promise<void> {
  if (transitions.length === 0) return;
  const { run, snapshot } = locked;
  const rows = transitions.map((transition, position) => rowOf(transition, position, snapshot));
  await run(Prisma.sql`
    WITH given AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS entry (
        "position" int, "id" uuid, "before" text, "held" boolean, "state" text, "holdsPlace" boolean, "stays" boolean,
        "holdUntil" timestamptz, "approved" boolean, "queued" boolean, "missed" boolean, "endedBy" text, "reason" text,
        "mail" text, "verb" text)
    ), moved AS (
      UPDATE "Registration" registration SET
        "state" = given."state"::"RegistrationState",
        "stateSince" = CASE WHEN given."stays" THEN registration."stateSince" ELSE statement_timestamp() END,
        "holdsPlace" = given."holdsPlace",
        "holdUntil" = CASE WHEN given."stays" THEN registration."holdUntil" ELSE given."holdUntil" END,
        "silenceKeeps" = given."stays" AND registration."silenceKeeps",
        "queuedAt" = CASE WHEN given."queued" THEN statement_timestamp()
          WHEN given."state" = 'WAITLISTED' THEN coalesce(registration."queuedAt", registration."createdAt")
          ELSE registration."queuedAt" END,
        "approvedAt" = CASE WHEN given."approved" THEN coalesce(registration."approvedAt", statement_timestamp())
          WHEN given."state" = 'PENDING' OR NOT given."approved" THEN NULL ELSE registration."approvedAt" END,
        "missedOffers" = registration."missedOffers" + given."missed"::int,
        "calendarSequence" = registration."calendarSequence"
          + ((given."state" = ANY (${[...attendingStates]})) <> (given."before" = ANY (${[...attendingStates]})))::int,
        "cancelledBy" = given."endedBy"::"CancelledBy",
        "network" = CASE WHEN given."state" = 'UNCONFIRMED' THEN registration."network" END,
        "cancelReason" = given."reason"
      FROM given WHERE registration."id" = given."id"
      RETURNING registration."id", registration."categoryId", registration."groupId", registration."email", given."position",
        given."before", given."state", given."held", given."holdsPlace", given."endedBy", given."mail", given."verb"
    ), changed AS (
      SELECT moved."position", moved."id", moved."categoryId", party."sendingId", moved."email", party."locale", moved."held", moved."holdsPlace",
        moved."before", moved."state" AS "after", moved."endedBy", moved."verb", moved."mail", NULL::text AS "requestId"
      FROM moved JOIN "RegistrationGroup" party ON party."id" = moved."groupId"
    )${locked.dryRun ? Prisma.empty : noticed(confirming)}${effects(locked, by)}`);
  // The visitor who does something to companions is the contact.
  if (by !== "VISITOR" && !locked.dryRun && transitions.some(({ companionOfId }) => companionOfId))
    await tellContacts(
      locked,
      transitions.map(({ registrationId }) => registrationId),
    );
}

/** The page with the button shows the notice to those who have not seen it at a form. */
const confirming = Prisma.sql`
      SELECT moved."id", 'WEB' AS "channel" FROM moved WHERE moved."verb" = ${verbOf("confirm", "UNCONFIRMED", "CONFIRMED")}
        AND moved."email" IS NOT NULL AND NOT EXISTS (SELECT FROM "Consent" seen WHERE seen."registrationId" = moved."id" AND seen."purpose" = 'PRIVACY')`;

function rowOf(transition: Transition, position: number, snapshot: Snapshot) {
  const { action, before, step } = transition;
  return {
    position,
    id: transition.registrationId,
    before: before.state,
    held: before.holdsPlace,
    state: step.state,
    holdsPlace: step.holdsPlace,
    // Changing one's name moves no deadline.
    stays: step.state === before.state && !step.anew,
    holdUntil: deadlineOf(step, snapshot, transition.categoryId)?.toISOString() ?? null,
    approved: step.approved ?? null,
    queued: step.queued ?? false,
    missed: step.missedOffer ?? false,
    endedBy: step.state === "CANCELLED" ? (transition.endedBy ?? null) : null,
    reason: transition.reason ?? null,
    mail: step.mail,
    verb: verbOf(action, before.state, step.state),
  };
}

function deadlineOf({ state }: Step, snapshot: Snapshot, categoryId: string): Date | null {
  const { now } = snapshot;
  const policy = policyFor(snapshot, categoryId);
  if (state === "OFFERED") return offerEnd(policy, now);
  if (state === "RECONFIRM_DUE") return reconfirmEnd(policy, now);
  return null;
}
