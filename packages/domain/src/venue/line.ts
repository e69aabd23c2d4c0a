/** Name and address of a venue on one line, as mails, calendars and papers write it. */
export function venueLine(venue: { name: string; street: string; postalCode: string; city: string }): string {
  const { name, street, postalCode, city } = venue;
  return `${name}, ${street}, ${postalCode} ${city}`;
}
