import type { EventVenue } from "@podium/api/event/public/views";

/** A map elsewhere, at this address. */
export function mapAddress({ street, postalCode, city }: EventVenue): string {
  const query = new URLSearchParams({ query: `${street}, ${postalCode} ${city}` });
  return `https://www.openstreetmap.org/search?${query}`;
}
