import { randomUUID } from "node:crypto";
import { fullName, type Name } from "@podium/domain/person/name";
import {
  addressKey,
  decideParties,
  type KnownAddresses,
  type PartDecision,
  type PartyDecision,
} from "@podium/domain/registration/admission";
import type { Unconfirmed } from "@podium/domain/registration/capacity/network";
import { companionsOf } from "@podium/domain/registration/companion/mode";
import { holdEnd } from "@podium/domain/registration/deadlines";
import { judgeRegistration } from "@podium/domain/registration/rules";
import type { PersonInput } from "@podium/domain/registration/schema";
import { Refusal } from "../../refusal.ts";
import { type Decoy, keepDecoys } from "../capacity/decoys.ts";
import { knownAddresses } from "../capacity/live-addresses.ts";
import { keptByNetworks } from "../capacity/networks.ts";
import { policyFor, type Snapshot, visibleCategories } from "../capacity/snapshot.ts";
import type { Statements } from "../capacity/statements.ts";
import type { IdempotencyKey, Promised, Receipt } from "./idempotency.ts";
import { insertParties, type NewParty, type NewPerson } from "./insert.ts";
import { tellKnown } from "./tell-known.ts";

/** The people of one request, as it was typed and checked. */
export type Entry = {
  /** Several dates of a choice, or one; none: the first category. */
  categoryIds: string[];
  locale: string;
  organisation: string | null;
  maySplit: boolean;
  requestId: string;
  key: IdempotencyKey | null;
  network: Buffer | null;
  /** Those with an address; the first is the contact. */
  persons: (PersonInput & { emailNormalised: string })[];
  /** Come along with the contact. */
  companions: Name[];
};

export type Answer = Receipt | Refusal;

/**
 * Decides entries in their order and stores those that are accepted. Needs the event's places locked: what was read stays
 * true until the commit.
 */
export async function admit(
  run: Statements,
  snapshot: Snapshot,
  entries: Entry[],
): Promise<Map<Entry, Answer>> {
  const answers = new Map<Entry, Answer>();
  if (entries.length === 0) return answers;
  const addresses = entries.flatMap(({ persons }) => persons.map(({ emailNormalised }) => emailNormalised));
  const registered = await knownAddresses(run, snapshot.eventId, addresses);
  const networks = await keptByNetworks(
    run,
    snapshot.eventId,
    entries.map(({ network }) => network),
  );
  const decisions = decide(snapshot, entries, registered, networks);
  const parties: NewParty[] = [];
  const decoys: (Decoy & { requestId: string })[] = [];
  const known: { emailNormalised: string; occurrenceId: string | null; locale: string }[] = [];
  for (const [position, entry] of entries.entries()) {
    const decision = decisions[position];
    if (decision?.kind !== "accepted") {
      answers.set(entry, decision ? refusalOf(decision) : new Refusal("registration.busy"));
      continue;
    }
    const ends = decision.parts.map(({ categoryId }) =>
      holdEnd(policyFor(snapshot, categoryId), snapshot.now),
    );
    // What is promised holds for all dates of the sending.
    const promised = { holdUntil: earliest(ends), prospect: decision.prospect };
    const sent: Sent = { entry, promised, sendingId: randomUUID() };
    answers.set(entry, { ...promised, sendingId: sent.sendingId });
    for (const [index, part] of decision.parts.entries()) {
      const kept = { ...part, holdUntil: ends[index] ?? promised.holdUntil };
      known.push(...knownOf(entry, part));
      decoys.push(...decoysOf(entry, kept, registered));
      // One key stands for all of the sending.
      const party = partyOf({ ...sent, key: index === 0 ? entry.key : null }, kept);
      if (party.persons.length > 0) parties.push(party);
      // Nobody is new: the key is kept all the same, or reusing it would tell so. Of the content nothing stays.
      else if (party.answered) parties.push({ ...party, organisation: null });
    }
  }
  const locked = { run, snapshot, dryRun: false };
  await insertParties(locked, parties, "VISITOR");
  await keepDecoys(locked, decoys);
  if (known.length > 0) await tellKnown(run, snapshot.eventId, known);
  return answers;
}

type Sent = { entry: Entry; promised: Promised; sendingId: string };
type KeptPart = PartDecision & { holdUntil: Date };

