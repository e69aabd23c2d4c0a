import type { Transaction } from "@podium/db/client";
import type { CancelledBy } from "@podium/db/generated/client";
import type { RefusalCode } from "@podium/domain/refusal";
import { isQuiet, lastPromotion } from "@podium/domain/registration/deadlines";
import { placesToApprove } from "@podium/domain/registration/queue";
import { judgeMoment } from "@podium/domain/registration/rules";
import { mayBeWrittenTo } from "@podium/domain/registration/staff-rules";
import { isLive, type RegistrationState } from "@podium/domain/registration/states";
import { nextStep, type RegistrationAction, type Step } from "@podium/domain/registration/transitions";
import type { Actor } from "@podium/domain/staff/actor";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { orBusy } from "./database-errors.ts";
import { type Desk, openDesk, roomFor } from "./desk.ts";
import { liveAddresses } from "./insert.ts";
import { countMove, type Move, writeMoves } from "./moves.ts";
import { serve } from "./serving.ts";
import { endedUnconfirmed } from "./unconfirmed.ts";
import { inUnits, readUndecided } from "./undecided.ts";

export type Act = {
  eventId: string;
  action: RegistrationAction;
  registrationIds: readonly string[];
  by: "VISITOR" | "STAFF" | "SYSTEM";
  actor: Actor | "VISITOR" | "SYSTEM";
  /** Of a refusal or a cancellation by staff; the person reads it. */
  reason?: string;
};

export type ActOutcome =
  | { id: string; ok: true; state: RegistrationState }
  | { id: string; ok: false; code: RefusalCode; details?: Record<string, string | number> };

/** A hundred moves and the queue behind them, also while others hold the lock for a moment. */
const ACT_TIMEOUT_MS = 30_000;

/**
 * Does one thing to several registrations of an event, in the order given and in one transaction; whoever is approved
 * brings along those of the list who belong to the same group, if it stays together. What a single one is refused stops
 * none of the others. Places that become free go to those who wait, in the same transaction.
 *
 * @returns an outcome for each, in the order given; a registration that is none of this event is registration.notPossible
 * @throws Refusal registration.busy when the database is overrun
 */
export async function act(ctx: Context, given: Act): Promise<ActOutcome[]> {
  const work = async (transaction: Transaction) => {
    const desk = await openDesk(transaction, given.eventId);
    const outcomes = await actAt(transaction, desk, given, ctx.requestId);
    await serve(transaction, desk, { actor: "SYSTEM", requestId: ctx.requestId });
    return outcomes;
  };
  const patience = { timeout: ACT_TIMEOUT_MS, maxWait: ACT_TIMEOUT_MS };
  return orBusy(ctx, () => ctx.database.$transaction(work, patience));
}

/** The same for one. @throws Refusal as the outcome says */
export async function actOn(
  ctx: Context,
  { registrationId, ...given }: Omit<Act, "registrationIds"> & { registrationId: string },
): Promise<RegistrationState> {
  const [outcome] = await act(ctx, { ...given, registrationIds: [registrationId] });
  if (!outcome) throw new Refusal("registration.notPossible");
  if (!outcome.ok) throw new Refusal(outcome.code, outcome.details);
  return outcome.state;
}

