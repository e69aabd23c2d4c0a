import { accepted, type Judgement, refused } from "../../refusal.ts";
import type { Prospect } from "../rules.ts";

// Whoever makes up addresses keeps no event from others: what one network may keep without confirming is bounded.

/** What one network keeps of an event, unconfirmed: places, and persons with and without one. */
export type Unconfirmed = { places: number; persons: number };

export const nothingKept: Unconfirmed = { places: 0, persons: 0 };

/**
 * So many persons of one network may be unconfirmed at an event at a time. A town hall whose people confirm as they come
 * does not get there.
 */
export const NETWORK_PERSONS_MAX = 240;

/** A twentieth of the places; of a small event some more, and never more than a quarter. */
const SHARE = 1 / 20;
const SMALL_MAX = 4;
const SMALL_SHARE = 1 / 4;

/** How many places of `size` one network may keep unconfirmed. Null: any number, since none runs short. */
export function placesOfNetwork(size: number | null): number | null {
  if (size === null) return null;
  return Math.max(Math.ceil(size * SHARE), Math.min(SMALL_MAX, Math.ceil(size * SMALL_SHARE)));
}

/**
 * What a party of a network gets that keeps so much already. Beyond the network's share it is not refused: each person
 * gets a place by confirming, if one is free then. Addresses are not looked at, so nothing tells who is registered.
 *
 * @param prospect what the party would get for its own sake
 * @param size all places of the category
 */
export function judgeNetwork(
  kept: Unconfirmed,
  prospect: Prospect,
  size: number | null,
): { judgement: Judgement; prospect: Prospect } {
  const { places, waiting, applying, onConfirmation } = prospect;
  const persons = places + waiting + applying + onConfirmation;
  if (kept.persons + persons > NETWORK_PERSONS_MAX)
    return { judgement: refused("registration.networkFull"), prospect };
  const share = placesOfNetwork(size);
  if (share === null || kept.places + places <= share) return { judgement: accepted, prospect };
  return { judgement: accepted, prospect: { ...prospect, places: 0, onConfirmation: places } };
}
