import { type Judgement, refused } from "../refusal.ts";
import { judgeNetwork, nothingKept, type Unconfirmed } from "./capacity/network.ts";
import { type Capacity, copyOf, type RoomFacts, roomOf, sizeOf, takePlaces } from "./capacity/room.ts";
import { type Companions, nobodyAlong, sizeOfCompanions } from "./companion/mode.ts";
import {
  judgeParty,
  judgeWindow,
  type Prospect,
  prospectOf,
  type RegistrationFacts,
  sumOf,
} from "./rules.ts";

// Everybody who comes is judged here, from one snapshot: by the public form, named by the contact of a group, or
// entered by staff.

/** A category when newcomers are judged; its room is asked for at each decision. */
export type CategoryFacts = {
  id: string;
  facts: Omit<RegistrationFacts, keyof RoomFacts>;
  /** It is one date of these. Null: it is taken as a whole. */
  choice: Choice | null;
};

/** Dates of which one may take several at a time. `datesMax` null: all of them. */
export type Choice = { id: string; datesMax: number | null; occurrenceId: string };

/** The people of one request. */
export type Party = {
  /** Several only of one choice. Empty: the only category, or the first. */
  categoryIds: readonly string[];
  /** Normalised addresses, one per person; the first is the contact's. */
  addresses: readonly string[];
  /** Come along with the contact, without an address. */
  companions?: Companions;
  maySplit: boolean;
  /** The network that the request came from, as a key; null: nobody's, such as a call from inside. */
  network: string | null;
};

/**
 * By `addressKey`, those that have a live registration, and whether a place is kept for an unconfirmed attempt of theirs
 * already: the registration itself is unconfirmed, or a decoy is there.
 */
export type KnownAddresses = ReadonlyMap<string, { attempted: boolean }>;

/** By what a person is known at an event: everybody may have one registration for each date that is chosen by itself. */
export function addressKey(address: string, occurrenceId: string | null): string {
  return occurrenceId === null ? address : `${address} ${occurrenceId}`;
}

/**
 * What becomes of a party. A person whose address is known is left as he or she is; a place is kept for the attempt all
 * the same (`decoy`), unless an earlier attempt keeps one.
 */
export type PartyDecision =
  | { kind: "refused"; judgement: Judgement & { ok: false } }
  | { kind: "accepted"; parts: PartDecision[]; prospect: Prospect };

/** What becomes of the party in one category. */
export type PartDecision = {
  categoryId: string;
  occurrenceId: string | null;
  prospect: Prospect;
  /** One per address. What is decided of the contact is decided of each companion. */
  persons: PersonDecision[];
};
type PersonDecision =
  /** `queued`: neither holds a place nor is promised one by confirming. */
  | { known: false; holdsPlace: boolean; queued: boolean }
  /** `persons`: so many places are kept, or none. */
  | { known: true; decoy: { holdsPlace: boolean; persons: number } | null };

/**
 * Decides parties for one event in the order of their arrival: each gets the judgement that it would have got alone
 * after those before it. Refusal and prospect go before recognition, and a known address takes a place for as long as a new
 * one that is never confirmed: neither the answer nor any number tells whether an address is known. A person who is to join
 * the waiting list waits from the moment of confirming the address: until then nobody is kept from a place, or a party that
 * does not exist could block an event. For the same reason one network keeps only a share of the places unconfirmed; who
 * comes from there beyond it gets a place by confirming.
 *
 * @param categories the visible ones, in their order
 * @param capacity left as it is
 * @param known those of the addresses that have a live registration already
 * @param networks what those of the parties' networks keep already
 */
export function decideParties(
  categories: readonly CategoryFacts[],
  capacity: Capacity,
  parties: readonly Party[],
  known: KnownAddresses,
  networks: ReadonlyMap<string, Unconfirmed>,
  now: Date,
): PartyDecision[] {
  const state: Deciding = { capacity: copyOf(capacity), known: new Map(known), networks: new Map(networks) };
  return parties.map((party) => {
    const asked = categoriesAsked(categories, party.categoryIds);
    if (!asked.ok) return { kind: "refused", judgement: asked.judgement };
    // Of several dates all or none: what was decided of the first is not kept when the second is refused.
    const trial = asked.categories.length > 1 ? trialOf(state) : state;
    const parts: PartDecision[] = [];
    for (const category of asked.categories) {
      const part = decidePart(category, party, trial, now);
      if ("judgement" in part) return { kind: "refused", judgement: part.judgement };
      parts.push(part);
    }
    Object.assign(state, trial);
    return { kind: "accepted", parts, prospect: sumOf(parts.map(({ prospect }) => prospect)) };
  });
}

