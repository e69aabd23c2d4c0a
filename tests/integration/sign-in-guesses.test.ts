import type { Attempt } from "@podium/auth/attempts";
import { effort } from "@podium/tests-support/runner/effort";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { guess, looked, network, office, settings, times } from "./sign-in-scene.ts";

const { database, pool } = settings.connections;

beforeEach(async () => {
  await database.rateLimit.deleteMany();
});
afterEach(() => vi.useRealTimers());

const victim = "opfer@example.org";
const QUARTER_MS = 15 * 60_000;
/** Of many clients in a quarter of an hour: in an hour more than twice as many as may be looked at. */
const MANY = effort(160, 320);

/** What an attacker sends in each quarter of an hour: at others, then at the victim. */
type Attack = { aside?: Attempt[]; victim(quarter: number): Attempt[] };

const attacks: [string, { hour: number; twoHours: number }, Attack][] = [
  ["one client", { hour: 20, twoHours: 30 }, { victim: () => times(60, () => guess(victim, office)) }],
  [
    "a hundred clients",
    { hour: 300, twoHours: 600 },
    { victim: () => times(MANY, (number) => guess(victim, network(number % 100))) },
  ],
  [
    "a new client for each guess",
    { hour: 300, twoHours: 600 },
    { victim: (quarter) => times(MANY, (number) => guess(victim, network(quarter * 1000 + number))) },
  ],
  [
    "a client that tries many addresses",
    { hour: 9, twoHours: 9 },
    {
      aside: times(60, (number) => guess(`${number}@example.org`, office)),
      victim: () => times(20, () => guess(victim, office)),
    },
  ],
  [
    "a browser that was stolen",
    { hour: 50, twoHours: 60 },
    { victim: () => times(80, () => guess(victim, office, "stolen")) },
  ],
];

describe("A4 · wrong passwords that are looked at for one address", () => {
  test.each(attacks)(
    "%s: %j",
    async (_, { hour, twoHours }, { aside = [], victim: attempts }) => {
      vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-27T08:00:00Z") });
      const perQuarter: number[] = [];
      for (let quarter = 0; quarter < 8; quarter += 1) {
        await looked(aside);
        perQuarter.push(await looked(attempts(quarter), 20));
        // A moment after the window has ended, which is the best that an attacker can do.
        vi.setSystemTime(Date.now() + QUARTER_MS + 1);
      }
      const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);
      for (const from of [0, 4]) expect(sum(perQuarter.slice(from, from + 4))).toBeLessThanOrEqual(hour);
      expect(sum(perQuarter)).toBeLessThanOrEqual(twoHours);
      expect(sum(perQuarter)).toBeGreaterThan(0);
    },
    120_000,
  );

  test("hammering prolongs no wait", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-27T08:00:00Z") });
    expect(
      await looked(
        times(200, () => guess(victim, office)),
        20,
      ),
    ).toBeLessThanOrEqual(10);
    vi.setSystemTime(Date.now() + QUARTER_MS + 1);
    expect(await looked(times(20, () => guess(victim, office)))).toBe(10);
  });
});

describe("A4 · attempts at the same time are counted one by one", () => {
  test("of one client", async () => {
    expect(
      await looked(
        times(60, () => guess(victim, office)),
        60,
      ),
    ).toBeLessThanOrEqual(10);
  });

  test("of many clients", async () => {
    const attempts = times(400, (number) => guess(victim, network(number)));
    expect(await looked(attempts, 400)).toBeLessThanOrEqual(300);
  });

  test("control: with a look first and counting afterwards, more would pass", async () => {
    let counted = 0;
    const lookThenCount = async () => {
      const { rows } = await pool.query<{ seen: number }>("SELECT $1::int AS seen", [counted]);
      const isOpen = (rows[0]?.seen ?? 0) < 10;
      if (isOpen) counted += 1;
      return isOpen;
    };
    const outcomes = await Promise.all(Array.from({ length: 60 }, lookThenCount));
    expect(outcomes.filter(Boolean).length).toBeGreaterThan(10);
  });
});
