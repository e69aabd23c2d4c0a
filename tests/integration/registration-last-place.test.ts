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
import { type Ground, lastPlace, outcome, run } from "./model/last-place/contest.ts";
import { openCounter } from "./model/last-place/counter.ts";
import { removeGuard } from "./model/unguarded.ts";

// One place, and everybody who could get it at the same moment: by the form of two site processes, by procedures and
// the clock in two more, by the worker.

const SEEDS = effort(20, 200);
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
const contests = fc.sample(
  fc.record({
    waitlist: fc.constantFrom("OFF" as const, "OFF" as const, "DIRECT" as const, "OFFER" as const),
    /** Who takes part, and in which order they set off. */
    ranks: fc.array(fc.nat(99), { minLength: 20, maxLength: 20 }),
    delays: fc.array(fc.nat(6), { minLength: 1, maxLength: 7 }),
  }),
  { seed, numRuns: SEEDS },
);

type Given = (typeof contests)[number];

async function hold({ waitlist, ranks, delays }: Given, number: number): Promise<void> {
  const { eventId, contenders, waiting } = await lastPlace(guarded, waitlist);
  if (waiting.length > 0)
    contenders.push({
      way: "worker",
      run: async () => {
        await guarded.pool.query(`SELECT graphile_worker.add_job('runDue')`);
        return false;
      },
    });
  const chosen = contenders
    .map((contender, index) => ({ contender, rank: ranks[index] ?? 0 }))
    .filter(
      ({ contender, rank }) => rank < 75 || contender.way === "procedure" || contender.way === "promotion",
    )
    .sort((one, other) => one.rank - other.rank)
    .map(({ contender }) => contender);
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

test("the last place is given once, whichever way people come for it", { timeout: 600_000 }, async () => {
  const queue = contests.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [number, given] of queue) await hold(given, number);
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

test.each(ways)(
  "without the guard, %s and somebody else get the same place: the race is a real one",
  async (way) => {
    const attempts = 40;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const { eventId, contenders } = await lastPlace(
        unguarded,
        way === "promotion by staff" ? "DIRECT" : "OFF",
      );
      const [own] = contenders.filter((one) => one.way === way);
      const rivals = contenders.filter(
        (one) => one.way === (way === "promotion by staff" ? "promotion" : "procedure"),
      );
      if (!own) throw new Error(`nobody comes by ${way}`);
      const rest = rivals.filter((rival) => rival !== own);
      await run([own, ...rest], [0, attempt % 4, attempt % 3], { lawless: true });
      const { holders, size } = await outcome(unguarded, eventId);
      if (holders.length > size) return;
      await sleep(1);
    }
    expect.unreachable(`${attempts} times nobody was overbooked`);
  },
);
