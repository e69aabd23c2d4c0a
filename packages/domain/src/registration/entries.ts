import { type Judgement, refused } from "../refusal.ts";
import { addressKey } from "./admission.ts";
import { type Capacity, joinQueue, roomFor, roomOf, seat, takePlaces } from "./capacity/room.ts";
import { judgeChannel } from "./channel.ts";
import {
  type CompanionMode,
  type Companions,
  judgeCompanions,
  nobodyAlong,
  sizeOfCompanions,
} from "./companion/mode.ts";
import { joining, maySeekCompany } from "./companion/together.ts";
import type { WaitlistPolicy } from "./policy.ts";
import { judgeHeld, type RegistrationFacts } from "./rules.ts";
import type { Standing } from "./transitions.ts";

/** What staff ask for when they enter people, and what the category has. */
export type EntryTerms = {
  status: RegistrationFacts["status"];
  waitlistPolicy: WaitlistPolicy;
  categoryId: string;
  /** The date that the category is of, where it is one of a choice. */
  occurrenceId: string | null;
  channel: RegistrationFacts["channel"];
  companions: CompanionMode;
  maxPersons: number;
  cancelled: RegistrationFacts["cancelled"];
  /** Where no place is free: on the waiting list, or not at all. */
  overflow: "WAIT" | "REFUSE";
};

/** Somebody whom staff enter. */
export type Entry = {
  /** Normalised; null for a person without e-mail. */
  address: string | null;
  companions?: Companions;
};

/**
 * Decides people whom staff enter, in their order; each with the companions, or not at all. Staff may enter while
 * registration is closed, paused or hidden; never above what there is, and never past people who wait.
 *
 * @param capacity moves along with the decisions
 * @param known those that have a live registration, by `addressKey`; grows with the decisions
 */
export function decideEntries(
  terms: EntryTerms,
  capacity: Capacity,
  entries: readonly Entry[],
  known: Set<string>,
): ({ ok: true; holdsPlace: boolean } | (Judgement & { ok: false }))[] {
  const { status, categoryId, occurrenceId, channel } = terms;
  const held = judgeHeld(terms);
  const elsewhere = judgeChannel(channel);
  return entries.map(({ address, companions = nobodyAlong }) => {
    if (status === "CANCELLED") return refused("event.cancelled");
    if (!held.ok) return held;
    if (!elsewhere.ok) return elsewhere;
    const persons = 1 + sizeOfCompanions(companions);
    const company = judgeCompany(terms, companions, persons);
    if (!company.ok) return company;
    const key = address === null ? null : addressKey(address, occurrenceId);
    if (key !== null && known.has(key)) return refused("registration.addressTaken");
    const seats = seatEntered(terms, capacity, persons);
    if (!seats.ok) return seats;
    if (key !== null) known.add(key);
    if (seats.holdsPlace) takePlaces(capacity, categoryId, persons);
    else joinQueue(capacity, categoryId);
    return seats;
  });
}

/**
 * Decides a companion whom staff enter beside somebody who is there: by the same rules, and standing as one who joins by
 * the contact's own page.
 *
 * @param capacity left as it is
 * @param present persons that the group counts already
 */
export function decideBeside(
  contact: Pick<Standing, "state" | "holdsPlace">,
  terms: EntryTerms,
  capacity: Capacity,
  { companion, present }: { companion: Companions; present: number },
): ({ ok: true } & ReturnType<typeof joining>) | (Judgement & { ok: false }) {
  if (terms.status === "CANCELLED") return refused("event.cancelled");
  const held = judgeHeld(terms);
  if (!held.ok) return held;
  if (!maySeekCompany(contact.state)) return refused("registration.notPossible");
  const company = judgeCompany(terms, companion, present + sizeOfCompanions(companion));
  if (!company.ok) return company;
  const isBehind = !contact.holdsPlace;
  const seats = isBehind ? { holdsPlace: false } : seatEntered(terms, capacity, 1);
  if ("code" in seats) return seats;
  const prospect = { places: Number(seats.holdsPlace), waiting: Number(!seats.holdsPlace), applying: 0 };
  return { ok: true, ...joining(contact, prospect, { approvalMode: "NONE" }) };
}

/** Who comes alone is entered whatever the bounds of the category are. */
function judgeCompany(
  { companions: mode, maxPersons }: EntryTerms,
  companions: Companions,
  persons: number,
): Judgement {
  const judgement = judgeCompanions(mode, companions);
  if (!judgement.ok || sizeOfCompanions(companions) === 0 || persons <= maxPersons) return judgement;
  return refused("registration.tooManyPersons", { max: maxPersons });
}

function seatEntered(
  { waitlistPolicy, categoryId, overflow }: EntryTerms,
  capacity: Capacity,
  persons: number,
): { ok: true; holdsPlace: boolean } | (Judgement & { ok: false }) {
  const queue = overflow === "WAIT" && waitlistPolicy !== "OFF";
  const room = roomOf(capacity, categoryId);
  const seats = seat(room, persons, { queue, maySplit: false });
  if (seats) return { ok: true, holdsPlace: seats.places > 0 };
  const forOne = roomFor(room, 1);
  if (forOne === "waited") return refused("registration.somebodyWaits");
  return forOne === "full"
    ? refused("registration.full")
    : refused("registration.notEnoughPlaces", { persons });
}
