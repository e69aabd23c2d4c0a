import type { Transaction } from "@podium/db/client";
import { type CancelledBy, Prisma } from "@podium/db/generated/client";
import { offerEnd, reconfirmEnd } from "@podium/domain/registration/deadlines";
import { attendingStates, type RegistrationState } from "@podium/domain/registration/states";
import type { RegistrationAction, Step } from "@podium/domain/registration/transitions";
import type { Actor } from "@podium/domain/staff/actor";
import { CHANGE_CHANNEL } from "../changes.ts";
import { jobsOfMails } from "../outbox.ts";
import { countPlaces, countWaiting, type Desk } from "./desk.ts";

/** One registration gets from one state to another. */
export type Move = {
  registrationId: string;
  categoryId: string;
  action: RegistrationAction;
  before: { state: RegistrationState; holdsPlace: boolean };
  step: Step;
  endedBy?: CancelledBy;
  reason?: string;
};

/** Who moves it; SYSTEM is the clock or the queue. */
export type Mover = { actor: Actor | "VISITOR" | "SYSTEM"; requestId?: string };

/** Verbs of the trail. What becomes of a deadline depends on what was due. */
const verbs: Record<RegistrationAction, string> = {
  confirm: "confirmed",
  accept: "accepted",
  decline: "declined",
  reconfirm: "reconfirmed",
  change: "changed",
  handOver: "handedOver",
  cancel: "cancelled",
  approve: "approved",
  reject: "rejected",
  reinstate: "reinstated",
  cancelByOrganiser: "cancelled",
  promote: "promoted",
  askReconfirmation: "reconfirmationAsked",
  askAgain: "reconfirmationAsked",
  runOut: "expired",
  cancelWithEvent: "cancelled",
};

function verbOf({ action, before, step }: Move): string {
  if ((action === "promote" || action === "askAgain") && step.state === "OFFERED") return "offered";
  if (action === "runOut" && before.state === "OFFERED") return "offerLapsed";
  if (action === "runOut" && before.state === "RECONFIRM_DUE") return "notReconfirmed";
  return verbs[action];
}

/** Keeps the desk's figures in step with a decision, for those that are decided after it. */
export function countMove(desk: Desk, { categoryId, before, step }: Move): void {
  const places = Number(step.holdsPlace) - Number(before.holdsPlace);
  if (places !== 0) countPlaces(desk, categoryId, places);
  if (step.state === "WAITLISTED") countWaiting(desk, categoryId);
}

function deadlineOf({ step }: Move, desk: Desk): Date | null {
  if (step.state === "OFFERED") return offerEnd(desk.policy, desk.now);
  if (step.state === "RECONFIRM_DUE") return reconfirmEnd(desk.policy, desk.now);
  return null;
}

/**
 * Writes moves: rows, counters, trail, mails and their jobs, in one statement. Mails go out in the order of the moves;
 * whoever has no address gets none. Needs the event's places locked, and the rows.
 */
export async function writeMoves(
  transaction: Transaction,
  desk: Desk,
  moves: readonly Move[],
  { actor, requestId }: Mover,
): Promise<void> {
  if (moves.length === 0) return;
  const rows = moves.map((move, position) => ({
    position,
    id: move.registrationId,
    before: move.before.state,
    held: move.before.holdsPlace,
    state: move.step.state,
    holdsPlace: move.step.holdsPlace,
    // Changing one's name moves no deadline.
    stays: move.step.state === move.before.state && !move.step.anew,
    holdUntil: deadlineOf(move, desk)?.toISOString() ?? null,
    approved: move.step.approved ?? null,
    queued: move.step.queued ?? false,
    missed: move.step.missedOffer ?? false,
    endedBy: move.step.state === "CANCELLED" ? (move.endedBy ?? null) : null,
    reason: move.reason ?? null,
    mail: move.step.mail,
    verb: verbOf(move),
  }));
  await transaction.$queryRaw`
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
        "queuedAt" = CASE WHEN given."queued" THEN statement_timestamp()
          WHEN given."state" = 'WAITLISTED' THEN coalesce(registration."queuedAt", registration."createdAt")
          ELSE registration."queuedAt" END,
        "approvedAt" = CASE WHEN given."approved" THEN coalesce(registration."approvedAt", statement_timestamp())
          WHEN given."state" = 'PENDING' OR NOT given."approved" THEN NULL ELSE registration."approvedAt" END,
        "missedOffers" = registration."missedOffers" + given."missed"::int,
        "calendarSequence" = registration."calendarSequence"
          + ((given."state" = ANY (${[...attendingStates]})) <> (given."before" = ANY (${[...attendingStates]})))::int,
        "cancelledBy" = given."endedBy"::"CancelledBy",
        "cancelReason" = given."reason"
      FROM given WHERE registration."id" = given."id"
      RETURNING registration."id", registration."categoryId", registration."groupId", registration."email", given."position",
        given."before", given."state", given."held", given."holdsPlace", given."endedBy", given."mail", given."verb"
    ), shifted AS (
      SELECT link."poolId", sum(moved."holdsPlace"::int - moved."held"::int)::int AS "places"
      FROM moved JOIN "CategoryPool" link ON link."categoryId" = moved."categoryId"
      GROUP BY link."poolId" HAVING sum(moved."holdsPlace"::int - moved."held"::int) <> 0
    ), pools AS (
      UPDATE "CapacityPool" pool SET "taken" = pool."taken" + shifted."places"
      FROM shifted WHERE pool."id" = shifted."poolId"
    )${desk.rehearsal ? Prisma.sql` SELECT count(*)::int AS "moved" FROM moved` : traces(desk, { actor, requestId })}`;
}

/** The rest of the statement: what moves leave behind. */
function traces(desk: Desk, { actor, requestId }: Mover): Prisma.Sql {
  const staff = typeof actor === "string" ? null : actor.userId;
  return Prisma.sql`, trail AS (
      INSERT INTO "AuditEntry" ("actorKind", "userId", "organisationId", "eventId", "entity", "entityId", "action", "before", "after", "requestId")
      SELECT ${typeof actor === "string" ? actor : "STAFF"}::"AuditActor", ${staff}::uuid, ${desk.organisationId}::uuid, ${desk.eventId}::uuid,
        'registration', "id", "verb", jsonb_build_object('state', "before"),
        jsonb_strip_nulls(jsonb_build_object('state', "state", 'by', "endedBy")), ${requestId ?? null}
      FROM moved ORDER BY "position"
    ), mails AS (
      INSERT INTO "Mail" ("kind", "locale", "recipient", "eventId", "registrationId")
      SELECT moved."mail", party."locale", moved."email", ${desk.eventId}::uuid, moved."id"
      FROM moved JOIN "RegistrationGroup" party ON party."id" = moved."groupId"
      WHERE moved."mail" IS NOT NULL AND moved."email" IS NOT NULL
      ORDER BY moved."position"
      RETURNING "id"
    ), jobs AS (${jobsOfMails()})
    SELECT (SELECT count(*) FROM jobs)::int AS "jobs", pg_notify(${CHANGE_CHANNEL}, ${desk.eventId})::text`;
}
