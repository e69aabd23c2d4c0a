import type { Answer, Call } from "./calls.ts";
import { addPerson, enter, handOver, type Memory, register } from "./rules/arrivals.ts";
import { type Book, isLive, move, type Person, speaks, takenIn } from "./rules/book.ts";
import { addCompanion, tellContacts, withCompany } from "./rules/company.ts";
import { decideAll, runOut } from "./rules/decisions.ts";
import { serve } from "./rules/queue.ts";
import { change, visit } from "./rules/visits.ts";

/** Writes into the book what a call changes, the queue included, and says what has to be answered. */
export function apply(book: Book, memory: Memory, call: Call): Answer {
  const answer = applyAlone(book, memory, call);
  if (servesQueue(call, answer)) serve(book);
  return answer;
}

/** Whatever frees a place gives it on; who only takes one, and what was refused as a whole, leaves the queue alone. */
export function servesQueue(call: Call, answer: Answer): boolean {
  switch (call.to) {
    case "create":
    case "deadline":
      return false;
    case "handOver":
    case "addPerson":
    case "removePerson":
    case "addCompanion":
    case "nameCompanion":
    case "enterCompanion":
    case "renameCompanion":
    case "resize":
      return answer === "done";
    case "own":
      return answer === "done" || !["change", "allowSplit", "takeBackHandOver"].includes(call.action);
    default:
      return true;
  }
}

/** The same without the queue. */
export function applyAlone(book: Book, memory: Memory, call: Call): Answer {
  switch (call.to) {
    case "create":
      return register(book, memory, call);
    case "own":
      return call.action === "allowSplit"
        ? split(book, person(book, call.id))
        : visit(book, person(book, call.id), call.action);
    case "handOver":
      return handOver(book, person(book, call.id), call.email);
    case "addPerson":
      return addPerson(book, person(book, call.id), call.email);
    case "removePerson": {
      const [contact, other] = [person(book, call.id), person(book, call.other)];
      const isOwn = other.contact === contact;
      const isOfParty = contact !== other && contact.party === other.party && other.contact === null;
      const may = isOwn || (isOfParty && speaks(book, contact));
      return may ? visit(book, other, "cancel") : "registration.notPossible";
    }
    case "addCompanion":
      return addCompanion(book, person(book, call.id), { ...call, by: "contact" });
    case "nameCompanion": {
      const companion = person(book, call.other);
      if (companion.contact?.id !== call.id || !isLive(companion)) return "registration.notPossible";
      change(book, companion);
      return "done";
    }
    case "enterCompanion":
      return addCompanion(book, person(book, call.id), { ...call, by: "staff" });
    case "renameCompanion": {
      const companion = person(book, call.id);
      if (!companion.contact || !isLive(companion)) return "registration.notPossible";
      companion.trail.push("changed >");
      if (call.mail) tellContacts([companion]);
      return "done";
    }
    case "staff":
      book.turn += 1;
      return decideAll(
        book,
        call.ids.map((id) => person(book, id)),
        call.action,
      ).sort();
    case "enter": {
      const outcome = enter(book, call, call.email);
      return outcome === "CONFIRMED" || outcome === "WAITLISTED" ? [outcome] : outcome;
    }
    case "import":
      return call.emails.map((email) => enter(book, { ...call, mail: true, along: nobody }, email));
    case "resize":
      return resize(book, call);
    case "runOut":
      runOut(book, person(book, call.id));
      return call.late === "accept" ? "registration.offerExpired" : "registration.holdExpired";
    case "askReconfirmation": {
      const asked = person(book, call.id);
      if (asked.state !== "CONFIRMED") return ["registration.notPossible"];
      const due = { state: "RECONFIRM_DUE", place: true, mail: "registration.reconfirm" } as const;
      const verb = "reconfirmationAsked";
      withCompany(
        book,
        asked,
        (one) => move(one, verb, due),
        () => verb,
      );
      return ["RECONFIRM_DUE"];
    }
    case "decoyEnds":
      person(book, call.id).decoy = null;
      return "done";
    case "deadline":
    case "clock":
      return "done";
  }
}

const nobody = { named: 0, counted: 0 };

export function person(book: Book, id: string): Person {
  const found = book.people.find((one) => one.id === id);
  if (!found) throw new Error(`the book knows nobody by ${id}`);
  return found;
}

function split(book: Book, contact: Person): Answer {
  if (!speaks(book, contact)) return "registration.notPossible";
  if (!contact.party.maySplit) contact.trail.push("splitAllowed >");
  contact.party.maySplit = true;
  return "done";
}

function resize(book: Book, { pool, size }: { pool: number; size: number | null }): Answer {
  const present = book.pools[pool];
  if (!present || present.size === size) return "done";
  if (size !== null && takenIn(book, pool) > size) return "capacity.belowTaken";
  present.size = size;
  book.edits += 1;
  return "done";
}
