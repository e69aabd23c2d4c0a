import type { CancelledBy } from "@podium/db/generated/client";
import type { RefusalCode } from "@podium/domain/refusal";
import type {
  ActionOf,
  ActionWithReason,
  Agent,
  RegistrationAction,
} from "@podium/domain/registration/actions";
import { addressKey } from "@podium/domain/registration/admission";
import { roomFor, roomOf } from "@podium/domain/registration/capacity/room";
import { alongWith, isAlike, judgeAlone } from "@podium/domain/registration/companion/together";
import { isQuiet, lastPromotion } from "@podium/domain/registration/deadlines";
import { placesToSeat } from "@podium/domain/registration/queue";
import { judgeMoment } from "@podium/domain/registration/rules";
import { mayBeWrittenTo } from "@podium/domain/registration/staff-rules";
import { isLive, type RegistrationState } from "@podium/domain/registration/states";
import { type Circumstances, nextStep, type Step } from "@podium/domain/registration/transitions";
import type { Actor } from "@podium/domain/staff/actor";
import type { Context } from "../../context.ts";
import { Refusal } from "../../refusal.ts";
import { liveAddresses } from "../capacity/live-addresses.ts";
import type { Locked } from "../capacity/lock.ts";
import { policyFor, type Snapshot } from "../capacity/snapshot.ts";
import { inUnits, readUndecided } from "../waitlist/undecided.ts";
import { giverOf, lockRows, type Row } from "./locked-rows.ts";
import { endedUnconfirmed } from "./unconfirmed.ts";
import { whileLocked } from "./while-locked.ts";
import { count, type Transition, writeTransitions } from "./write.ts";

/** What is done, by an agent who may ask for it. Of a refusal or a cancellation by staff the person reads the reason. */
export type Act =
  | { by: "VISITOR"; action: ActionOf<"VISITOR"> }
  | { by: "STAFF"; actor: Actor; action: Extract<ActionOf<"STAFF">, ActionWithReason>; reason: string }
  | { by: "STAFF"; actor: Actor; action: Exclude<ActionOf<"STAFF">, ActionWithReason> }
  | { by: "SYSTEM"; action: ActionOf<"SYSTEM"> };

export type Outcome =
  | { id: string; ok: true; state: RegistrationState }
  | { id: string; ok: false; code: RefusalCode; details?: Record<string, string | number> };

/**
 * Does one thing to several registrations of an event, in the order given and in one transaction; an approval brings along
 * those of the list who belong to the same group, if it stays together. What is done to a contact is done to the
 * companions. What a single one is refused stops none of the
 * others. Places that become free go to the waiting list, in the same transaction.
 *
 * @returns an outcome for each, in the order given; a registration that is none of this event is registration.notPossible
 * @throws Refusal registration.busy when the database is overrun
 */
export function act(
  ctx: Context,
  eventId: string,
  act: Act,
  registrationIds: readonly string[],
): Promise<Outcome[]> {
  return whileLocked(ctx, eventId, (locked) => apply(locked, act, registrationIds));
}

/** The same for one, as a part of something else that is done while the places are locked. @throws Refusal as the outcome says */
export async function applyOne(locked: Locked, act: Act, registrationId: string): Promise<void> {
  const [outcome] = await apply(locked, act, [registrationId]);
  if (!outcome?.ok) throw new Refusal(outcome?.code ?? "registration.notPossible", outcome?.details);
}

/** May this be done to one now? Nothing is. @throws Refusal as the outcome would say */
export async function judgeOne({ run, snapshot }: Locked, act: Act, registrationId: string): Promise<void> {
  const row = (await lockRows(run, snapshot.eventId, [registrationId])).get(registrationId);
  if (!row) throw new Refusal("registration.notPossible");
  const judged = judge(snapshot, row, act, circumstances(snapshot, row, act.action, 1));
  if ("code" in judged) throw new Refusal(judged.code, judged.details);
}

