import { randomUUID } from "node:crypto";
import { testDatabase } from "@podium/tests-support/database";
import { effort } from "@podium/tests-support/runner/effort";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Answer, Call } from "./model/calls.ts";
import { choice } from "./model/choice.ts";
import {
  blankBook,
  type Command,
  commands,
  familyCommands,
  type Setting,
  settings,
} from "./model/commands.ts";
import { noteQueue, readJoinings, readTrail } from "./model/history.ts";
import { observe } from "./model/observation.ts";
import { replay } from "./model/replay.ts";
import type { Party, Person } from "./model/rules/book.ts";
import { closeEvent, modelEvent, type Stage, stage } from "./model/stage.ts";
import { perform, type World } from "./model/world.ts";
import { broken, due, written } from "./model/written.ts";

// Eight people at once do at random what can be done at one event. Whatever came of it must be what would have come
// of the same things one after the other, in the order that the trail tells.

const EVENTS = effort(3, 10);
const LANES = 8;
const STEPS = 12;

let set: Stage;
beforeAll(async () => {
  set = await stage();
  await noteQueue((await testDatabase()).pool);
});

/** The event as it is right now: it may be another a moment later. */
async function glance(world: World, setting: Setting, turn: number) {
  const { people } = await observe((await testDatabase()).pool, world.event.id);
  const party = (): Party => ({ maySplit: false, named: 0, awaited: false });
  const parties = new Map(people.map(({ groupId }) => [groupId, party()]));
  const blank = { queued: 0, kind: 0, decoy: null, contact: null, offeredTo: null, giver: null };
  const known = new Map(
    people.map(({ contactId, ...one }): [Person, string | null] => [
      { ...one, ...blank, party: parties.get(one.groupId) ?? party() },
      contactId,
    ]),
  );
  for (const [one, contactId] of known)
    one.contact = [...known.keys()].find(({ id }) => id === contactId) ?? null;
  return { ...blankBook(setting), turn, people: [...known.keys()] };
}

type Ledger = Map<string, { call: Call; answer: Answer }>;

async function lane(
  world: World,
  setting: Setting,
  number: number,
  given: readonly Command[],
  ledger: Ledger,
) {
  const ask = async (call: Call) => {
    const requestId = randomUUID();
    ledger.set(requestId, { call, answer: await perform(world, call, requestId) });
  };
  for (const [step, command] of given.entries()) {
    const turn = number * 10_000 + step * 10;
    const call = choice(await glance(world, setting, turn), { last: null }, command);
    if (call?.to === "runOut") {
      await ask({ to: "deadline", id: call.id });
      await ask({ to: "clock" });
    } else if (call && call.to !== "decoyEnds") await ask(call);
  }
}

function lanesOf(of: fc.Arbitrary<Command>): fc.Arbitrary<Command[][]> {
  const steps = fc.array(of, { minLength: STEPS, maxLength: STEPS });
  return fc.array(steps, { minLength: LANES, maxLength: LANES });
}

const seed = Math.floor(Math.random() * 2 ** 31);
const cases = fc.sample(
  fc.record({
    setting: settings,
    lanes: fc.oneof(...[commands, familyCommands].map(lanesOf)),
  }),
  { seed, numRuns: EVENTS },
);

test.each(cases.map((given, number) => ({ ...given, number })))(
  `eight lanes at once leave what one after the other would have left (seed ${seed}, event $number)`,
  async ({ setting, lanes }) => {
    const { pool } = await testDatabase();
    const world = await modelEvent(set, setting);
    const ledger: Ledger = new Map();
    await Promise.all(lanes.map((given, number) => lane(world, setting, number, given, ledger)));
    await perform(world, { to: "clock" });

    const { id } = world.event;
    const observed = await observe(pool, id);
    const book = blankBook(setting);
    const told = {
      lines: await readTrail(pool, id),
      joinings: await readJoinings(pool, id),
      emails: new Map(observed.people.map((one) => [one.id, one.email])),
    };
    expect(replay(book, ledger, told)).toEqual([]);
    expect(broken(observed)).toEqual([]);
    expect(told.lines.length).toBeGreaterThan(0);
    const withoutKnown = ({ people, ...rest }: ReturnType<typeof due>) => ({
      ...rest,
      // Who registered again and changed nothing left no trail: how many were told so is not known here.
      people: people.map((one) => ({
        ...one,
        mails: one.mails.filter((kind) => kind !== "registration.known"),
      })),
    });
    expect(withoutKnown(written(observed, world.event))).toEqual(withoutKnown(due(book, world.event)));
    await closeEvent(pool, id);
  },
);
