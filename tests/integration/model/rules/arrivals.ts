import { randomUUID } from "node:crypto";
import type { RefusalCode } from "@podium/domain/refusal";
import type { Along, Answer, Call } from "../calls.ts";
import {
  arrive,
  attends,
  type Book,
  type Decoy,
  isWaitedFor,
  liveMembers,
  liveWith,
  type Party,
  type Person,
  placesFor,
  speaks,
} from "./book.ts";
import { judgeAlong } from "./company.ts";

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
  const along = sizeOf(call.along);
  let { places } = answer;
  for (const [index, email] of call.emails.entries()) {
    const persons = index === 0 ? 1 + along : 1;
    const place = places >= persons;
    const known = liveWith(book, email, call.kind);
    if (known) {
      if (again(known, { kind: call.kind, place, persons }) && place) places -= persons;
      party.named += persons;
      party.awaited ||= answer.places === 0;
      continue;
    }
    const given = { kind: call.kind, party, state: "UNCONFIRMED" as const, place, verb: "created" };
    const contact = arrive(book, { ...given, email, mail: "registration.confirm" });
    bring(book, contact, persons - 1, given);
    if (place) places -= persons;
  }
  if (call.key) memory.last = { call, answer };
  return answer;
}

const sizeOf = ({ named, counted }: Along) => named + counted;

/** Companions arrive with their contact, and stand as that one does. */
function bring(
  book: Book,
  contact: Person,
  count: number,
  given: Omit<Parameters<typeof arrive>[1], "email" | "mail" | "contact">,
): void {
  for (let left = count; left > 0; left -= 1) arrive(book, { ...given, email: null, mail: null, contact });
}

function judge(book: Book, { kind, emails, along, maySplit }: Call & { to: "create" }): Answer {
  const { min, max } = book.kinds[kind] ?? { min: 0, max: 0 };
  const applies = book.approval === "PLACE_ON_APPROVAL";
  const left = isWaitedFor(book, kind) ? 0 : placesFor(book, kind);
  const noQueue = book.waitlist === "OFF";
  const persons = emails.length + sizeOf(along);
  if (!applies && noQueue && left < min) return "registration.full";
  const wrong = judgeAlong(book, kind, along);
  if (wrong) return wrong;
  if (persons < min) return "registration.tooFewPersons";
  if (persons > max) return "registration.tooManyPersons";
  if (applies) return { ...nothing, applying: persons };
  if (left >= persons) return { ...nothing, places: persons };
  if (noQueue) return "registration.notEnoughPlaces";
  // Companions are with their contact or not at all; the others may be seated before them.
  const others = emails.length - 1;
  const places = !maySplit ? 0 : left > sizeOf(along) ? left : Math.min(left, others);
  return { ...nothing, places, waiting: persons - places };
}

const nothing = { places: 0, waiting: 0, applying: 0, onConfirmation: 0 };

/**
 * Somebody is registered already: a mail says so, at most every five minutes, which no test takes. What is kept is what
 * would be kept for a new person, who by naming again would keep nothing more either.
 *
 * @returns whether something is kept that was not before
 */
function again(known: Person, kept: Decoy): boolean {
  if (!known.mails.includes("registration.known")) known.mails.push("registration.known");
  if (known.state === "UNCONFIRMED" || known.decoy) return false;
  known.decoy = kept;
  known.trail.push("namedAgain >");
  return true;
}

/** Staff enter somebody with those who come along: places if there are enough that nobody waits for. */
export function enter(
  book: Book,
  { kind, overflow, mail, along }: Omit<Call & { to: "enter" }, "to" | "email">,
  email: string | null,
): "CONFIRMED" | "WAITLISTED" | RefusalCode {
  const persons = 1 + sizeOf(along);
  const wrong = judgeAlong(book, kind, along);
  if (wrong) return wrong;
  if (persons > 1 && persons > (book.kinds[kind]?.max ?? 0)) return "registration.tooManyPersons";
  if (email && liveWith(book, email, kind)) return "registration.addressTaken";
  const waited = isWaitedFor(book, kind);
  const place = placesFor(book, kind) >= persons && !waited;
  if (!place && (overflow === "REFUSE" || book.waitlist === "OFF")) {
    if (placesFor(book, kind) < 1) return "registration.full";
    return waited ? "registration.somebodyWaits" : "registration.notEnoughPlaces";
  }
  const state = place ? ("CONFIRMED" as const) : ("WAITLISTED" as const);
  const given = { kind, party: alone(), state, place, verb: "entered", approved: true };
  const contact = arrive(book, { ...given, email, mail: mail ? "registration.entered" : null });
  bring(book, contact, persons - 1, given);
  return state;
}

/** The place is to go to somebody else, by confirming. */
export function handOver(book: Book, person: Person, email: string): Answer {
  if (!attends(person.state)) return "registration.notPossible";
  const { offeredTo } = person;
  if (offeredTo === "known" || offeredTo?.state === "UNCONFIRMED") return "registration.handOverPending";
  const known = liveWith(book, email, person.kind);
  if (known) again(known, { kind: person.kind, place: false, persons: 1, giver: person });
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
    again(known, { kind, place, persons: 1 });
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
