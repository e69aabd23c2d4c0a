import { randomUUID } from "node:crypto";
import type { ConsentChannel, RegistrationSource } from "@podium/db/generated/client";
import type { Locale } from "@podium/domain/locale";
import { normaliseEmail } from "@podium/domain/person/email";
import type { Name } from "@podium/domain/person/name";
import type { RefusalCode } from "@podium/domain/refusal";
import { companionsOf } from "@podium/domain/registration/companion/mode";
import { decideEntries, type EntryTerms } from "@podium/domain/registration/entries";
import type { RegistrationState } from "@podium/domain/registration/states";
import { TRPCError } from "@trpc/server";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { liveAddresses } from "../capacity/live-addresses.ts";
import type { Locked } from "../capacity/lock.ts";
import type { CategorySnapshot, Snapshot } from "../capacity/snapshot.ts";
import { dryRun } from "../transition/dry-run.ts";
import { whileLocked } from "../transition/while-locked.ts";
import { insertParties, type NewParty } from "./insert.ts";

type EntryPerson = {
  firstName: string;
  lastName: string;
  email: string | null;
  organisation: string | null;
  /** Come along; one without a name is merely counted. */
  companions?: readonly Name[];
};

export type Entries = {
  categoryId: string;
  /** How they agreed; the consent record says it. */
  channel: Exclude<ConsentChannel, "WEB">;
  source: Exclude<RegistrationSource, "WEB">;
  /** Of the list that they stand on. */
  importId?: string;
  /** Of their mails. */
  locale: Locale;
  sendMail: boolean;
  /** When no place is free: put them on the waiting list, or refuse them. */
  overflow: "WAIT" | "REFUSE";
  persons: readonly EntryPerson[];
};

/** The state is the one of the entry, companions included, before the waiting list was asked; in a dry run the id is nobody's. */
export type EntryOutcome =
  | { ok: true; id: string; state: Extract<RegistrationState, "CONFIRMED" | "WAITLISTED"> }
  | { ok: false; code: RefusalCode; details?: Record<string, string | number> };

/**
 * Staff enter people who telephoned or wrote, or a list of them, in one transaction. They may do so while registration
 * is closed, paused or hidden; never above what there is, and never past people who wait. The waiting list is asked
 * after it: somebody who is put behind a group whose members still have to confirm may get the place that this group
 * cannot take yet.
 *
 * @param scope proof of `registration.enter`
 * @returns an outcome for each person, in the order given
 * @throws TRPCError NOT_FOUND when the category is none of this event; Refusal registration.busy
 */
export function enterPersons(ctx: Context, scope: EventScope, given: Entries): Promise<EntryOutcome[]> {
  return whileLocked(ctx, scope.eventId, (locked) => enter(locked, scope, given));
}

/** The dry run of it. @throws as `enterPersons` */
export async function dryRunEntries(
  ctx: Context,
  scope: EventScope,
  given: Entries,
): Promise<EntryOutcome[]> {
  const { result } = await dryRun(ctx, scope.eventId, (locked) => enter(locked, scope, given));
  return result;
}

async function enter(locked: Locked, { actor }: EventScope, given: Entries): Promise<EntryOutcome[]> {
  const { run, snapshot } = locked;
  const category = snapshot.categories.find(({ id }) => id === given.categoryId);
  if (!category) throw new TRPCError({ code: "NOT_FOUND" });
  const addresses = given.persons.map(({ email }) => (email === null ? null : normaliseEmail(email)));
  const known = await liveAddresses(
    run,
    snapshot.eventId,
    addresses.filter((address) => address !== null),
  );
  const terms = entryTerms(snapshot, category, given.overflow);
  const entries = given.persons.map(({ companions = [] }, index) => ({
    address: addresses[index] ?? null,
    companions: companionsOf(companions),
  }));
  const decisions = decideEntries(terms, snapshot.capacity, entries, known);
  const parties: NewParty[] = [];
  const outcomes = decisions.map((decision, index): EntryOutcome => {
    const person = given.persons[index];
    if (!decision.ok) return decision;
    if (!person) throw new Error("A decision about nobody.");
    const { holdsPlace } = decision;
    const id = randomUUID();
    parties.push(partyOf({ ...given, occurrenceId: terms.occurrenceId }, { ...person, id }, holdsPlace));
    return { ok: true, id, state: stateOf(holdsPlace) };
  });
  await insertParties(locked, parties, actor);
  return outcomes;
}

/** What the rules need to know when staff enter somebody into a category. */
export function entryTerms(
  { status, policy }: Snapshot,
  { id, choice, facts }: CategorySnapshot,
  overflow: EntryTerms["overflow"],
): EntryTerms {
  const { channel, cancelled, companions, maxPersons } = facts;
  const { waitlistPolicy } = policy;
  const occurrenceId = choice?.occurrenceId ?? null;
  const taken = { channel, cancelled, companions, maxPersons };
  return { status, waitlistPolicy, categoryId: id, occurrenceId, ...taken, overflow };
}

function partyOf(
  given: Entries & { occurrenceId: string | null },
  { organisation, companions = [], ...person }: EntryPerson & { id: string },
  holdsPlace: boolean,
): NewParty {
  const place = { state: stateOf(holdsPlace), holdsPlace, queued: !holdsPlace, holdUntil: null };
  const entered = { ...place, verb: "entered" } as const;
  return {
    sendingId: randomUUID(),
    occurrenceId: given.occurrenceId,
    categoryId: given.categoryId,
    source: given.source,
    importId: given.importId,
    channel: given.channel,
    locale: given.locale,
    organisation,
    persons: [
      { ...person, ...entered, mail: given.sendMail ? "registration.entered" : null },
      ...companions.map(({ firstName, lastName }) => {
        return { firstName, lastName, email: null, companionOfId: person.id, ...entered, mail: null };
      }),
    ],
  };
}

function stateOf(holdsPlace: boolean): "CONFIRMED" | "WAITLISTED" {
  return holdsPlace ? "CONFIRMED" : "WAITLISTED";
}