/** Like `act`, while the places are locked. The waiting list is not asked. */
export async function apply(
  locked: Locked,
  act: Act,
  registrationIds: readonly string[],
): Promise<Outcome[]> {
  const { run, snapshot } = locked;
  const { action } = act;
  const rows = await lockRows(run, snapshot.eventId, registrationIds);
  const addresses = [...rows.values()].flatMap(({ emailNormalised }) => emailNormalised ?? []);
  const reinstates = action === "reinstate";
  const taken = reinstates ? await liveAddresses(run, snapshot.eventId, addresses) : new Set<string>();
  const strangers = reinstates ? await endedUnconfirmed(run, [...rows.keys()]) : new Set<string>();
  const approves = action === "approve";
  const asksForRoom = approves || action === "confirm";
  const placeless = asksForRoom ? [...rows.values()].filter(({ holdsPlace }) => !holdsPlace) : [];
  const undecided = await readUndecided(run, placeless);
  const transitions: Transition[] = [];
  const along = new Set<string>();
  const move = (row: Row, step: Step, by: RegistrationAction) => {
    const transition: Transition = {
      registrationId: row.id,
      companionOfId: row.companionOfId,
      categoryId: row.categoryId,
      action: by,
      before: { state: row.state, holdsPlace: row.holdsPlace },
      step,
      endedBy: action === "cancelWithEvent" || action === "cancelWithCategory" ? "EVENT" : endedBy[act.by],
      reason: "reason" in act ? act.reason : undefined,
    };
    if (!changesSomething(transition)) return;
    transitions.push(transition);
    count(snapshot, transition);
    // The same id twice in one list is judged by what it has become.
    rows.set(row.id, { ...row, state: step.state, holdsPlace: step.holdsPlace });
    if (!row.holdsPlace) undecided.set(row.groupId, (undecided.get(row.groupId) ?? 0) - 1);
  };
  const companionsOf = ({ id }: Row) =>
    [...rows.values()].filter(({ companionOfId }) => companionOfId === id);
  const moveTogether = (row: Row, step: Step, given: Circumstances, by: RegistrationAction) => {
    const companions = companionsOf(row);
    move(row, step, by);
    for (const companion of companions) {
      const room = roomFor(roomOf(snapshot.capacity, companion.categoryId), 1);
      const follows = alongWith(by, { before: row, step }, companion, { ...given, room });
      if (!follows) continue;
      move(companion, follows, by);
      along.add(companion.id);
    }
  };
  const outcomeOf = (id: string): Outcome => {
    const row = rows.get(id);
    if (!row) return { id, ok: false, code: "registration.notPossible" };
    if (along.has(id)) return { id, ok: true, state: row.state };
    const contact = row.companionOfId === null ? undefined : rows.get(row.companionOfId);
    const tooEarly = contact ? judgeAlone(action, contact.state) : null;
    if (tooEarly) return { id, ok: false, code: tooEarly };
    const together = 1 + companionsOf(row).filter((each) => isLive(each.state) && isAlike(row, each)).length;
    const undecidedOnes = undecided.get(row.groupId) ?? 0;
    const group = placesToSeat({ together: asksForRoom && !row.maySplit, undecided: undecidedOnes });
    const given = circumstances(snapshot, row, action, Math.max(group, together));
    const giver = action === "confirm" ? giverOf(row, rows) : null;
    const judged = judge(snapshot, giver ? { ...row, holdsPlace: true } : row, act, given);
    if ("code" in judged) return { id, ok: false, ...judged };
    if (!isLive(row.state) && isLive(judged.state) && row.emailNormalised !== null) {
      // The ticket would go to an address that may be anybody's.
      if (!mayBeWrittenTo({ ...row, endedUnconfirmed: strangers.has(id) }))
        return { id, ok: false, code: "registration.neverConfirmed" };
      const key = addressKey(row.emailNormalised, row.occurrenceId);
      if (taken.has(key)) return { id, ok: false, code: "registration.addressTaken" };
      taken.add(key);
    }
    if (giver) {
      const ended = nextStep("handOver", giver, given);
      if (typeof ended === "string") throw new Error(`A place was not handed over: ${ended}`);
      moveTogether(giver, ended, given, "handOver");
    }
    moveTogether(row, judged, given, action);
    return { id, ok: true, state: judged.state };
  };
  const outcomes: Outcome[] = [];
  // What becomes of a contact decides about its companions: those that stand before it in the list follow it.
  const turns = new Map(registrationIds.map((id, index) => [id, index]));
  const turnOf = ({ registrationId, index }: { registrationId: string; index: number }) =>
    Math.max(index, (turns.get(rows.get(registrationId)?.companionOfId ?? "") ?? -1) + 0.5);
  const listed = registrationIds
    .map((registrationId, index) => ({ registrationId, index }))
    .sort((one, other) => turnOf(one) - turnOf(other));
  for (const { registrationId, index } of approves ? inUnits(listed, rows) : listed)
    outcomes[index] = outcomeOf(registrationId);
  await writeTransitions(locked, transitions, act.by === "STAFF" ? act.actor : act.by);
  return outcomes;
}

/** @param places so many have to be free for one to get one */
function circumstances(
  snapshot: Snapshot,
  row: Row,
  action: RegistrationAction,
  places: number,
): Circumstances & { places: number } {
  const policy = policyFor(snapshot, row.categoryId);
  // Too late for an offer with a deadline, no date to offer, or nobody to send it to: a person whom staff promote now has
  // the place at once.
  const late =
    snapshot.now >= lastPromotion(policy) || snapshot.facts.postponed || row.emailNormalised === null;
  return {
    ...policy,
    waitlistPolicy: action === "promote" && late ? "DIRECT" : policy.waitlistPolicy,
    room: roomFor(roomOf(snapshot.capacity, row.categoryId), places),
    places,
  };
}

function judge(
  snapshot: Snapshot,
  row: Row,
  { action, by }: { action: RegistrationAction; by: Agent },
  { places, ...given }: Circumstances & { places: number },
): Step | { code: RefusalCode; details?: Record<string, string | number> } {
  const { status, now, capacity } = snapshot;
  const policy = policyFor(snapshot, row.categoryId);
  const cancelled = snapshot.categories.find(({ id }) => id === row.categoryId)?.facts.cancelled ?? null;
  const moment = judgeMoment(action, row, { status, startsAt: policy.startsAt, cancelled }, by, now);
  if (!moment.ok) return { code: moment.code, details: moment.details };
  if (action === "askAgain" && isQuiet(policy, now)) return { code: "registration.notPossible" };
  const step = nextStep(action, row, given);
  if (step === "registration.full" && places > 1 && roomFor(roomOf(capacity, row.categoryId), 1) === "free")
    return { code: "registration.notEnoughPlaces", details: { persons: places } };
  return typeof step === "string" ? { code: step } : step;
}

function changesSomething({ action, before, step }: Transition): boolean {
  return (
    action === "change" || step.anew || step.state !== before.state || step.holdsPlace !== before.holdsPlace
  );
}

const endedBy: Record<Agent, CancelledBy> = { VISITOR: "ATTENDEE", STAFF: "ORGANISER", SYSTEM: "SYSTEM" };
