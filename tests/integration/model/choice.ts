import type { RegistrationState } from "@podium/domain/registration/states";
import type { Along, Call } from "./calls.ts";
import type { Command } from "./commands.ts";
import { freshEmail, freshKey, type Memory } from "./rules/arrivals.ts";
import { attends, type Book, isLive, liveMembers, type Person } from "./rules/book.ts";

/** What a command asks of Podium at this point. @returns null when there is nobody whom it could be about */
export function choice(book: Book, memory: Memory, command: Command): Call | null {
  switch (command.do) {
    case "register": {
      const emails = Array.from({ length: command.persons }, () => freshEmail(book));
      return request({ ...command, emails, maySplit: command.split });
    }
    case "repeatAddress": {
      const email = known(book, command.who)?.email;
      if (!email) return null;
      const emails = command.another ? [email, freshEmail(book)] : [email];
      return request({ ...command, emails, maySplit: false });
    }
    case "repeatKey": {
      const call = memory.last?.call;
      return call
        ? { ...call, organisation: command.same ? call.organisation : `${call.organisation}x` }
        : null;
    }
    case "visitor": {
      const { action } = command;
      const person = chooseReader(book, command.who, ({ state }) => state === sensible[action]);
      return person && { to: "own", action, id: person.id };
    }
    case "handOver":
    case "addPerson": {
      const fits = (one: Person) => (command.do === "handOver" ? one.state === "CONFIRMED" : isLive(one));
      const person = chooseReader(book, command.who, fits);
      return person && { to: command.do, id: person.id, email: address(book, command.known) };
    }
    case "removePerson": {
      const contact = chooseReader(book, command.who, (one) => liveMembers(book, one.party).length > 1);
      if (!contact) return null;
      const party = book.people.filter((one) => one.party === contact.party);
      const other = party[command.other % party.length] ?? contact;
      return { to: "removePerson", id: contact.id, other: other.id };
    }
    case "addCompanion": {
      const contact = chooseReader(book, command.who, seeksCompany);
      return contact && { to: "addCompanion", id: contact.id, isNamed: command.isNamed };
    }
    case "nameCompanion": {
      const companion = choose(book, command.who, ({ contact }) => contact !== null);
      const contact = companion?.contact ?? chooseReader(book, command.who, isLive);
      return companion && contact && { to: "nameCompanion", id: contact.id, other: companion.id };
    }
    case "enterCompanion": {
      const { isNamed, overflow, mail } = command;
      const contact = choose(book, command.who, seeksCompany);
      return contact && { to: "enterCompanion", id: contact.id, isNamed, overflow, mail };
    }
    case "renameCompanion": {
      const companion = choose(book, command.who, ({ contact }) => contact !== null);
      return companion && { to: "renameCompanion", id: companion.id, mail: command.mail };
    }
    case "allowSplit": {
      const person = chooseReader(book, command.who, ({ party }) => !party.maySplit);
      return person && { to: "own", action: "allowSplit", id: person.id };
    }
    case "staff": {
      const { action } = command;
      const fits = ({ state }: Person) => staffed[action].includes(state);
      const ids = new Set(command.who.flatMap((who) => choose(book, who, fits)?.id ?? []));
      return ids.size > 0 ? { to: "staff", action, ids: [...ids] } : null;
    }
    case "enter": {
      const { address: given, kind, overflow, mail, along } = command;
      const email = given === "none" ? null : address(book, given === "new" ? null : given);
      return { to: "enter", kind, overflow, mail, email, along };
    }
    case "import": {
      const { kind, overflow } = command;
      const fresh = Array.from({ length: command.persons }, () => freshEmail(book));
      const emails = command.known === null ? fresh : [address(book, command.known), ...fresh];
      return { to: "import", kind, overflow, emails };
    }
    case "resize":
      return { to: "resize", pool: command.pool, size: command.size };
    case "runOut": {
      const person = chooseReader(book, command.who, ({ state }) => state in lateFor);
      const late = person && lateFor[person.state];
      return late ? { to: "runOut", id: person.id, late } : null;
    }
    case "askReconfirmation": {
      const person = chooseReader(book, command.who, ({ state }) => state === "CONFIRMED");
      return person && { to: "askReconfirmation", id: person.id };
    }
    case "decoyEnds": {
      const kept = book.people.filter(({ decoy }) => decoy !== null);
      const person = kept[command.who % Math.max(1, kept.length)];
      return person ? { to: "decoyEnds", id: person.id } : null;
    }
  }
}

function request({
  kind,
  emails,
  maySplit,
  keyed,
  along,
}: {
  kind: number;
  emails: string[];
  maySplit: boolean;
  keyed: boolean;
  along: Along;
}): Call & { to: "create" } {
  const call = { to: "create" as const, kind, emails, along, maySplit, organisation: "" };
  return keyed ? { ...call, key: freshKey() } : call;
}

/** Where an action makes sense; it is tried elsewhere, too. */
const sensible: Record<(Command & { do: "visitor" })["action"], RegistrationState> = {
  confirm: "UNCONFIRMED",
  accept: "OFFERED",
  decline: "OFFERED",
  reconfirm: "RECONFIRM_DUE",
  cancel: "CONFIRMED",
  change: "CONFIRMED",
  takeBackHandOver: "CONFIRMED",
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

/** Seven times of eight somebody to whom it can happen, if there is anybody; otherwise whoever comes. */
function choose(
  { people }: Pick<Book, "people">,
  who: number,
  fits: (person: Person) => boolean,
): Person | null {
  const among = who % 8 > 0 ? people.filter(fits) : people;
  return among[Math.floor(who / 8) % Math.max(1, among.length)] ?? null;
}

/** The same among those who have a page of their own. */
function chooseReader({ people }: Book, who: number, fits: (person: Person) => boolean): Person | null {
  return choose({ people: people.filter(({ contact }) => contact === null) }, who, fits);
}

function seeksCompany({ contact, state }: Person): boolean {
  return contact === null && (attends(state) || state === "WAITLISTED" || state === "PENDING");
}

function known(book: Book, who: number): Person | null {
  return choose(book, who, (one) => isLive(one) && one.email !== null);
}

/** Somebody new, or somebody who is known. */
function address(book: Book, who: number | null): string {
  return (who === null ? null : known(book, who)?.email) ?? freshEmail(book);
}
