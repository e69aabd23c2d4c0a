import { venueLine as lineOf } from "@podium/domain/venue/line";

type Venue = { name: string; street: string; postalCode: string; city: string };

/** Where an event is, in one line. Null: only online. */
export function venueLine({ online, venue }: { online: boolean; venue: Venue | null }): string | null {
  return online || !venue ? null : lineOf(venue);
}
