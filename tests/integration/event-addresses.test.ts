import { publicCaller } from "@podium/api/public-router";
import { ADDRESSES_PER_PART } from "@podium/domain/event/filter";
import { testDatabase } from "@podium/tests-support/database";
import { blocksOf, blocksReadBy } from "@podium/tests-support/evidence/blocks-read";
import { organisation } from "@podium/tests-support/organisations";
import { beforeAll, describe, expect, test } from "vitest";

let organisationId: string;
let made = 0;

beforeAll(async () => {
  const { database } = await testDatabase();
  organisationId = (await organisation(database, "Großstadt")).id;
});

/** Every tenth is a draft. */
async function eventsUpTo(count: number): Promise<void> {
  const { pool } = await testDatabase();
  await pool.query(
    `INSERT INTO "Event" ("organisationId", "slug", "status", "startsAt", "endsAt")
    SELECT $1, 'veranstaltung-' || lpad(number::text, 6, '0'), (CASE WHEN number % 10 = 0 THEN 'DRAFT' ELSE 'PUBLISHED' END)::"EventStatus",
      now(), now() + interval '1 hour'
    FROM generate_series($2::int, $3::int) number`,
    [organisationId, made + 1, count],
  );
  await pool.query('VACUUM ANALYZE "Event"');
  made = count;
}

const read = (part?: number) => publicCaller().event.addresses({ part });
const asked = async (part?: number) => {
  const { events, parts } = await read(part);
  return { slugs: events.map((event) => event.slug), parts };
};
const slug = (number: number) => `veranstaltung-${String(number).padStart(6, "0")}`;

describe("A18 · the addresses of all events", () => {
  test("are one statement that reads no more than the table, with 10,000 events", async () => {
    await eventsUpTo(10_000);
    const { slugs, parts } = await asked();
    expect([slugs.length, parts]).toEqual([9_000, 1]);
    expect(slugs.slice(0, 2)).toEqual([slug(1), slug(2)]);
    expect(slugs).not.toContain(slug(10));
    const statements = await blocksReadBy(() => asked());
    expect(statements.length).toBe(1);
    expect(blocksOf(statements)).toBeLessThan(1_000);
  });

  test("of more events than a file may name come in parts, each with a bound of its own", async () => {
    await eventsUpTo(50_000);
    expect(await asked()).toEqual({ slugs: [], parts: 3 });
    const parts = await Promise.all([1, 2, 3, 4, 500].map((part) => asked(part)));
    expect(parts.map(({ slugs }) => slugs.length)).toEqual([
      ADDRESSES_PER_PART,
      ADDRESSES_PER_PART,
      45_000 - 2 * ADDRESSES_PER_PART,
      0,
      0,
    ]);
    const all = parts.flatMap(({ slugs }) => slugs);
    expect(new Set(all).size).toBe(45_000);
    expect(all).toEqual(all.toSorted());
    const whole = await blocksReadBy(() => asked());
    expect(whole.length).toBe(2);
    const last = await blocksReadBy(() => asked(3));
    expect(last.length).toBe(1);
    for (const statements of [whole, last]) expect(blocksOf(statements)).toBeLessThan(60_000);
  });

  test.each([0, -1, 1.5, 501, Number.NaN])("there is no part %s", async (part) => {
    await expect(asked(part)).rejects.toThrow("part");
  });
});
