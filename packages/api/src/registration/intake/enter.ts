import { randomUUID } from "node:crypto";
import type { ConsentChannel, RegistrationSource } from "@podium/db/generated/client";
import type { Locale } from "@podium/domain/locale";
import { normaliseEmail } from "@podium/domain/person/email";
import type { RefusalCode } from "@podium/domain/refusal";
import { decideEntries } from "@podium/domain/registration/entries";
import type { RegistrationState } from "@podium/domain/registration/states";
import { TRPCError } from "@trpc/server";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { liveAddresses } from "../capacity/live-addresses.ts";
import type { Locked } from "../capacity/lock.ts";
import { dryRun } from "../transition/dry-run.ts";
import { whileLocked } from "../transition/while-locked.ts";
import { insertParties, type NewParty } from "./insert.ts";

type EntryPerson = {
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
  /** Of the list that they stand on. */
  importId?: string;
  /** Of their mails. */
  locale: Locale;
  sendMail: boolean;
  /** When no place is free: put them on the waiting list, or refuse them. */
  overflow: "WAIT" | "REFUSE";
  persons: readonly EntryPerson[];
};

/** The state is the one of the entry, before the waiting list was asked; in a dry run the id is nobody's. */
export type EntryOutcome =
  | { ok: true; id: string; state: Extract<RegistrationState, "CONFIRMED" | "WAITLISTED"> }
  | { ok: false; code: RefusalCode };

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
  const { channel } = category.facts;
  const occurrenceId = category.choice?.occurrenceId ?? null;
  const { waitlistPolicy } = snapshot.policy;
  const terms = { ...given, status: snapshot.status, channel, occurrenceId, waitlistPolicy };
  const decisions = decideEntries(terms, snapshot.capacity, addresses, known);
  const parties = given.persons.flatMap((person, index) => {
    const decision = decisions[index];
    return decision?.ok ? [partyOf({ ...given, occurrenceId }, person, decision.holdsPlace)] : [];
  });
  const ids = await insertParties(locked, parties, actor);
  return decisions.map((decision) =>
    decision.ok ? { ok: true, id: ids.shift() ?? "", state: stateOf(decision.holdsPlace) } : decision,
  );
}

function partyOf(
  given: Entries & { occurrenceId: string | null },
  { organisation, ...person }: EntryPerson,
  holdsPlace: boolean,
): NewParty {
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
      {
        ...person,
        state: stateOf(holdsPlace),
        holdsPlace,
        queued: !holdsPlace,
        holdUntil: null,
        mail: given.sendMail ? "registration.entered" : null,
        verb: "entered",
      },
    ],
  };
}

function stateOf(holdsPlace: boolean): "CONFIRMED" | "WAITLISTED" {
  return holdsPlace ? "CONFIRMED" : "WAITLISTED";
}
