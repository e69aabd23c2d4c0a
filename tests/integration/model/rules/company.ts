import type { RefusalCode } from "@podium/domain/refusal";
import type { RegistrationState } from "@podium/domain/registration/states";
import type { Along } from "../calls.ts";
import {
  arrive,
  attends,
  type Book,
  isLive,
  isWaitedFor,
  liveMembers,
  move,
  type Person,
  placesFor,
  speaks,
} from "./book.ts";

// Who comes along without an address, and with whom.

type Standing = Pick<Person, "state" | "place">;

const isAlike = (one: Standing, other: Standing) => one.state === other.state && one.place === other.place;

/** So many get a place with this person or not at all, the person included. */
export function inseparable(book: Book, person: Person): number {
  return 1 + companionsOf(book, person).filter((one) => isAlike(one, person)).length;
}

/** So many places have to be free for this person to get one. */
export function needed(book: Book, person: Person): number {
  return Math.max(undecided(book, person), inseparable(book, person));
}

/** Who has no place yet and would get one only together with this person, the person included. */
function undecided(book: Book, { party }: Person): number {
  if (party.maySplit) return 1;
  const others = book.people.filter(
    (one) => one.party === party && !one.place && (one.state === "PENDING" || one.state === "UNCONFIRMED"),
  );
  return others.length + (party.awaited ? party.named : 0);
}

function companionsOf(book: Book, person: Person): Person[] {
  return book.people.filter((one) => one.contact === person && isLive(one));
}

/**
 * Something happens to a person, and to those who come along: what ends the contact ends all of them, and who stood alike
 * gets on together.
 *
 * @param verb of one who ends with the contact
 * @returns what came of the person, and the companions who were moved along
 */
export function withCompany<Outcome>(
  book: Book,
  person: Person,
  act: (one: Person) => Outcome,
  verb: (companion: Person) => string,
  actAlong: (companion: Person) => unknown = act,
): { outcome: Outcome; along: Person[] } {
  const before = { state: person.state, place: person.place };
  const outcome = act(person);
  const along = companionsOf(book, person).filter((companion) => {
    const told = companion.trail.length;
    if (isLive(before) && !isLive(person))
      move(companion, verb(companion), { state: person.state, place: false, mail: null });
    else if (isAlike(before, companion) && !isAlike(before, person)) actAlong(companion);
    return companion.trail.length > told;
  });
  return { outcome, along };
}

/** Who has no address is told of nothing; the contact is, unless there is a mail about that one's own part. */
export function tellContacts(changed: readonly Person[]): void {
  const contacts = new Set(changed.flatMap(({ contact }) => contact ?? []));
  for (const contact of contacts)
    if (contact.email && isLive(contact) && !changed.includes(contact))
      contact.mails.push("registration.companions");
}

/** May these come along? How many may come together is asked elsewhere. */
export function judgeAlong(book: Book, kind: number, { named, counted }: Along): RefusalCode | null {
  const mode = book.kinds[kind]?.companions ?? "NONE";
  if (mode === "NONE") return named + counted > 0 ? "registration.addressNeeded" : null;
  return mode === "NAMED" && counted > 0 ? "registration.nameNeeded" : null;
}

type Joining = { isNamed: boolean } & (
  | { by: "contact" }
  | { by: "staff"; overflow: "WAIT" | "REFUSE"; mail: boolean }
);

/** One more companion, by the contact's own page or by staff. */
export function addCompanion(book: Book, contact: Person, joining: Joining): RefusalCode | "done" {
  const { party, kind, state } = contact;
  const { isNamed } = joining;
  const isSure = attends(state) || state === "PENDING" || state === "WAITLISTED";
  if (!speaks(book, contact) || !isSure) return "registration.notPossible";
  const along = { named: Number(isNamed), counted: Number(!isNamed) };
  const wrong = judgeAlong(book, kind, along);
  if (wrong) return wrong;
  if (liveMembers(book, party).length + party.named >= (book.kinds[kind]?.max ?? 0))
    return "registration.tooManyPersons";
  const given = { email: null, kind, party, contact, mail: null, verb: "added" };
  const room = placesFor(book, kind) >= 1;
  const free = room && !isWaitedFor(book, kind);
  if (joining.by === "contact") {
    const applies = book.approval === "PLACE_ON_APPROVAL";
    if (!applies && !free && book.waitlist === "OFF") return "registration.full";
    arrive(book, { ...given, ...beside(contact, { free, applies, looksAgain: book.approval !== "NONE" }) });
    return "done";
  }
  if (contact.place && !free && (joining.overflow === "REFUSE" || book.waitlist === "OFF"))
    return room ? "registration.somebodyWaits" : "registration.full";
  const standing = beside(contact, { free, applies: false, looksAgain: false });
  // What staff think of a contact who waits, they think of the companion; of one who comes they think well.
  const approved = attends(state) || (state === "WAITLISTED" && contact.approved);
  const made = arrive(book, { ...given, ...standing, approved });
  if (joining.mail) tellContacts([made]);
  return "done";
}

function beside(
  { state, place }: Person,
  { free, applies, looksAgain }: { free: boolean; applies: boolean; looksAgain: boolean },
): { state: RegistrationState; place: boolean } {
  if (state === "WAITLISTED") return { state, place: false };
  if (!place || applies) return { state: "PENDING", place: false };
  if (!free) return { state: "WAITLISTED", place: false };
  return { state: looksAgain || state === "PENDING" ? "PENDING" : "CONFIRMED", place: true };
}
