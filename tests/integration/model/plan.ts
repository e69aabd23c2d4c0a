import type { RegistrationState } from "@podium/domain/registration/states";
import { addPerson, enter, freshEmail, freshKey, handOver, type Memory, register } from "./arrivals.ts";
import { type Book, isLive, liveMembers, move, type Person, serve, takenIn } from "./book.ts";
import type { Answer, Call } from "./calls.ts";
import type { Command } from "./commands.ts";
import { decide, runOut, visit } from "./decisions.ts";

/** What a command asks of Podium at this point, and what has to be answered. The book holds what follows from it. */
export type Plan = { call: Call; answer: Answer };

/** @returns null when there is nobody whom the command could be about */
export function plan(book: Book, memory: { last: Memory | null }, command: Command): Plan | null {
  const planned = before(book, memory, command);
  if (planned && servesQueue(planned)) serve(book);
  return planned;
}

/** Whatever frees a place gives it on; who only takes one, and what was refused as a whole, leaves the queue alone. */
function servesQueue({ call, answer }: Plan): boolean {
  switch (call.to) {
    case "create":
    case "enter":
    case "import":
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

function before(book: Book, memory: { last: Memory | null }, command: Command): Plan | null {
  switch (command.do) {
    case "register": {
      const emails = Array.from({ length: command.persons }, () => freshEmail(book));
      const { kind, split: maySplit, keyed } = command;
      const call = { to: "create" as const, kind, emails, maySplit, organisation: "" };
      return sent(book, memory, keyed ? { ...call, key: freshKey() } : call);
    }
    case "repeatAddress": {
      const person = choose(book, command.who, (one) => isLive(one) && one.email !== null);
      if (!person?.email) return null;
      const emails = command.companion ? [person.email, freshEmail(book)] : [person.email];
      const { kind } = command;
      return sent(book, memory, { to: "create", kind, emails, maySplit: false, organisation: "" });
    }
    case "repeatKey": {
      if (!memory.last) return null;
      const { call } = memory.last;
      const organisation = command.same ? call.organisation : `${call.organisation}x`;
      return sent(book, memory, { ...call, organisation });
    }
    case "visitor": {
      const { action } = command;
      const person = choose(book, command.who, ({ state }) => state === sensible[action]);
      return person && { call: { to: "own", action, id: person.id }, answer: visit(book, person, action) };
    }
    case "handOver":
    case "addPerson": {
      const fits = (one: Person) => (command.do === "handOver" ? one.state === "CONFIRMED" : isLive(one));
      const person = choose(book, command.who, fits);
      if (!person) return null;
      const email = command.known === null ? freshEmail(book) : knownEmail(book, command.known);
      const answer = (command.do === "handOver" ? handOver : addPerson)(book, person, email);
      return { call: { to: command.do, id: person.id, email }, answer };
    }
    case "removePerson": {
      const contact = choose(book, command.who, (one) => liveMembers(book, one.party).length > 1);
      if (!contact) return null;
      const party = book.people.filter((one) => one.party === contact.party);
      const other = party[command.other % party.length] ?? contact;
      const may = liveMembers(book, contact.party)[0] === contact && other !== contact;
      const answer = may ? visit(book, other, "cancel") : "registration.notPossible";
      return { call: { to: "removePerson", id: contact.id, other: other.id }, answer };
    }
    case "allowSplit": {
      const person = choose(book, command.who, ({ party }) => !party.maySplit);
      return (
        person && { call: { to: "own", action: "allowSplit", id: person.id }, answer: split(book, person) }
      );
    }
    case "staff": {
      const { action } = command;
      const fits = ({ state }: Person) => staffed[action].includes(state);
      const people = new Set(command.who.flatMap((who) => choose(book, who, fits) ?? []));
      if (people.size === 0) return null;
      const ids = [...people].map(({ id }) => id);
      return {
        call: { to: "staff", action, ids },
        answer: [...people].map((one) => decide(book, one, action)).sort(),
      };
    }
    case "enter": {
      const { address, kind, overflow, mail } = command;
      const email =
        address === "none" ? null : address === "new" ? freshEmail(book) : knownEmail(book, address);
      const outcome = enter(book, command, email);
      const answer = outcome === "CONFIRMED" || outcome === "WAITLISTED" ? [outcome] : outcome;
      return { call: { to: "enter", kind, overflow, mail, email }, answer };
    }
    case "import": {
      const { kind, overflow } = command;
      const fresh = Array.from({ length: command.persons }, () => freshEmail(book));
      const emails = command.known === null ? fresh : [knownEmail(book, command.known), ...fresh];
      const answer = emails.map((email) => enter(book, { kind, overflow, mail: true }, email));
      return { call: { to: "import", kind, overflow, emails }, answer };
    }
    case "resize":
      return {
        call: { to: "resize", pool: command.pool, size: command.size },
        answer: resize(book, command),
      };
    case "runOut": {
      const person = choose(book, command.who, ({ state }) => state in lateFor);
      const late = person && lateFor[person.state];
      if (!person || !late) return null;
      const answer = late === "accept" ? "registration.offerExpired" : "registration.holdExpired";
      runOut(book, person);
      return { call: { to: "runOut", id: person.id, late }, answer };
    }
    case "askReconfirmation": {
      const person = choose(book, command.who, ({ state }) => state === "CONFIRMED");
      if (!person) return null;
      const call = { to: "askReconfirmation" as const, id: person.id };
      if (person.state !== "CONFIRMED") return { call, answer: ["registration.notPossible"] };
      const asked = { state: "RECONFIRM_DUE" as const, place: true, mail: "registration.reconfirm" as const };
      move(person, "reconfirmationAsked", asked);
      return { call, answer: ["RECONFIRM_DUE"] };
    }
  }
}

function sent(book: Book, memory: { last: Memory | null }, call: Call & { to: "create" }): Plan {
  return { call, answer: register(book, memory, call) };
}

function split(book: Book, person: Person): Answer {
  if (liveMembers(book, person.party)[0] !== person) return "registration.notPossible";
  if (!person.party.maySplit) person.trail.push("splitAllowed >");
  person.party.maySplit = true;
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

/** Where an action makes sense; it is tried elsewhere, too. */
const sensible: Record<(Command & { do: "visitor" })["action"], RegistrationState> = {
  confirm: "UNCONFIRMED",
  accept: "OFFERED",
  decline: "OFFERED",
  reconfirm: "RECONFIRM_DUE",
  cancel: "CONFIRMED",
  change: "CONFIRMED",
};
const staffed: Record<(Command & { do: "staff" })["action"], RegistrationState[]> = {
  approve: ["PENDING"],
  reject: ["PENDING"],
  reinstate: ["CANCELLED", "REJECTED", "EXPIRED"],
  cancelByOrganiser: ["CONFIRMED", "WAITLISTED"],
  promote: ["WAITLISTED"],
};
const lateFor: Partial<Record<RegistrationState, "confirm" | "accept" | "reconfirm">> = {
  UNCONFIRMED: "confirm",
  OFFERED: "accept",
  RECONFIRM_DUE: "reconfirm",
};

/** Three times of four somebody to whom it can happen, otherwise anybody. */
function choose(book: Book, who: number, fits: (person: Person) => boolean): Person | null {
  const fitting = book.people.filter(fits);
  const among = who % 4 > 0 && fitting.length > 0 ? fitting : book.people;
  return among[Math.floor(who / 4) % Math.max(1, among.length)] ?? null;
}

function knownEmail(book: Book, who: number): string {
  return choose(book, who, (one) => isLive(one) && one.email !== null)?.email ?? freshEmail(book);
}
