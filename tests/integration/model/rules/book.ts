import type { MailKind } from "@podium/domain/mail/kinds";
import type { CompanionMode } from "@podium/domain/registration/companion/mode";
import type { ApprovalMode, WaitlistPolicy } from "@podium/domain/registration/policy";
import type { RegistrationState } from "@podium/domain/registration/states";

// What ought to be in the database, kept as plainly as on paper. Nothing of the product's rules is used here, only
// its words; what the rules are is said a second time.

export type Party = {
  maySplit: boolean;
  /** So many were named though they are registered already. They count, like those who have not confirmed yet. */
  named: number;
  /** One of them would have joined the queue. */
  awaited: boolean;
};

/** `giver`: of a place that was offered to somebody known; what is kept for that ends when it is taken back. */
export type Decoy = { kind: number; place: boolean; persons: number; giver?: Person };

export type Person = {
  /** Known once the database has named it. */
  id: string;
  /** Null: somebody without e-mail. */
  email: string | null;
  /** Comes along with this person. */
  contact: Person | null;
  party: Party;
  kind: number;
  state: RegistrationState;
  place: boolean;
  approved: boolean;
  missed: number;
  /** Was named again: a place is kept for it, or none (false), as a new person's would be. Null: nothing is kept. */
  decoy: Decoy | null;
  /** Whom the place is offered to; somebody known has one already. */
  offeredTo: Person | "known" | null;
  /** Whose place is offered to this person. */
  giver: Person | null;
  /** Position in the queue; the order of arrival, or of going back to its end. */
  queued: number;
  calendar: number;
  mails: MailKind[];
  /** One line per change: what happened, from which state to which. */
  trail: string[];
};

export type Book = {
  approval: ApprovalMode;
  approveAgain: boolean;
  waitlist: WaitlistPolicy;
  /** Null is unlimited. */
  pools: { size: number | null }[];
  /** Categories with the pools they count in. */
  kinds: { pools: number[]; min: number; max: number; date: number | null; companions: CompanionMode }[];
  /** In the order of their arrival. */
  people: Person[];
  edits: number;
  turn: number;
};

const live: readonly RegistrationState[] = [
  "UNCONFIRMED",
  "PENDING",
  "CONFIRMED",
  "RECONFIRM_DUE",
  "WAITLISTED",
  "OFFERED",
];

export const isLive = ({ state }: Pick<Person, "state">) => live.includes(state);
export const attends = (state: RegistrationState) => state === "CONFIRMED" || state === "RECONFIRM_DUE";

export function poolsOf(book: Book, kind: number): number[] {
  return book.kinds[kind]?.pools ?? [];
}

export function takenIn(book: Book, pool: number): number {
  const counted = (one: { place: boolean; kind: number; persons?: number } | null) =>
    one?.place && poolsOf(book, one.kind).includes(pool) ? (one.persons ?? 1) : 0;
  return book.people.reduce((sum, person) => sum + counted(person) + counted(person.decoy), 0);
}

/** Places that are left for a category: as many as in the fullest of its pools. */
export function placesFor(book: Book, kind: number): number {
  const left = poolsOf(book, kind).map(
    (pool) => (book.pools[pool]?.size ?? Number.POSITIVE_INFINITY) - takenIn(book, pool),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...left);
}

/** Somebody waits for a place in a pool that this kind counts in, too. */
export function isWaitedFor(book: Book, kind: number): boolean {
  const pools = poolsOf(book, kind);
  return (
    book.waitlist !== "OFF" &&
    book.people.some(
      (person) =>
        person.state === "WAITLISTED" && poolsOf(book, person.kind).some((pool) => pools.includes(pool)),
    )
  );
}

/** Everybody is there once: once for each date that is chosen by itself, and once for all that is taken as a whole. */
export function liveWith(book: Book, email: string, kind: number): Person | undefined {
  return book.people.find(
    (person) => person.email === email && isLive(person) && dateOf(book, person.kind) === dateOf(book, kind),
  );
}

export function dateOf(book: Book, kind: number): number | null {
  return book.kinds[kind]?.date ?? null;
}

/** Those of a party who are still in, companions among them, in the order of their arrival. */
export function liveMembers(book: Book, party: Party): Person[] {
  return book.people.filter((person) => person.party === party && isLive(person));
}

/**
 * Somebody may act for a party: the first who has confirmed, and who has not while nobody before has. Companions act for
 * nobody.
 */
export function speaks(book: Book, person: Person): boolean {
  const before = liveMembers(book, person.party).filter(
    (one) => one.contact === null && (one === person || one.state !== "UNCONFIRMED"),
  );
  return before[0] === person;
}

export type Arrival = Pick<Person, "email" | "kind" | "state" | "place"> & {
  party: Party;
  contact?: Person;
  mail: MailKind | null;
  verb: string;
  approved?: boolean;
};

/** Somebody new. */
export function arrive(book: Book, { mail, verb, ...given }: Arrival): Person {
  const person: Person = {
    id: "",
    approved: false,
    contact: null,
    ...given,
    missed: 0,
    decoy: null,
    offeredTo: null,
    giver: null,
    queued: ++book.turn,
    calendar: attends(given.state) ? 1 : 0,
    mails: mail && given.email ? [mail] : [],
    trail: [`${verb} >${given.state}`],
  };
  book.people.push(person);
  return person;
}

/** Somebody gets from one state to another; everything that has to follow from it follows here. */
export function move(
  person: Person,
  verb: string,
  to: { state: RegistrationState; place: boolean; mail: MailKind | null },
): void {
  person.trail.push(`${verb} ${person.state}>${to.state}`);
  if (to.mail && person.email) person.mails.push(to.mail);
  if (attends(person.state) !== attends(to.state)) person.calendar += 1;
  if (to.state === "PENDING") person.approved = false;
  person.state = to.state;
  person.place = to.place;
}

/** A place is there: is it for good, or do staff look at it first? */
export function seat(book: Book, person: Person, verb: string, mail: MailKind): void {
  if (person.approved || book.approval === "NONE")
    move(person, verb, { state: "CONFIRMED", place: true, mail });
  else move(person, verb, { state: "PENDING", place: true, mail: "registration.pending" });
}
