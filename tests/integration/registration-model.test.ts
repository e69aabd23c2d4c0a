import { testDatabase } from "@podium/tests-support/database";
import { effort } from "@podium/tests-support/runner/effort";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { apply } from "./model/apply.ts";
import { choice } from "./model/choice.ts";
import {
  blankBook,
  type Command,
  commands,
  familyCommands,
  type Setting,
  settings,
} from "./model/commands.ts";
import { observe } from "./model/observation.ts";
import type { Memory } from "./model/rules/arrivals.ts";
import { closeEvent, modelEvent, type Stage, stage } from "./model/stage.ts";
import { perform } from "./model/world.ts";
import { broken, due, written } from "./model/written.ts";

// A book kept by hand beside the database: whatever is done, in whatever order, both say the same after every step.

/** Events that are played through, each with at most so many steps; and for at most so long. */
const RUNS = effort(15, 60);
const STEPS = 80;

const events = [
  fc.array(commands, { maxLength: STEPS, size: "max" }),
  fc.array(familyCommands, { minLength: STEPS / 2, maxLength: STEPS, size: "max" }),
];

let set: Stage;
beforeAll(async () => {
  set = await stage();
});

async function play(setting: Setting, given: readonly Command[]): Promise<void> {
  const { pool } = await testDatabase();
  const world = await modelEvent(set, setting);
  const book = blankBook(setting);
  const memory: Memory = { last: null };
  for (const command of given) {
    const call = choice(book, memory, command);
    if (!call) continue;
    const expected = apply(book, memory, call);
    const answer = await perform(world, call);
    const observed = await observe(pool, world.event.id);
    for (const [position, { id }] of observed.people.entries()) {
      const person = book.people[position];
      if (person) person.id ||= id;
    }
    expect({ answer, ...written(observed, world.event) }).toEqual({
      answer: expected,
      ...due(book, world.event),
    });
    expect(broken(observed)).toEqual([]);
  }
  await closeEvent(pool, world.event.id);
}

test("whatever is done with registrations, places, queue, trail and mails are what the rules say", {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(settings, fc.noBias(fc.oneof(...events)), play),
    // The seed of a failure stands in its message; this long at most, also on a busy machine.
    { numRuns: RUNS, interruptAfterTimeLimit: effort(45_000, 240_000) },
  );
});
