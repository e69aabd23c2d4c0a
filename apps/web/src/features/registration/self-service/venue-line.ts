type Venue = { name: string; street: string; postalCode: string; city: string };

/** Where an event is, in one line. Null: only online. */
export function venueLine({ online, venue }: { online: boolean; venue: Venue | null }): string | null {
  if (online || !venue) return null;
  return [venue.name, venue.street, `${venue.postalCode} ${venue.city}`].join(", ");
}
