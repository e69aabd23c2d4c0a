import type { Transaction } from "@podium/db/client";
import type { ConsentChannel, RegistrationSource } from "@podium/db/generated/client";
import type { Locale } from "@podium/domain/locale";
import { normaliseEmail } from "@podium/domain/person/email";
import type { RefusalCode } from "@podium/domain/refusal";
import type { RegistrationState } from "@podium/domain/registration/states";
import { TRPCError } from "@trpc/server";
import type { EventScope } from "../access/scope.ts";
import type { Context } from "../context.ts";
import { orBusy } from "./database-errors.ts";
import { countPlaces, countWaiting, type Desk, openDesk, roomFor } from "./desk.ts";
import { insertNewcomers, liveAddresses, type Newcomer } from "./insert.ts";
import { serve } from "./serving.ts";

export type EntryPerson = {
  firstName: string;
  lastName: string;
  email: string | null;
  organisation: string | null;
};

export type Entries = {
  categoryId: string;
  /** How they agreed; the consent record says it. */
  channel: Exclude<ConsentChannel, "WEB">;
  source: Exclude<RegistrationSource, "WEB">;
  /** Of their mails. */
  locale: Locale;
  sendMail: boolean;
  /** When no place is free: put them on the waiting list, or refuse them. */
  overflow: "WAIT" | "REFUSE";
  persons: readonly EntryPerson[];
  /** Says what would happen, and stores nothing. */
  dryRun?: boolean;
};

/** `id` is null in a dry run; the state is the one of the entry, before the queue was served. */
export type EntryOutcome =
  | { ok: true; id: string | null; state: Extract<RegistrationState, "CONFIRMED" | "WAITLISTED"> }
  | { ok: false; code: RefusalCode };

const ENTRY_TIMEOUT_MS = 60_000;

/**
 * Staff enter people who telephoned or wrote, or a list of them, in one transaction. They may do so while registration
 * is closed, paused or hidden; never above what there is, and never past those who wait. The queue is served with it: who
 * is put behind a group whose members still have to confirm may get the place that this group cannot take yet.
 *
 * @param scope proof of `registration.enter`
 * @returns an outcome for each person, in the order given
 * @throws TRPCError NOT_FOUND when the category is none of this event; Refusal registration.busy
 */
export async function enterPersons(ctx: Context, scope: EventScope, given: Entries): Promise<EntryOutcome[]> {
  const work = async (transaction: Transaction) => {
    const desk = await openDesk(transaction, scope.eventId);
    if (!desk.poolsOf.has(given.categoryId)) throw new TRPCError({ code: "NOT_FOUND" });
    const addresses = given.persons.flatMap(({ email }) => (email === null ? [] : normaliseEmail(email)));
    const taken = await liveAddresses(transaction, scope.eventId, addresses);
    const outcomes = given.persons.map((person) => decide(desk, given, person, taken));
    if (given.dryRun) return outcomes;

    const newcomers = given.persons.flatMap((person, index) => {
      const outcome = outcomes[index];
      return outcome?.ok ? [newcomer(given, person, outcome.state)] : [];
    });
    const mover = { actor: scope.actor, requestId: ctx.requestId };
    const ids = await insertNewcomers(transaction, desk, newcomers, mover);
    await serve(transaction, desk, { actor: "SYSTEM", requestId: ctx.requestId });
    return outcomes.map((outcome) => (outcome.ok ? { ...outcome, id: ids.shift() ?? null } : outcome));
  };
  const patience = { timeout: ENTRY_TIMEOUT_MS, maxWait: ENTRY_TIMEOUT_MS };
  return orBusy(ctx, () => ctx.database.$transaction(work, patience));
}

/** Judged after those before; the desk's figures go along. */
function decide(desk: Desk, given: Entries, person: EntryPerson, taken: Set<string>): EntryOutcome {
  const { categoryId, overflow } = given;
  if (desk.status === "CANCELLED") return { ok: false, code: "event.cancelled" };
  const address = person.email === null ? null : normaliseEmail(person.email);
  if (address !== null && taken.has(address)) return { ok: false, code: "registration.addressTaken" };
  const room = roomFor(desk, categoryId);
  const waits = room !== "free";
  if (waits && (overflow === "REFUSE" || desk.policy.waitlistPolicy === "OFF"))
    return { ok: false, code: room === "full" ? "registration.full" : "registration.somebodyWaits" };
  if (address !== null) taken.add(address);
  if (waits) countWaiting(desk, categoryId);
  else countPlaces(desk, categoryId, 1);
  return { ok: true, id: null, state: waits ? "WAITLISTED" : "CONFIRMED" };
}

function newcomer(given: Entries, person: EntryPerson, state: "CONFIRMED" | "WAITLISTED"): Newcomer {
  return {
    ...person,
    locale: given.locale,
    categoryId: given.categoryId,
    state,
    holdsPlace: state === "CONFIRMED",
    holdUntil: null,
    source: given.source,
    channel: given.channel,
    mail: given.sendMail ? "registration.entered" : null,
    action: "entered",
  };
}
