import { testDatabase } from "@podium/tests-support/database";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { apply } from "./model/apply.ts";
import type { Memory } from "./model/arrivals.ts";
import type { Book } from "./model/book.ts";
import { takenIn } from "./model/book.ts";
import { choice } from "./model/choice.ts";
import { blankBook, type Command, commands, type Setting, settings } from "./model/commands.ts";
import { observe } from "./model/observation.ts";
import { closeEvent, modelEvent, type Stage, stage } from "./model/stage.ts";
import { perform } from "./model/world.ts";

// A book kept by hand beside the database: whatever is done, in whatever order, both say the same after every step.

/** Events that are played through, each with at most so many steps; and for at most so long. */
const RUNS = 60;
const STEPS = 80;

let set: Stage;
beforeAll(async () => {
  set = await stage();
});

/** What the book says, in the words of the database. */
function expected(book: Book, event: { poolIds: string[]; categoryIds: string[] }) {
  return {
    people: book.people.map(
      ({ id, email, kind, state, place, approved, missed, calendar, mails, trail }) => ({
        ...{ id, email, state, place, approved, missed, calendar, trail },
        categoryId: event.categoryIds[kind],
        mails: [...mails].sort(),
      }),
    ),
    pools: book.pools.map(({ size }, pool) => ({
      size,
      taken: takenIn(book, pool),
      rows: takenIn(book, pool),
    })),
    edits: book.edits,
    orphans: 0,
  };
}

async function play(setting: Setting, given: readonly Command[]): Promise<void> {
  const { pool } = await testDatabase();
  const world = await modelEvent(set, setting);
  const book = blankBook(setting);
  const memory: Memory = { last: null };
  for (const command of given) {
    const call = choice(book, memory, command);
    if (!call) continue;
    const due = apply(book, memory, call);
    const answer = await perform(world, call);
    const observed = await observe(pool, world.event.id);
    for (const [position, { id }] of observed.people.entries()) {
      const person = book.people[position];
      if (person) person.id ||= id;
    }
    const inOrder = world.event.poolIds.map((id) => observed.pools.find((one) => one.id === id));
    expect({
      answer,
      people: observed.people.map(({ groupId: _, mails, ...one }) => ({ ...one, mails: mails.sort() })),
      pools: inOrder.map((one) => one && { size: one.size, taken: one.taken, rows: one.rows }),
      edits: observed.edits,
      orphans: observed.orphans,
    }).toEqual({ answer: due, ...expected(book, world.event) });

    for (const { size, taken } of observed.pools) if (size !== null) expect(taken).toBeLessThanOrEqual(size);
    const addresses = book.people.flatMap((one) => (isLiveState(one.state) ? (one.email ?? []) : []));
    expect(new Set(addresses).size).toBe(addresses.length);
    const groups = new Map(
      book.people.map(({ party }, position) => [party, observed.people[position]?.groupId]),
    );
    expect(book.people.map(({ party }) => groups.get(party))).toEqual(
      observed.people.map(({ groupId }) => groupId),
    );
  }
  await closeEvent(pool, world.event.id);
}

function isLiveState(state: string): boolean {
  return !["CANCELLED", "REJECTED", "EXPIRED"].includes(state);
}

test("whatever is done with registrations, places, queue, trail and mails are what the rules say", {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(settings, fc.noBias(fc.array(commands, { maxLength: STEPS, size: "max" })), play),
    // The seed of a failure stands in its message; this long at most, also on a busy machine.
    { numRuns: RUNS, interruptAfterTimeLimit: 45_000 },
  );
});
