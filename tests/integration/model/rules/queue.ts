import { type Book, move, type Person, placesFor, poolsOf, seat } from "./book.ts";
import { tellContacts } from "./company.ts";

/**
 * Somebody who waits gets a place, or is asked whether he or she wants it: by e-mail, or not at all.
 *
 * @param isAsked a mail reaches this person, or the contact who waits as well
 */
export function promote(book: Book, person: Person, isAsked: boolean): void {
  if (book.waitlist === "OFFER" && isAsked)
    move(person, "offered", { state: "OFFERED", place: true, mail: "registration.offered" });
  else seat(book, person, "promoted", "registration.promoted");
}

/** Free places go to those who wait, one after the other: whoever does not fit keeps all behind him from his pools. */
export function serve(book: Book): void {
  if (book.waitlist === "OFF") return;
  const queue = book.people
    .filter(({ state }) => state === "WAITLISTED")
    .sort((one, other) => one.queued - other.queued || book.people.indexOf(one) - book.people.indexOf(other));
  const closed = new Set<number>();
  const seen = new Set<Person>();
  const served: Person[] = [];
  for (const person of queue) {
    if (seen.has(person)) continue;
    const unit = queue.filter((one) => isOneUnit(person, one));
    for (const each of unit) seen.add(each);
    const others = book.people.filter(({ party }) => party === person.party);
    const awaited =
      person.party.awaited ||
      others.some(({ state, place }) => !place && (state === "UNCONFIRMED" || state === "PENDING"));
    if (awaited && !person.party.maySplit) continue;
    const pools = poolsOf(book, person.kind);
    if (pools.some((pool) => closed.has(pool)) || placesFor(book, person.kind) < unit.length)
      for (const pool of pools) closed.add(pool);
    else {
      const asked = unit.filter(
        ({ email, contact }) => email ?? (contact?.state === "WAITLISTED" && contact.email),
      );
      for (const each of unit) promote(book, each, asked.includes(each));
      served.push(...unit);
    }
  }
  tellContacts(served);
}

/** They wait for their places together: a party that stays together, and companions with their contact anyway. */
function isOneUnit(one: Person, other: Person): boolean {
  if (one.party !== other.party) return false;
  return !one.party.maySplit || (one.contact ?? one) === (other.contact ?? other);
}
