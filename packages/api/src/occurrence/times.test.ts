import { expect, test } from "vitest";
import { datesOf } from "./times.ts";

const at = (startsAt: string | null) => ({
  startsAt: startsAt === null ? null : new Date(startsAt),
  startPrecision: "EXACT" as const,
  endsAt: null,
  endPrecision: "OPEN" as const,
});
const [march, april] = ["2026-03-03T17:00:00.000Z", "2026-04-03T16:00:00.000Z"];

test.each<[(string | null)[], string | null, number]>([
  [[march], march, 0],
  [[march, april], march, 1],
  [[march, null], march, 1],
  [[march, null, null], march, 2],
  [[null, march], march, 1],
  [[null, null, april], april, 2],
  [[null, march, april], march, 2],
  [[null, march, null, april], march, 3],
  [[null], null, 0],
  [[null, null], null, 1],
  [[null, null, null, null, null], null, 4],
])(
  "of the dates %j the first that is known is said, with the number of the others",
  (starts, first, others) => {
    expect(datesOf({ timezone: "Europe/Berlin", occurrences: starts.map(at) })).toMatchObject({
      first: { startsAt: first },
      others,
    });
  },
);