/** At a desk that is open, without serving the queue. */
export async function actAt(
  transaction: Transaction,
  desk: Desk,
  given: Act,
  requestId?: string,
): Promise<ActOutcome[]> {
  const rows = await lockRows(transaction, desk.eventId, given.registrationIds);
  const addresses = [...rows.values()].flatMap(({ emailNormalised }) => emailNormalised ?? []);
  const reinstates = given.action === "reinstate";
  const taken = reinstates ? await liveAddresses(transaction, desk.eventId, addresses) : new Set<string>();
  const strangers = reinstates ? await endedUnconfirmed(transaction, [...rows.keys()]) : new Set<string>();
  const approves = given.action === "approve";
  const undecided = approves
    ? await readUndecided(transaction, [...rows.values()])
    : new Map<string, number>();
  const moves: Move[] = [];
  const outcomeOf = (id: string): ActOutcome => {
    const row = rows.get(id);
    if (!row) return { id, ok: false, code: "registration.notPossible" };
    const others = undecided.get(row.groupId) ?? 0;
    const places = placesToApprove({ together: approves && !row.maySplit, undecided: others });
    const judged = judge(desk, row, given, places);
    if ("code" in judged) return { id, ok: false, ...judged };
    if (!isLive(row.state) && isLive(judged.state) && row.emailNormalised !== null) {
      // The ticket would go to an address that may be anybody's.
      if (!mayBeWrittenTo({ ...row, endedUnconfirmed: strangers.has(id) }))
        return { id, ok: false, code: "registration.neverConfirmed" };
      if (taken.has(row.emailNormalised)) return { id, ok: false, code: "registration.addressTaken" };
      taken.add(row.emailNormalised);
    }
    const move: Move = {
      registrationId: id,
      categoryId: row.categoryId,
      action: given.action,
      before: { state: row.state, holdsPlace: row.holdsPlace },
      step: judged,
      endedBy: endedBy(given),
      reason: given.reason,
    };
    if (changesSomething(move)) {
      moves.push(move);
      countMove(desk, move);
      // The same id twice in one list is judged by what it has become.
      rows.set(id, { ...row, state: judged.state, holdsPlace: judged.holdsPlace });
      if (!row.holdsPlace) undecided.set(row.groupId, others - 1);
    }
    return { id, ok: true, state: judged.state };
  };
  const outcomes: ActOutcome[] = [];
  const listed = given.registrationIds.map((registrationId, index) => ({ registrationId, index }));
  for (const { registrationId, index } of approves ? inUnits(listed, rows) : listed)
    outcomes[index] = outcomeOf(registrationId);
  await writeMoves(transaction, desk, moves, { actor: given.actor, requestId });
  return outcomes;
}

type Row = {
  id: string;
  groupId: string;
  maySplit: boolean;
  categoryId: string;
  state: RegistrationState;
  holdsPlace: boolean;
  holdUntil: Date | null;
  approved: boolean;
  missedOffers: number;
  emailNormalised: string | null;
};

async function lockRows(transaction: Transaction, eventId: string, ids: readonly string[]) {
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT registration."id", registration."groupId", party."maySplit", registration."categoryId",
      registration."state"::text AS "state", registration."holdsPlace", registration."holdUntil",
      registration."approvedAt" IS NOT NULL AS "approved", registration."missedOffers", registration."emailNormalised"
    FROM "Registration" registration JOIN "RegistrationGroup" party ON party."id" = registration."groupId"
    WHERE registration."eventId" = ${eventId}::uuid AND registration."id" = ANY (${[...ids]}::uuid[])
    ORDER BY registration."id" FOR NO KEY UPDATE OF registration`;
  return new Map(rows.map((row) => [row.id, row]));
}

function judge(
  desk: Desk,
  row: Row,
  { action, by }: Act,
  places: number,
): Step | { code: RefusalCode; details?: Record<string, string | number> } {
  const moment = judgeMoment(
    action,
    row,
    { status: desk.status, startsAt: desk.policy.startsAt },
    by,
    desk.now,
  );
  if (!moment.ok) return { code: moment.code, details: moment.details };
  if (action === "askAgain" && isQuiet(desk.policy, desk.now)) return { code: "registration.notPossible" };
  // Too late for an offer with a deadline, or nobody to send it to: whom staff promote now has the place at once.
  const late = desk.now >= lastPromotion(desk.policy) || row.emailNormalised === null;
  const step = nextStep(action, row, {
    ...desk.policy,
    waitlistPolicy: action === "promote" && late ? "DIRECT" : desk.policy.waitlistPolicy,
    room: roomFor(desk, row.categoryId, places),
  });
  if (step === "registration.full" && places > 1 && roomFor(desk, row.categoryId) === "free")
    return { code: "registration.notEnoughPlaces", details: { persons: places } };
  return typeof step === "string" ? { code: step } : step;
}

function changesSomething({ action, before, step }: Move): boolean {
  return (
    action === "change" || step.anew || step.state !== before.state || step.holdsPlace !== before.holdsPlace
  );
}

function endedBy({ action, by }: Act): CancelledBy {
  if (action === "cancelWithEvent") return "EVENT";
  return by === "VISITOR" ? "ATTENDEE" : by === "STAFF" ? "ORGANISER" : "SYSTEM";
}
