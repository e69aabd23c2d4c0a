import { type Judgement, refused } from "../refusal.ts";
import { addressKey } from "./admission.ts";
import { type Capacity, joinQueue, roomFor, roomOf, seat, takePlaces } from "./capacity/room.ts";
import { type Channel, judgeChannel } from "./channel.ts";
import type { WaitlistPolicy } from "./policy.ts";
import type { RegistrationFacts } from "./rules.ts";

/** What staff ask for when they enter people. */
export type EntryTerms = {
  status: RegistrationFacts["status"];
  waitlistPolicy: WaitlistPolicy;
  categoryId: string;
  /** The date that the category is of, where it is one of a choice. */
  occurrenceId: string | null;
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
 * @param known those that have a live registration, by `addressKey`; grows with the decisions
 */
export function decideEntries(
  { status, waitlistPolicy, categoryId, occurrenceId, channel, overflow }: EntryTerms,
  capacity: Capacity,
  addresses: readonly (string | null)[],
  known: Set<string>,
): ({ ok: true; holdsPlace: boolean } | (Judgement & { ok: false }))[] {
  const queue = overflow === "WAIT" && waitlistPolicy !== "OFF";
  const elsewhere = judgeChannel(channel);
  return addresses.map((address) => {
    if (status === "CANCELLED") return refused("event.cancelled");
    if (!elsewhere.ok) return elsewhere;
    const key = address === null ? null : addressKey(address, occurrenceId);
    if (key !== null && known.has(key)) return refused("registration.addressTaken");
    const room = roomOf(capacity, categoryId);
    const seats = seat(room, 1, { queue, maySplit: false });
    if (!seats)
      return refused(roomFor(room, 1) === "full" ? "registration.full" : "registration.somebodyWaits");
    if (key !== null) known.add(key);
    if (seats.places > 0) takePlaces(capacity, categoryId, 1);
    else joinQueue(capacity, categoryId);
    return { ok: true, holdsPlace: seats.places > 0 };
  });
}
