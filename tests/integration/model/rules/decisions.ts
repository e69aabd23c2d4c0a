import type { RefusalCode } from "@podium/domain/refusal";
import type { RegistrationState } from "@podium/domain/registration/states";
import type { Command } from "../commands.ts";
import { attends, type Book, isLive, isWaitedFor, liveWith, move, type Person, placesFor } from "./book.ts";
import { inseparable, needed, tellContacts, withCompany } from "./company.ts";
import { promote } from "./queue.ts";

type Staff = (Command & { do: "staff" })["action"];

/**
 * What staff decide about several: companions behind the contact whom they follow, and those of a party that stays together
 * one after the other, where their first stands.
 */
export function decideAll(
  book: Book,
  people: readonly Person[],
  action: Staff,
): (RegistrationState | RefusalCode)[] {
  const turnOf = (person: Person) =>
    Math.max(people.indexOf(person), person.contact ? people.indexOf(person.contact) + 0.5 : 0);
  const listed = people.toSorted((one, other) => turnOf(one) - turnOf(other));
  const isTogether = (one: Person, other: Person) =>
    one.party.maySplit ? (one.contact ?? one) === (other.contact ?? other) : one.party === other.party;
  const order = listed.flatMap((person) => {
    if (action !== "approve") return [person];
    const unit = listed.filter((one) => isTogether(person, one));
    return unit[0] === person ? unit : [];
  });
  const told = new Map(book.people.map((one) => [one, one.trail.length]));
  const moved = new Set<Person>();
  const outcomes = order.map((person) => {
    if (moved.has(person)) return person.state;
    const verb = () => (action === "reject" ? "rejected" : "cancelled");
    const asked = { isAsked: person.email !== null };
    const early = tooEarly(person, action);
    if (early) return early;
    const { outcome, along } = withCompany(book, person, (one) => decide(book, one, action, asked), verb);
    for (const each of along) moved.add(each);
    return outcome;
  });
  tellContacts(book.people.filter((one) => one.trail.length > (told.get(one) ?? 0)));
  return outcomes;
}

/** Nobody who comes along has a place before the contact; what is agreed to beside one who waits is none. */
function tooEarly({ contact }: Person, action: Staff): RefusalCode | null {
  if (!contact || attends(contact.state) || !["approve", "promote", "reinstate"].includes(action))
    return null;
  return action === "approve" && contact.state === "WAITLISTED" ? null : "registration.contactFirst";
}

/** What staff decide about one person: where it gets to, or why it may not. */
function decide(
  book: Book,
  person: Person,
  action: Staff,
  { isAsked }: { isAsked: boolean },
): RegistrationState | RefusalCode {
  const { state } = person;
  const room = placesFor(book, person.kind) >= 1;
  const waited = isWaitedFor(book, person.kind);
  switch (action) {
    case "approve":
      if (state !== "PENDING") return "registration.notPossible";
      if (person.place || (placesFor(book, person.kind) >= needed(book, person) && !waited))
        move(person, "approved", { state: "CONFIRMED", place: true, mail: "registration.approved" });
      else if (book.waitlist === "OFF")
        return room && !waited ? "registration.notEnoughPlaces" : "registration.full";
      else {
        move(person, "approved", { state: "WAITLISTED", place: false, mail: "registration.waitlisted" });
        // Those who are approved together have come together: the order of their arrival decides.
        person.queued = book.turn;
      }
      person.approved = true;
      break;
    case "reject":
      if (state !== "PENDING" && state !== "WAITLISTED") return "registration.notPossible";
      move(person, "rejected", { state: "REJECTED", place: false, mail: "registration.rejected" });
      break;
    case "reinstate":
      if (isLive(person)) return "registration.notPossible";
      if (!room) return "registration.full";
      if (waited) return "registration.somebodyWaits";
      if (person.email && person.trail.some((line) => / UNCONFIRMED>(?:CANCELLED|EXPIRED)$/u.test(line)))
        return "registration.neverConfirmed";
      if (person.email && liveWith(book, person.email, person.kind)) return "registration.addressTaken";
      move(person, "reinstated", { state: "CONFIRMED", place: true, mail: "registration.reinstated" });
      person.approved = true;
      break;
    case "cancelByOrganiser":
      if (!isLive(person)) return "registration.notCancellable";
      move(person, "cancelled", {
        state: "CANCELLED",
        place: false,
        mail: "registration.cancelledByOrganiser",
      });
      break;
    case "promote":
      if (state !== "WAITLISTED") return "registration.notPossible";
      if (placesFor(book, person.kind) < inseparable(book, person)) return "registration.full";
      promote(book, person, isAsked);
      break;
  }
  return person.state;
}

/** Nobody answered in time. */
export function runOut(book: Book, person: Person): void {
  const verb = ({ state }: Person) =>
    state === "OFFERED" ? "offerLapsed" : state === "RECONFIRM_DUE" ? "notReconfirmed" : "expired";
  withCompany(book, person, (one) => runOutAlone(book, one), verb);
}

function runOutAlone(book: Book, person: Person): void {
  switch (person.state) {
    case "UNCONFIRMED":
      move(person, "expired", { state: "EXPIRED", place: false, mail: null });
      break;
    case "OFFERED":
      person.missed += 1;
      // Silence once is forgiven, at the end of the queue; twice is not.
      if (person.missed < 2) person.queued = ++book.turn;
      move(person, "offerLapsed", {
        state: person.missed < 2 ? "WAITLISTED" : "EXPIRED",
        place: false,
        mail: "registration.offerLapsed",
      });
      break;
    case "RECONFIRM_DUE":
      move(person, "notReconfirmed", {
        state: "CANCELLED",
        place: false,
        mail: "registration.notReconfirmed",
      });
      break;
  }
}
