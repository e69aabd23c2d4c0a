import { randomUUID } from "node:crypto";
import { fullName } from "@podium/domain/person/name";
import {
  decideParties,
  type KnownAddresses,
  type PartyDecision,
} from "@podium/domain/registration/admission";
import type { Unconfirmed } from "@podium/domain/registration/capacity/network";
import { holdEnd } from "@podium/domain/registration/deadlines";
import { judgeRegistration } from "@podium/domain/registration/rules";
import type { CreateRegistrationInput } from "@podium/domain/registration/schema";
import { Refusal } from "../../refusal.ts";
import { type Decoy, keepDecoys } from "../capacity/decoys.ts";
import { knownAddresses } from "../capacity/live-addresses.ts";
import { keptByNetworks } from "../capacity/networks.ts";
import { type Snapshot, visibleCategories } from "../capacity/snapshot.ts";
import type { Statements } from "../capacity/statements.ts";
import type { IdempotencyKey, Receipt } from "./idempotency.ts";
import { insertParties, type NewParty, type NewPerson } from "./insert.ts";
import { tellKnown } from "./tell-known.ts";

/** The people of one request, as it was typed and checked. */
export type Entry = {
  categoryId: string | null;
  locale: string;
  organisation: string | null;
  maySplit: boolean;
  requestId: string;
  key: IdempotencyKey | null;
  network: Buffer | null;
  persons: (CreateRegistrationInput["persons"][number] & { emailNormalised: string })[];
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
  const holdUntil = holdEnd(snapshot.policy, snapshot.now);
  const parties: NewParty[] = [];
  const decoys: (Decoy & { requestId: string })[] = [];
  const known: { emailNormalised: string; locale: string }[] = [];
  for (const [position, entry] of entries.entries()) {
    const decision = decisions[position];
    if (decision?.kind !== "accepted") {
      answers.set(entry, decision ? refusalOf(decision) : new Refusal("registration.busy"));
      continue;
    }
    const receipt = { holdUntil, prospect: decision.prospect };
    answers.set(entry, receipt);
    const twice = entry.persons.filter((_, index) => decision.persons[index]?.known !== false);
    known.push(...twice.map(({ emailNormalised }) => ({ emailNormalised, locale: entry.locale })));
    for (const [index, { emailNormalised }] of entry.persons.entries()) {
      const decided = decision.persons[index];
      const met = registered.get(emailNormalised);
      if (!decided?.known || !decided.decoy || !met) continue;
      const { holdsPlace } = decided.decoy;
      const { categoryId } = decision;
      const { network, requestId } = entry;
      decoys.push({
        registrationId: met.registrationId,
        categoryId,
        holdsPlace,
        holdUntil,
        network,
        requestId,
      });
    }
    const party = partyOf(entry, decision, receipt);
    if (party.persons.length > 0) parties.push(party);
    // Nobody is new: the key is kept all the same, or reusing it would tell so. Of the content nothing stays.
    else if (entry.key) parties.push({ ...party, organisation: null });
  }
  const locked = { run, snapshot, dryRun: false };
  await insertParties(locked, parties, "VISITOR");
  await keepDecoys(locked, decoys);
  if (known.length > 0) await tellKnown(run, snapshot.eventId, known);
  return answers;
}

function partyOf(entry: Entry, decision: PartyDecision & { kind: "accepted" }, receipt: Receipt): NewParty {
  const { holdUntil } = receipt;
  const [first, ...others] = entry.persons;
  const ids = entry.persons.map((_, index) =>
    decision.persons[index]?.known === false ? randomUUID() : null,
  );
  const [namedById = null, ...made] = ids;
  // Said alike whether or not the first has a registration already.
  const namedBy = first && { name: fullName(first), id: namedById };
  const persons = entry.persons.flatMap(({ firstName, lastName, email }, index): NewPerson[] => {
    const decided = decision.persons[index];
    if (decided?.known !== false) return [];
    const { holdsPlace, queued } = decided;
    const place = { state: "UNCONFIRMED", holdsPlace, queued, holdUntil } as const;
    const who = { id: ids[index] ?? undefined, namedBy: index === 0 ? undefined : namedBy };
    return [{ ...who, firstName, lastName, email, ...place, mail: "registration.confirm", verb: "created" }];
  });
  const count = entry.persons.length - persons.length;
  const typed = others.map(({ firstName, lastName }, index) => {
    return { firstName, lastName, until: holdUntil, registrationId: made[index] ?? null, namedById };
  });
  return {
    categoryId: decision.categoryId,
    source: "WEB",
    channel: "WEB",
    locale: entry.locale,
    organisation: entry.organisation,
    maySplit: entry.maySplit,
    requestId: entry.requestId,
    network: entry.network,
    persons,
    answered: entry.key ? { key: entry.key, receipt } : undefined,
    named: count > 0 ? { count, until: holdUntil, awaited: decision.prospect.places === 0 } : undefined,
    // Where nobody is new, nobody could see them.
    typed: persons.length > 0 ? typed : undefined,
  };
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
  const parties = entries.map(({ categoryId, persons, maySplit, network }) => ({
    categoryId,
    maySplit,
    network: network?.toString("hex") ?? null,
    addresses: persons.map(({ emailNormalised }) => emailNormalised),
  }));
  return decideParties(categories, capacity, parties, known, networks, now);
}

export function refusalOf({ judgement }: PartyDecision & { kind: "refused" }): Refusal {
  return new Refusal(judgement.code, judgement.details);
}
