import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "@podium/db/client";
import { staffMember } from "@podium/tests-support/actors";
import { emptyDatabase } from "@podium/tests-support/database";
import { organisation } from "@podium/tests-support/organisations";
import { runOn } from "@podium/tests-support/postgres/server";
import { startSite, startWorker, temporaryDataDir } from "@podium/tests-support/processes";
import { effort } from "@podium/tests-support/runner/effort";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Contender,
  type Contest,
  type Ground,
  lastPlace,
  outcome,
  run,
} from "./model/last-place/contest.ts";
import { openCounter } from "./model/last-place/counter.ts";
import { lastPlaces, torn } from "./model/last-place/families.ts";
import { removeGuard } from "./model/unguarded.ts";

// The last places, and everybody who could get them at the same moment: by the form of two site processes, by procedures
// and the clock in two more, by the worker.

const SEEDS = effort(20, 200);
const FAMILY_SEEDS = effort(10, 150);
/** Contests that are held at the same time, each with an event of its own. */
const AT_ONCE = 2;

const closings: (() => Promise<unknown>)[] = [];
let guarded: Ground;
let unguarded: Ground;

/** @param whole two sites and a worker; without the guard one site is enough to be overbooked */
async function prepare(
  before: (databaseUrl: string) => Promise<void>,
  { whole }: { whole: boolean },
): Promise<Ground> {
  const databaseUrl = await emptyDatabase();
  await before(databaseUrl);
  const { dataDir, remove } = await temporaryDataDir();
  const processes = await Promise.all([
    startSite({ databaseUrl, dataDir }),
    ...(whole ? [startSite({ databaseUrl, dataDir }), startWorker({ databaseUrl, dataDir })] : []),
  ]);
  const counters = await Promise.all([openCounter(databaseUrl), openCounter(databaseUrl)]);
  const { database, pool, close } = connect(databaseUrl);
  closings.push(
    ...processes.map(({ stop }) => stop),
    ...counters.map(({ stop }) => stop),
    async () => close(),
    remove,
  );
  const { id: bodyId } = await organisation(database);
  const lead = await staffMember(database, "Kim", { organisationId: bodyId, role: "EVENT_LEAD" });
  const sites = processes.flatMap((process) => ("url" in process ? [process.url] : []));
  return { database, pool, bodyId, lead, sites, counters };
}

/** The worker is here for the clock; mails of some thousand registrations would only keep the processor busy. */
async function withoutMails(databaseUrl: string): Promise<void> {
  await runOn(
    databaseUrl,
    `CREATE FUNCTION later() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF NEW.key LIKE 'mail-%' THEN NEW.run_at = now() + interval '1 day'; END IF;
       RETURN NEW;
     END $$;
     CREATE TRIGGER later BEFORE INSERT ON graphile_worker._private_jobs FOR EACH ROW EXECUTE FUNCTION later()`,
  );
}

beforeAll(async () => {
  guarded = await prepare(withoutMails, { whole: true });
  unguarded = await prepare(
    async (databaseUrl) => {
      await withoutMails(databaseUrl);
      await removeGuard(databaseUrl);
    },
    { whole: false },
  );
}, 300_000);

afterAll(async () => {
  await Promise.all(closings.map((close) => close()));
});

const seed = Math.floor(Math.random() * 2 ** 31);
const course = fc.record({
  waitlist: fc.constantFrom("OFF" as const, "OFF" as const, "DIRECT" as const, "OFFER" as const),
  /** Who takes part, and in which order they set off. */
  ranks: fc.array(fc.nat(99), { minLength: 20, maxLength: 20 }),
  delays: fc.array(fc.nat(6), { minLength: 1, maxLength: 7 }),
});
const contests = fc.sample(course, { seed, numRuns: SEEDS });
const families = fc.sample(course, { seed: seed + 1, numRuns: FAMILY_SEEDS });

type Given = (typeof contests)[number];

/** Those who take part, in the order in which they set off. */
function started({ contenders, waiting }: Contest, ranks: readonly number[]): Contender[] {
  const worker: Contender = {
    way: "worker",
    run: async () => {
      await guarded.pool.query(`SELECT graphile_worker.add_job('runDue')`);
      return false;
    },
  };
  return [...contenders, ...(waiting.length > 0 ? [worker] : [])]
    .map((contender, index) => ({ contender, rank: ranks[index] ?? 0 }))
    .filter(
      ({ contender, rank }) => rank < 75 || contender.way === "procedure" || contender.way === "promotion",
    )
    .sort((one, other) => one.rank - other.rank)
    .map(({ contender }) => contender);
}