/** What moves along with the decisions. */
type Deciding = {
  capacity: Capacity;
  known: Map<string, { attempted: boolean }>;
  networks: Map<string, Unconfirmed>;
};

function trialOf({ capacity, known, networks }: Deciding): Deciding {
  return { capacity: copyOf(capacity), known: new Map(known), networks: new Map(networks) };
}

function decidePart(
  { id, facts: given, choice }: CategoryFacts,
  party: Party,
  { capacity, known, networks }: Deciding,
  now: Date,
): PartDecision | { judgement: Judgement & { ok: false } } {
  const facts = { ...given, ...roomOf(capacity, id) };
  const { addresses, maySplit, companions = nobodyAlong } = party;
  const along = sizeOfCompanions(companions);
  const asked = { persons: addresses.length + along, maySplit, companions };
  const { judgement, prospect } = judgeParty(facts, asked, now);
  if (!judgement.ok) return { judgement };
  const from = party.network === null ? null : (networks.get(party.network) ?? nothingKept);
  const bounded = from ? judgeNetwork(from, prospect, sizeOf(capacity, id)) : null;
  if (bounded && !bounded.judgement.ok) return { judgement: bounded.judgement };
  const promised = bounded?.prospect ?? prospect;
  const occurrenceId = choice?.occurrenceId ?? null;

  let { places, onConfirmation } = promised;
  let attempts = 0;
  const persons = addresses.map((address, index): PersonDecision => {
    const size = index === 0 ? 1 + along : 1;
    const key = addressKey(address, occurrenceId);
    const met = known.get(key);
    known.set(key, { attempted: true });
    if (met?.attempted) return { known: true, decoy: null };
    attempts += size;
    const holdsPlace = places >= size;
    const queued = !holdsPlace && onConfirmation < size;
    if (holdsPlace) places -= size;
    else if (!queued) onConfirmation -= size;
    return met ? { known: true, decoy: { holdsPlace, persons: size } } : { known: false, holdsPlace, queued };
  });
  const taken = promised.places - places;
  takePlaces(capacity, id, taken);
  if (from && party.network !== null)
    networks.set(party.network, { places: from.places + taken, persons: from.persons + attempts });
  return { categoryId: id, occurrenceId, prospect: promised, persons };
}

/**
 * The categories that somebody asks for: one, or several dates of one choice; without a word of it, the first for which
 * one registers here.
 */
export function categoriesAsked<Category extends CategoryFacts>(
  categories: readonly Category[],
  ids: readonly string[],
): { ok: true; categories: Category[] } | { ok: false; judgement: Judgement & { ok: false } } {
  const unknown = { ok: false, judgement: refused("registration.categoryUnknown") } as const;
  if (ids.length === 0) {
    const first = categories.find(({ facts }) => facts.channel === "HERE") ?? categories[0];
    return first ? { ok: true, categories: [first] } : unknown;
  }
  const asked = categories.filter(({ id }) => ids.includes(id));
  const [first] = asked;
  if (!first || asked.length < new Set(ids).size) return unknown;
  if (asked.length > 1 && asked.some(({ choice }) => !choice || choice.id !== first.choice?.id))
    return unknown;
  const max = first.choice?.datesMax ?? null;
  return max !== null && asked.length > max
    ? { ok: false, judgement: refused("registration.tooManyDates", { max }) }
    : { ok: true, categories: asked };
}

/**
 * May one more person join a group now, by the link of its contact? Asked for the page, too, where the room is left out.
 *
 * @param present persons that the group counts already
 */
export function judgeGroupSize(
  facts: Omit<RegistrationFacts, keyof RoomFacts>,
  present: number,
  now: Date,
): Judgement {
  if (present >= facts.maxPersons) return refused("registration.tooManyPersons", { max: facts.maxPersons });
  return judgeWindow(facts, now);
}

/** The same with the room. The person takes a place if there is one and nobody waits, applies, or joins the waiting list. */
export function judgeAddition(
  facts: RegistrationFacts,
  present: number,
  now: Date,
): { ok: true; prospect: Prospect } | (Judgement & { ok: false }) {
  const judgement = judgeGroupSize(facts, present, now);
  if (!judgement.ok) return judgement;
  const prospect = prospectOf(facts, { persons: 1, maySplit: false }, now);
  return prospect ? { ok: true, prospect } : refused("registration.full");
}
