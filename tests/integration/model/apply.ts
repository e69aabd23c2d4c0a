import { addPerson, enter, handOver, type Memory, register } from "./arrivals.ts";
import { type Book, move, type Person, serve, speaks, takenIn } from "./book.ts";
import type { Answer, Call } from "./calls.ts";
import { decideAll, runOut, visit } from "./decisions.ts";

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
    case "resize":
      return answer === "done";
    case "own":
      return answer === "done" || (call.action !== "change" && call.action !== "allowSplit");
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
      const may = contact !== other && contact.party === other.party && speaks(book, contact);
      return may ? visit(book, other, "cancel") : "registration.notPossible";
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
      return call.emails.map((email) => enter(book, { ...call, mail: true }, email));
    case "resize":
      return resize(book, call);
    case "runOut":
      runOut(book, person(book, call.id));
      return call.late === "accept" ? "registration.offerExpired" : "registration.holdExpired";
    case "askReconfirmation": {
      const asked = person(book, call.id);
      if (asked.state !== "CONFIRMED") return ["registration.notPossible"];
      move(asked, "reconfirmationAsked", {
        state: "RECONFIRM_DUE",
        place: true,
        mail: "registration.reconfirm",
      });
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
