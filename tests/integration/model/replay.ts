import { applyAlone, person, servesQueue } from "./apply.ts";
import type { Answer, Call } from "./calls.ts";
import type { Joining, Line } from "./history.ts";
import type { Book, Person } from "./rules/book.ts";
import { runOut } from "./rules/decisions.ts";
import { serve } from "./rules/queue.ts";

/** What was asked and what was answered, by the id of the request. */
export type Ledger = ReadonlyMap<string, { call: Call; answer: Answer }>;

type Told = {
  lines: readonly Line[];
  joinings: readonly Joining[];
  /** Addresses by the ids of the registrations. */
  emails: ReadonlyMap<string, string | null>;
};

const arrivals = ["created", "entered", "tookOver", "added"];

/**
 * Things were done at the same time; the trail says in which order they took effect. Done one after the other in that
 * order, they must have had the same answers and the same consequences.
 *
 * @param told what the database remembers of it
 * @returns what does not fit; the book is then as the database should be
 */
export function replay(book: Book, ledger: Ledger, { lines, joinings, emails }: Told): string[] {
  const contradictions: string[] = [];
  const done = new Set<string>();
  const read = new Map<Person, number>();
  const waits = new Map<string, number[]>();
  for (const { id, at } of joinings) waits.set(id, [...(waits.get(id) ?? []), at]);
  let owed = false;

  const insist = (holds: boolean, complaint: string) => {
    if (!holds) contradictions.push(complaint);
  };
  const note = () => {
    for (const one of book.people) {
      if (one.state !== "WAITLISTED") continue;
      // The last time at which the book knows this person to have joined.
      const joined = one.trail.filter(
        (line) => line.endsWith(">WAITLISTED") && !line.startsWith("changed"),
      ).length;
      one.queued = waits.get(one.id)?.[joined - 1] ?? one.queued;
    }
  };
  const check = (line: Line, who: Person) => {
    const position = read.get(who) ?? 0;
    read.set(who, position + 1);
    const said = `${line.verb} ${line.before ?? ""}>${line.after ?? ""}`;
    insist(who.trail[position] === said, `the trail says "${said}", the book "${who.trail[position]}"`);
  };
  const settle = () => {
    if (!owed) return;
    const trial = structuredClone(book);
    serve(trial);
    const served = trial.people.filter(({ state }, index) => state !== book.people[index]?.state);
    insist(served.length === 0, `not served although there was room: ${served.map(({ email }) => email)}`);
    owed = false;
  };

  for (let position = 0; position < lines.length; position += 1) {
    const line = lines[position] as Line;
    const { actor, verb, requestId, id } = line;
    if (actor === "SYSTEM" && (verb === "promoted" || verb === "offered")) {
      const isServed = (one: Line) =>
        one.actor === "SYSTEM" && (one.verb === "promoted" || one.verb === "offered");
      const next = lines.findIndex((one, index) => index > position && !isServed(one));
      const block = lines.slice(position, next < 0 ? undefined : next);
      const before = book.people.map(({ trail }) => trail.length);
      serve(book);
      note();
      const served = book.people.filter(({ trail }, index) => trail.length > (before[index] ?? 0));
      const names = (list: readonly (string | null)[]) => [...list].sort().join(" ");
      insist(
        names(served.map((one) => one.id)) === names(block.map((one) => one.id)),
        `served ${names(block.map((one) => one.id))}, by the rule ${names(served.map((one) => one.id))}`,
      );
      for (const one of block) check(one, person(book, one.id ?? ""));
      owed = false;
      position += block.length - 1;
      continue;
    }
    if (actor === "SYSTEM" && ["expired", "offerLapsed", "notReconfirmed"].includes(verb)) {
      const who = person(book, id ?? "");
      // Companions end with their contact, in any order.
      const isWritten = (read.get(who) ?? 0) < who.trail.length;
      if (!isWritten) {
        settle();
        runOut(book, who.contact ?? who);
        note();
        owed = false;
      }
      check(line, who);
      continue;
    }
    const asked = ledger.get(requestId ?? "");
    if (!asked) {
      contradictions.push(`nobody asked for "${verb}"`);
      continue;
    }
    if (!done.has(requestId ?? "")) {
      settle();
      done.add(requestId ?? "");
      const answer = applyAlone(book, { last: null }, withoutKey(asked.call));
      for (const one of lines) {
        if (one.requestId !== requestId || one.id === null || !arrivals.includes(one.verb)) continue;
        const email = emails.get(one.id) ?? null;
        const newcomer = book.people.find((candidate) => !candidate.id && candidate.email === email);
        if (newcomer) newcomer.id = one.id;
      }
      note();
      const [was, due] = [asked.answer, answer].map((given) => JSON.stringify(given));
      insist(
        was === due,
        `${JSON.stringify(asked.call)} was answered ${was}, at its turn it should be ${due}`,
      );
      owed = servesQueue(asked.call, answer);
    }
    if (id) check(line, person(book, id));
  }
  settle();
  for (const one of book.people) {
    insist((read.get(one) ?? 0) === one.trail.length, `${one.email}: the trail lacks ${one.trail.at(-1)}`);
  }
  return contradictions;
}

/** Each key is sent once in here; whether it is known again is another test's matter. */
function withoutKey(call: Call): Call {
  if (call.to !== "create") return call;
  const { key: _, ...rest } = call;
  return rest;
}
