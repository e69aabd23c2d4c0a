import type { RefusalCode } from "@podium/domain/refusal";
import type { RegistrationState } from "@podium/domain/registration/states";
import {
  attends,
  type Book,
  dateOf,
  isLive,
  isWaitedFor,
  liveWith,
  move,
  type Person,
  placesFor,
  promote,
  seat,
} from "./book.ts";
import type { Command } from "./commands.ts";

type Own = (Command & { do: "visitor" })["action"];
type Staff = (Command & { do: "staff" })["action"];

/** What somebody does by the link to his or her own page. */
export function visit(book: Book, person: Person, action: Own): RefusalCode | "done" {
  const { state } = person;
  switch (action) {
    case "confirm": {
      const giver = person.giver && attends(person.giver.state) ? person.giver : null;
      const place = person.place || giver !== null;
      if (state === "EXPIRED") return "registration.holdExpired";
      if (!isLive(person)) return "registration.ended";
      if (state !== "UNCONFIRMED") return "done";
      if (!place && book.approval === "PLACE_ON_APPROVAL" && !person.approved)
        move(person, "confirmed", { state: "PENDING", place: false, mail: "registration.pending" });
      else if (
        place ||
        (placesFor(book, person.kind) >= undecided(book, person) && !isWaitedFor(book, person.kind))
      ) {
        if (giver)
          move(giver, "handedOver", { state: "CANCELLED", place: false, mail: "registration.handedOver" });
        seat(book, person, "confirmed", "registration.confirmed");
      } else if (book.waitlist === "OFF")
        return placesFor(book, person.kind) >= 1 ? "registration.notEnoughPlaces" : "registration.full";
      else move(person, "confirmed", { state: "WAITLISTED", place: false, mail: "registration.waitlisted" });
      return "done";
    }
    case "accept":
      if (state === "CONFIRMED" || state === "RECONFIRM_DUE" || state === "PENDING") return "done";
      if (state === "WAITLISTED" || state === "EXPIRED") return "registration.offerExpired";
      if (state !== "OFFERED") return "registration.notPossible";
      seat(book, person, "accepted", "registration.confirmed");
      return "done";
    case "decline":
      if (state === "CANCELLED" || state === "EXPIRED") return "done";
      if (state === "UNCONFIRMED") {
        move(person, "notWanted", { state: "CANCELLED", place: false, mail: null });
        return "done";
      }
      if (state !== "OFFERED") return "registration.notPossible";
      move(person, "declined", {
        state: "CANCELLED",
        place: false,
        mail: "registration.cancelledByAttendee",
      });
      return "done";
    case "reconfirm":
      if (state === "CONFIRMED") return "done";
      if (state === "CANCELLED") return "registration.ended";
      if (state !== "RECONFIRM_DUE") return "registration.notPossible";
      move(person, "reconfirmed", { state: "CONFIRMED", place: true, mail: "registration.confirmed" });
      return "done";
    case "cancel":
      if (state === "CANCELLED") return "done";
      if (!isLive(person)) return "registration.notCancellable";
      move(person, "cancelled", {
        state: "CANCELLED",
        place: false,
        mail: "registration.cancelledByAttendee",
      });
      return "done";
    case "change":
      if (!isLive(person)) return "registration.notPossible";
      change(book, person);
      for (const other of otherDates(book, person)) change(book, other);
      return "done";
  }
}

/** Another name is looked at again, where the event asks for it. */
function change(book: Book, person: Person): void {
  const { state } = person;
  const attending = state === "CONFIRMED" || state === "RECONFIRM_DUE";
  if (attending && book.approveAgain && book.approval !== "NONE")
    move(person, "changed", { state: "PENDING", place: true, mail: "registration.pending" });
  else move(person, "changed", { state, place: person.place, mail: "registration.changed" });
  if (book.approveAgain && book.approval !== "NONE") person.approved = false;
}

/** A name is the same on all dates that somebody has chosen and confirmed. */
function otherDates(book: Book, person: Person): Person[] {
  if (dateOf(book, person.kind) === null || person.email === null) return [];
  return book.people.filter(
    (other) =>
      other !== person &&
      other.email === person.email &&
      dateOf(book, other.kind) !== null &&
      isLive(other) &&
      other.state !== "UNCONFIRMED",
  );
}

/** What staff decide about several: those of a party that stays together one after the other, where their first stands. */
export function decideAll(
  book: Book,
  people: readonly Person[],
  action: Staff,
): (RegistrationState | RefusalCode)[] {
  const order = people.flatMap((person, index) => {
    if (action !== "approve" || person.party.maySplit) return [person];
    const party = people.filter((one) => one.party === person.party);
    return people.indexOf(party[0] ?? person) === index ? party : [];
  });
  return order.map((person) => decide(book, person, action));
}

/** Who has no place yet and would get one only together with this person, the person included. */
function undecided(book: Book, { party }: Person): number {
  if (party.maySplit) return 1;
  const others = book.people.filter(
    (one) => one.party === party && !one.place && (one.state === "PENDING" || one.state === "UNCONFIRMED"),
  );
  return others.length + (party.awaited ? party.named : 0);
}

/** What staff decide about one person: where it gets to, or why it may not. */
function decide(book: Book, person: Person, action: Staff): RegistrationState | RefusalCode {
  const { state } = person;
  const room = placesFor(book, person.kind) >= 1;
  const waited = isWaitedFor(book, person.kind);
  switch (action) {
    case "approve":
      if (state !== "PENDING") return "registration.notPossible";
      if (person.place || (placesFor(book, person.kind) >= undecided(book, person) && !waited))
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
      if (!room) return "registration.full";
      promote(book, person);
      break;
  }
  return person.state;
}

/** Nobody answered in time. */
export function runOut(book: Book, person: Person): void {
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
