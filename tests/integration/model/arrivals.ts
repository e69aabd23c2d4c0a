import { randomUUID } from "node:crypto";
import type { RefusalCode } from "@podium/domain/refusal";
import {
  arrive,
  attends,
  type Book,
  isWaitedFor,
  liveMembers,
  liveWith,
  type Party,
  type Person,
  placesFor,
  speaks,
} from "./book.ts";
import type { Answer, Call } from "./calls.ts";

/** The last request that carried a key, and what it was answered; null when it was refused, which is forgotten. */
export type Memory = { last: { call: Call & { to: "create" }; answer: Answer | null } | null };

/** Somebody sends the form, for as many as there are addresses. */
export function register(book: Book, memory: Memory, call: Call & { to: "create" }): Answer {
  const { last } = memory;
  if (call.key && last?.answer && last.call.key === call.key)
    return last.call.organisation === call.organisation ? last.answer : "registration.keyReused";
  const answer = judge(book, call);
  if (call.key) memory.last = { call, answer: null };
  if (typeof answer === "string" || Array.isArray(answer)) return answer;

  const party = { maySplit: call.maySplit, named: 0, awaited: false };
  let places = answer.places;
  for (const email of call.emails) {
    const known = liveWith(book, email, call.kind);
    if (known) {
      if (again(known, call.kind, places > 0)) places -= 1;
      party.named += 1;
      party.awaited ||= answer.places === 0;
      continue;
    }
    const given = { email, kind: call.kind, party, state: "UNCONFIRMED" as const, place: places > 0 };
    arrive(book, { ...given, mail: "registration.confirm", verb: "created" });
    places -= 1;
  }
  if (call.key) memory.last = { call, answer };
  return answer;
}

function judge(book: Book, { kind, emails, maySplit }: Call & { to: "create" }): Answer {
  const { min, max } = book.kinds[kind] ?? { min: 0, max: 0 };
  const applies = book.approval === "PLACE_ON_APPROVAL";
  const left = isWaitedFor(book, kind) ? 0 : placesFor(book, kind);
  const noQueue = book.waitlist === "OFF";
  if (!applies && noQueue && left < min) return "registration.full";
  if (emails.length < min) return "registration.tooFewPersons";
  if (emails.length > max) return "registration.tooManyPersons";
  if (applies) return { ...nothing, applying: emails.length };
  if (left >= emails.length) return { ...nothing, places: emails.length };
  if (noQueue) return "registration.notEnoughPlaces";
  const places = maySplit ? left : 0;
  return { ...nothing, places, waiting: emails.length - places };
}

const nothing = { places: 0, waiting: 0, applying: 0, onConfirmation: 0 };

/**
 * Somebody is registered already: a mail says so, at most every five minutes, which no test takes. What is kept is what
 * would be kept for a new person, who by naming again would keep nothing more either.
 *
 * @returns whether something is kept that was not before
 */
function again(known: Person, kind: number, place: boolean): boolean {
  if (!known.mails.includes("registration.known")) known.mails.push("registration.known");
  if (known.state === "UNCONFIRMED" || known.decoy) return false;
  known.decoy = { kind, place };
  known.trail.push("namedAgain >");
  return true;
}

/** Staff enter one person: a place if there is one that nobody waits for. */
export function enter(
  book: Book,
  { kind, overflow, mail }: { kind: number; overflow: "WAIT" | "REFUSE"; mail: boolean },
  email: string | null,
): "CONFIRMED" | "WAITLISTED" | RefusalCode {
  if (email && liveWith(book, email, kind)) return "registration.addressTaken";
  const room = placesFor(book, kind) >= 1;
  const place = room && !isWaitedFor(book, kind);
  if (!place && (overflow === "REFUSE" || book.waitlist === "OFF"))
    return room ? "registration.somebodyWaits" : "registration.full";
  const state = place ? "CONFIRMED" : "WAITLISTED";
  const party = alone();
  const told = mail ? ("registration.entered" as const) : null;
  arrive(book, { email, kind, party, state, place, mail: told, verb: "entered", approved: true });
  return state;
}

/** The place is to go to somebody else, by confirming. */
export function handOver(book: Book, person: Person, email: string): Answer {
  if (!attends(person.state)) return "registration.notPossible";
  const { offeredTo } = person;
  if (offeredTo === "known" || offeredTo?.state === "UNCONFIRMED") return "registration.handOverPending";
  const known = liveWith(book, email, person.kind);
  if (known) again(known, person.kind, false);
  const given = { email, kind: person.kind, party: alone(), place: false, state: "UNCONFIRMED" as const };
  person.offeredTo = known
    ? "known"
    : arrive(book, { ...given, mail: "registration.takeOver", verb: "tookOver" });
  if (person.offeredTo !== "known") person.offeredTo.giver = person;
  person.trail.push("handOverOffered >");
  return "done";
}

/** One more in the party of somebody who speaks for it. */
export function addPerson(book: Book, contact: Person, email: string): Answer {
  const { party, kind } = contact;
  if (!speaks(book, contact)) return "registration.notPossible";
  if (liveMembers(book, party).length + party.named >= (book.kinds[kind]?.max ?? 0))
    return "registration.tooManyPersons";
  const applies = book.approval === "PLACE_ON_APPROVAL";
  const place = !applies && placesFor(book, kind) >= 1 && !isWaitedFor(book, kind);
  if (!applies && !place && book.waitlist === "OFF") return "registration.full";
  const known = liveWith(book, email, kind);
  if (known) {
    again(known, kind, place);
    party.named += 1;
    party.awaited ||= !place;
    contact.trail.push("personNamed >");
  } else {
    const given = { email, kind, party, state: "UNCONFIRMED" as const, place };
    arrive(book, { ...given, mail: "registration.confirm", verb: "added" });
  }
  return "done";
}

const alone = (): Party => ({ maySplit: false, named: 0, awaited: false });

export function freshEmail(book: Book): string {
  book.turn += 1;
  return `person-${book.turn}@example.org`;
}

export function freshKey(): string {
  return randomUUID();
}
