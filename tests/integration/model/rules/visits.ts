import type { RefusalCode } from "@podium/domain/refusal";
import type { Command } from "../commands.ts";
import {
  attends,
  type Book,
  dateOf,
  isLive,
  isWaitedFor,
  move,
  type Person,
  placesFor,
  seat,
} from "./book.ts";
import { needed, withCompany } from "./company.ts";

type Own = (Command & { do: "visitor" })["action"];

/** What somebody does by the link to his or her own page, also for those who come along. */
export function visit(book: Book, person: Person, action: Own): RefusalCode | "done" {
  if (action === "change") {
    if (!isLive(person)) return "registration.notPossible";
    for (const each of [person, ...otherDates(book, person)]) change(book, each);
    return "done";
  }
  if (action === "takeBackHandOver") return takeBack(book, person);
  const verb = ({ state }: Person) =>
    action === "decline" ? (state === "UNCONFIRMED" ? "notWanted" : "declined") : "cancelled";
  return withCompany(book, person, (one) => visitAlone(book, one, action), verb).outcome;
}

function visitAlone(
  book: Book,
  person: Person,
  action: Exclude<Own, "change" | "takeBackHandOver">,
): RefusalCode | "done" {
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
        (placesFor(book, person.kind) >= needed(book, person) && !isWaitedFor(book, person.kind))
      ) {
        if (giver) giveUp(book, giver);
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
  }
}

/** Another name is looked at again, where the event asks for it; and so are those who come along. */
export function change(book: Book, person: Person): void {
  const again = book.approveAgain && book.approval !== "NONE";
  const changeOne = (one: Person) => {
    if (again && attends(one.state))
      move(one, "changed", { state: "PENDING", place: true, mail: "registration.pending" });
    else move(one, "changed", { state: one.state, place: one.place, mail: "registration.changed" });
    if (again) one.approved = false;
  };
  withCompany(book, person, changeOne, () => "changed");
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

/** Somebody else has the place now; those who came along do not stay without the one who acts for them. */
function giveUp(book: Book, giver: Person): void {
  const end = { state: "CANCELLED", place: false, mail: "registration.handedOver" } as const;
  withCompany(
    book,
    giver,
    (one) => move(one, "handedOver", end),
    () => "handedOver",
  );
}

/** The place stays where it is, as long as nobody else has it yet. */
function takeBack(book: Book, giver: Person): "done" {
  const taker = giver.offeredTo;
  if (taker !== "known" && taker?.state !== "UNCONFIRMED") return "done";
  if (taker !== "known") move(taker, "handOverWithdrawn", { state: "CANCELLED", place: false, mail: null });
  for (const one of book.people) if (one.decoy?.giver === giver) one.decoy = null;
  giver.offeredTo = null;
  giver.trail.push("handOverTakenBack >");
  return "done";
}