async function hold({ waitlist, ranks, delays }: Given, number: number): Promise<void> {
  const contest = await lastPlace(guarded, waitlist);
  const { eventId, waiting } = contest;
  const chosen = started(contest, ranks);
  const before = await outcome(guarded, eventId);
  const { told, unanswered } = await run(chosen, delays);
  const after = await outcome(guarded, eventId);
  const ways = `seed ${seed}, contest ${number}, ${waitlist}: ${chosen.map(({ way }) => way).join(", ")}`;

  expect(before.holders, ways).toHaveLength(2);
  expect({ taken: after.taken, holders: after.holders.length }, ways).toEqual({ taken: 3, holders: 3 });
  expect(told.length, ways).toBeLessThanOrEqual(1);
  // On a busy machine the winner may be the one whose answer was lost.
  if (waitlist === "OFF") expect(told.length + unanswered, ways).toBeGreaterThan(0);
  // A freed place is of those who wait, whoever else asks for it.
  else {
    expect(
      after.holders.filter((id) => waiting.includes(id)),
      ways,
    ).toHaveLength(1);
  }
}

async function holdFamilies({ waitlist, ranks, delays }: Given, number: number): Promise<void> {
  const contest = await lastPlaces(guarded, waitlist);
  const { eventId, hostId, waiting } = contest;
  const chosen = started(contest, ranks);
  const before = await outcome(guarded, eventId);
  const { told, refused, unanswered } = await run(chosen, delays);
  const { holders, taken, size } = await outcome(guarded, eventId);
  const ways = `seed ${seed}, families ${number}, ${waitlist}: ${chosen.map(({ way }) => way).join(", ")}`;

  expect(before.holders, ways).toHaveLength(2);
  expect(taken, ways).toBe(holders.length);
  expect(taken, ways).toBeLessThanOrEqual(size);
  expect(await torn(guarded, eventId, hostId), ways).toEqual([]);
  if (waitlist === "OFF") {
    const seated = told.reduce((sum, { persons = 1 }) => sum + persons, 2);
    if (unanswered === 0) expect(taken, ways).toBe(seated);
    // Whoever was refused did not fit: later nobody has left.
    for (const { way, persons = 1 } of refused)
      expect(persons, `${way} in ${ways}`).toBeGreaterThan(size - taken);
  } else {
    // One of the families who wait has room, and nobody gets past them.
    expect(
      holders.filter((id) => waiting.includes(id)),
      ways,
    ).toHaveLength(1);
    expect(taken, ways).toBe(4);
  }
}

test("the last place is given once, whichever way people come for it", { timeout: 600_000 }, async () => {
  const queue = contests.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [number, given] of queue) await hold(given, number);
    }),
  );
});

test("P3 · a party with companions gets the last places whole or none of them, and never more than there are", {
  timeout: 600_000,
}, async () => {
  const queue = families.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [number, given] of queue) await holdFamilies(given, number);
    }),
  );
});

test("the processes are processes, and all of them took part", () => {
  expect(new Set([process.pid, ...guarded.counters.map(({ pid }) => pid)]).size).toBe(3);
  expect(new Set(guarded.sites).size).toBe(2);
});

const ways = [
  "form",
  "procedure",
  "approval",
  "reinstatement",
  "entry",
  "import",
  "addition",
  "promotion by staff",
];

/** Without the guard: the way and somebody else, at the same moment, until more have a place than there are. */
async function insistOnRace(way: string, begin: typeof lastPlace): Promise<void> {
  const attempts = 40;
  const isPromoted = way === "promotion by staff";
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { eventId, contenders } = await begin(unguarded, isPromoted ? "DIRECT" : "OFF");
    const [own] = contenders.filter((one) => one.way === way);
    const rivals = contenders.filter((one) => one.way === (isPromoted ? "promotion" : "procedure"));
    if (!own) throw new Error(`nobody comes by ${way}`);
    const rest = rivals.filter((rival) => rival !== own);
    await run([own, ...rest], [0, attempt % 4, attempt % 3], { lawless: true });
    const { holders, size } = await outcome(unguarded, eventId);
    if (holders.length > size) return;
    await sleep(1);
  }
  expect.unreachable(`${attempts} times nobody was overbooked`);
}

test.each(ways)("without the guard, %s and somebody else get the same place: the race is a real one", (way) =>
  insistOnRace(way, lastPlace),
);

test.each([
  ...["form", "procedure", "approval", "entry"],
  ...["companion", "companion by staff", "promotion by staff"],
])("P3 · without the guard, families who come by %s get more places than there are", (way) =>
  insistOnRace(way, lastPlaces),
);
