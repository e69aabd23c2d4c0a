import { type Judgement, refused } from "../refusal.ts";
import { judgeNetwork, nothingKept, type Unconfirmed } from "./capacity/network.ts";
import {
  type Capacity,
  copyOf,
  joinQueue,
  type RoomFacts,
  roomFor,
  roomOf,
  seat,
  sizeOf,
  takePlaces,
} from "./capacity/room.ts";
import { type Channel, judgeChannel } from "./channel.ts";
import type { WaitlistPolicy } from "./policy.ts";
import { judgeParty, judgeWindow, type Prospect, prospectOf, type RegistrationFacts } from "./rules.ts";

// Everybody who comes is judged here, from one snapshot: by the public form, named by the contact of a group, or
// entered by staff.

/** A category when newcomers are judged; its room is asked for at each decision. */
export type CategoryFacts = { id: string; facts: Omit<RegistrationFacts, keyof RoomFacts> };

/** The people of one request. */
export type Party = {
  /** Null: the only category, or the first. */
  categoryId: string | null;
  /** Normalised addresses, one per person. */
  addresses: readonly string[];
  maySplit: boolean;
  /** The network that the request came from, as a key; null: nobody's, such as a call from inside. */
  network: string | null;
};

/**
 * Addresses that have a live registration, and whether a place is kept for an unconfirmed attempt of theirs already: the
 * registration itself is unconfirmed, or a decoy is there.
 */
export type KnownAddresses = ReadonlyMap<string, { attempted: boolean }>;

/**
 * What becomes of a party. A person whose address is known is left as he or she is; a place is kept for the attempt all
 * the same (`decoy`), unless an earlier attempt keeps one.
 */
export type PartyDecision =
  | { kind: "refused"; judgement: Judgement & { ok: false } }
  | { kind: "accepted"; categoryId: string; prospect: Prospect; persons: PersonDecision[] };
type PersonDecision =
  /** `queued`: neither holds a place nor is promised one by confirming. */
  | { known: false; holdsPlace: boolean; queued: boolean }
  | { known: true; decoy: { holdsPlace: boolean } | null };

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
  const present = copyOf(capacity);
  const seen = new Map(known);
  const kept = new Map(networks);

  return parties.map((party) => {
    const category = categoryAsked(categories, party.categoryId);
    if (!category) return { kind: "refused", judgement: refused("registration.categoryUnknown") };
    const facts = { ...category.facts, ...roomOf(present, category.id) };
    const asked = { persons: party.addresses.length, maySplit: party.maySplit };
    const { judgement, prospect } = judgeParty(facts, asked, now);
    if (!judgement.ok) return { kind: "refused", judgement };
    const from = party.network === null ? null : (kept.get(party.network) ?? nothingKept);
    const bounded = from ? judgeNetwork(from, prospect, sizeOf(present, category.id)) : null;
    if (bounded && !bounded.judgement.ok) return { kind: "refused", judgement: bounded.judgement };
    const promised = bounded?.prospect ?? prospect;

    let { places, onConfirmation } = promised;
    let attempts = 0;
    const persons = party.addresses.map((address): PersonDecision => {
      const met = seen.get(address);
      seen.set(address, { attempted: true });
      if (met?.attempted) return { known: true, decoy: null };
      attempts += 1;
      const holdsPlace = places > 0;
      const queued = !holdsPlace && onConfirmation === 0;
      if (holdsPlace) places -= 1;
      else if (!queued) onConfirmation -= 1;
      return met ? { known: true, decoy: { holdsPlace } } : { known: false, holdsPlace, queued };
    });
    const taken = promised.places - places;
    takePlaces(present, category.id, taken);
    if (from && party.network !== null)
      kept.set(party.network, { places: from.places + taken, persons: from.persons + attempts });
    return { kind: "accepted", categoryId: category.id, prospect: promised, persons };
  });
}

/** The category that somebody asks for; without a word of it, the first for which one registers here. */
export function categoryAsked<Category extends CategoryFacts>(
  categories: readonly Category[],
  id: string | null | undefined,
): Category | undefined {
  if (id) return categories.find((category) => category.id === id);
  return categories.find(({ facts }) => facts.channel === "HERE") ?? categories[0];
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
  const prospect = prospectOf(facts, 1, false, now);
  return prospect ? { ok: true, prospect } : refused("registration.full");
}

/** What staff ask for when they enter people. */
export type EntryTerms = {
  status: RegistrationFacts["status"];
  waitlistPolicy: WaitlistPolicy;
  categoryId: string;
  channel: Channel;
  /** Where no place is free: on the waiting list, or not at all. */
  overflow: "WAIT" | "REFUSE";
};

/**
 * Decides people whom staff enter, in their order. Staff may enter while registration is closed, paused or hidden; never
 * above what there is, and never past people who wait.
 *
 * @param capacity moves along with the decisions
 * @param addresses normalised; null for a person without e-mail
 * @param known normalised addresses that have a live registration; grows with the decisions
 */
export function decideEntries(
  { status, waitlistPolicy, categoryId, channel, overflow }: EntryTerms,
  capacity: Capacity,
  addresses: readonly (string | null)[],
  known: Set<string>,
): ({ ok: true; holdsPlace: boolean } | (Judgement & { ok: false }))[] {
  const queue = overflow === "WAIT" && waitlistPolicy !== "OFF";
  const elsewhere = judgeChannel(channel);
  return addresses.map((address) => {
    if (status === "CANCELLED") return refused("event.cancelled");
    if (!elsewhere.ok) return elsewhere;
    if (address !== null && known.has(address)) return refused("registration.addressTaken");
    const room = roomOf(capacity, categoryId);
    const seats = seat(room, 1, { queue, maySplit: false });
    if (!seats)
      return refused(roomFor(room, 1) === "full" ? "registration.full" : "registration.somebodyWaits");
    if (address !== null) known.add(address);
    if (seats.places > 0) takePlaces(capacity, categoryId, 1);
    else joinQueue(capacity, categoryId);
    return { ok: true, holdsPlace: seats.places > 0 };
  });
}