function knownOf({ persons, locale }: Entry, { occurrenceId, ...part }: PartDecision) {
  const twice = persons.filter((_, index) => part.persons[index]?.known !== false);
  return twice.map(({ emailNormalised }) => ({ emailNormalised, occurrenceId, locale }));
}

function decoysOf(
  { persons, network, requestId }: Entry,
  { categoryId, occurrenceId, holdUntil, ...part }: KeptPart,
  registered: ReadonlyMap<string, { registrationId: string }>,
): (Decoy & { requestId: string })[] {
  return persons.flatMap(({ emailNormalised }, index) => {
    const decided = part.persons[index];
    const met = registered.get(addressKey(emailNormalised, occurrenceId));
    if (!decided?.known || !decided.decoy || !met) return [];
    const kept = { ...decided.decoy, holdUntil, network };
    return [{ registrationId: met.registrationId, categoryId, requestId, ...kept }];
  });
}

function partyOf(
  { entry, promised, sendingId, key }: Sent & { key: IdempotencyKey | null },
  { categoryId, occurrenceId, prospect, holdUntil, persons: decided }: KeptPart,
): NewParty {
  const [first, ...others] = entry.persons;
  const ids = entry.persons.map((_, index) => (decided[index]?.known === false ? randomUUID() : null));
  const [namedById = null, ...made] = ids;
  // Said alike whether or not the first has a registration already.
  const namedBy = first && { name: fullName(first), id: namedById };
  const persons = entry.persons.flatMap(({ firstName, lastName, email }, index): NewPerson[] => {
    const person = decided[index];
    if (person?.known !== false) return [];
    const { holdsPlace, queued } = person;
    const place = { state: "UNCONFIRMED", holdsPlace, queued, holdUntil } as const;
    const who = { id: ids[index] ?? undefined, namedBy: index === 0 ? undefined : namedBy };
    const made = { ...place, verb: "created" } as const;
    // Behind the contact: who comes along is seated in the same order.
    const along = index === 0 && who.id !== undefined ? entry.companions : [];
    return [
      { ...who, firstName, lastName, email, ...made, mail: "registration.confirm" },
      ...along.map((name) => ({ ...name, email: null, companionOfId: who.id, ...made, mail: null })),
    ];
  });
  const count = entry.persons.length + entry.companions.length - persons.length;
  const typed = others.map(({ firstName, lastName }, index) => {
    return { firstName, lastName, until: holdUntil, registrationId: made[index] ?? null, namedById };
  });
  return {
    sendingId,
    categoryId,
    occurrenceId,
    source: "WEB",
    channel: "WEB",
    locale: entry.locale,
    organisation: entry.organisation,
    maySplit: entry.maySplit,
    requestId: entry.requestId,
    network: entry.network,
    persons,
    answered: key ? { key, promised } : undefined,
    named: count > 0 ? { count, until: holdUntil, awaited: prospect.places === 0 } : undefined,
    // Where nobody is new, nobody could see them.
    typed: persons.length > 0 ? typed : undefined,
  };
}

function earliest(instants: readonly Date[]): Date {
  return new Date(Math.min(...instants.map((instant) => instant.getTime())));
}

/** Judges entries in their order, as if these addresses had a registration. Nothing is written. */
export function decide(
  snapshot: Snapshot,
  entries: readonly Entry[],
  known: KnownAddresses,
  networks: ReadonlyMap<string, Unconfirmed>,
): PartyDecision[] {
  const { capacity, now } = snapshot;
  const categories = visibleCategories(snapshot);
  if (categories.length === 0) {
    const judgement = judgeRegistration(snapshot.facts, now);
    if (!judgement.ok) return entries.map(() => ({ kind: "refused", judgement }));
  }
  const parties = entries.map(({ categoryIds, persons, companions, maySplit, network }) => ({
    categoryIds,
    maySplit,
    network: network?.toString("hex") ?? null,
    addresses: persons.map(({ emailNormalised }) => emailNormalised),
    companions: companionsOf(companions),
  }));
  return decideParties(categories, capacity, parties, known, networks, now);
}

export function refusalOf({ judgement }: PartyDecision & { kind: "refused" }): Refusal {
  return new Refusal(judgement.code, judgement.details);
}
