type Place = { name: string; street: string; postalCode: string; city: string };

/** Where an event takes place, in one line; null: only online. */
export function venueLine({ online, place }: { online: boolean; place: Place | null }): string | null {
  if (online || !place) return null;
  return [place.name, place.street, `${place.postalCode} ${place.city}`].join(", ");
}
