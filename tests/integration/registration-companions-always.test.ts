import { runDue } from "@podium/api/registration/transition/deadlines";
import { alwaysHoldsPlace, isLive } from "@podium/domain/registration/states";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import type { TestEvent } from "@podium/tests-support/events";
import { own } from "@podium/tests-support/own-links";
import { poolsAgree } from "@podium/tests-support/registrations";
import { effort } from "@podium/tests-support/runner/effort";
import fc from "fast-check";
import { expect, test } from "vitest";
import { familyEvent, register } from "./named/companions.ts";
import { byStaff } from "./stages/steps.ts";

// Whatever visitors, staff and the clock do, in any order: who comes along never has a place before the contact, and none
// is left without one.

const { database, pool } = await testDatabase();

const who = fc.nat(9_999);
type Step =
  | { do: "register"; named: number; counted: number; others: number; split: boolean }
  | { do: "known"; who: number; counted: number }
  | { do: "confirm" | "accept" | "decline" | "reconfirm" | "cancel" | "change"; who: number }
  | { do: "addCompanion" | "handOver" | "allowSplit"; who: number }
  | { do: "leave"; who: number; other: number }
  | { do: "staff"; action: (typeof staffed)[number]; who: number[] }
  | { do: "resize"; size: number }
  | { do: "holdsEnd" | "due" };

const staffed = ["approve", "reject", "promote", "reinstate", "cancelByOrganiser"] as const;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("register" as const),
      named: fc.nat(2),
      counted: fc.nat(2),
      others: fc.nat(1),
      split: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("known" as const), who, counted: fc.nat(2) }) },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constantFrom(
        ...(["confirm", "confirm", "confirm", "accept", "decline", "reconfirm", "cancel", "change"] as const),
      ),
      who,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom("addCompanion" as const, "handOver" as const, "allowSplit" as const),
      who,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("leave" as const), who, other: who }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("staff" as const),
      action: fc.constantFrom(...staffed),
      who: fc.array(who, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("resize" as const), size: fc.integer({ min: 0, max: 8 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("holdsEnd" as const, "due" as const) }) },
);

const settings = fc.record({
  places: fc.integer({ min: 1, max: 7 }),
  waitlistPolicy: fc.constantFrom("OFF" as const, "DIRECT" as const, "OFFER" as const),
  approvalMode: fc.constantFrom("NONE" as const, "PLACE_KEPT" as const, "PLACE_ON_APPROVAL" as const),
  approveAgain: fc.boolean(),
});

const rowsOf = (eventId: string) =>
  database.registration.findMany({ where: { eventId }, orderBy: { sequence: "asc" } });

/** What is refused is refused: only what is left behind is looked at. */
async function take(made: TestEvent, given: Step, fresh: () => string): Promise<void> {
  const rows = await rowsOf(made.id);
  const one = (number: number, among = rows) => among[number % Math.max(1, among.length)];
  const contact =
    "who" in given && typeof given.who === "number"
      ? one(
          given.who,
          rows.filter(({ email }) => email),
        )
      : null;
  const quiet = () => undefined;
  switch (given.do) {
    case "register": {
      const named = Array.from({ length: given.named }, () => "Lea");
      const others = Array.from({ length: given.others }, fresh);
      await register(made.slug, fresh(), { ...given, named, others, maySplit: given.split }).catch(quiet);
      return;
    }
    case "known":
      await register(made.slug, contact?.email ?? fresh(), { counted: given.counted }).catch(quiet);
      return;
    case "staff":
      await byStaff(
        made,
        given.action,
        given.who.flatMap((number) => one(number)?.id ?? []),
      );
      return;
    case "resize":
      await pool.query(`UPDATE "CapacityPool" SET "size" = greatest("taken", $2) WHERE "eventId" = $1`, [
        made.id,
        given.size,
      ]);
      return;
    case "holdsEnd":
      for (const table of ["Registration", "DecoyHold"])
        await pool.query(
          `UPDATE "${table}" SET "holdUntil" = statement_timestamp() - interval '1 second'
           WHERE "eventId" = $1 AND "holdUntil" IS NOT NULL`,
          [made.id],
        );
      await runDue(await contextOf(null));
      return;
    case "due":
      await runDue(await contextOf(null));
      return;
  }
  if (!contact) return;
  const page = own(contact.id);
  if (given.do === "leave") await page.removePerson(one(given.other)?.id ?? contact.id);
  else if (given.do === "addCompanion") await page.addCompanion("");
  else if (given.do === "handOver") await page.handOver(fresh());
  else if (given.do === "change") await page.change("Neu");
  else await page[given.do]();
}

async function insistOnOrder(made: TestEvent): Promise<void> {
  for (const { taken, rows } of await poolsAgree(database, made.id)) expect(taken).toBe(rows);
  const { size, taken } = await database.capacityPool.findUniqueOrThrow({ where: { id: made.poolId } });
  expect(taken).toBeLessThanOrEqual(size ?? taken);
  const rows = await rowsOf(made.id);
  for (const { companionOfId, ...companion } of rows) {
    const contact = rows.find(({ id }) => id === companionOfId);
    if (!contact || !isLive(companion.state)) continue;
    const both = { contact: contact.state, companion: companion.state };
    expect([both, isLive(contact.state)]).toEqual([both, true]);
    if (companion.holdsPlace) expect([both, contact.holdsPlace]).toEqual([both, true]);
    if (companion.state === "CONFIRMED")
      expect([both, alwaysHoldsPlace(contact.state)]).toEqual([both, true]);
    // Nobody could answer for it.
    if (companion.state === "UNCONFIRMED" || companion.state === "OFFERED")
      expect(both.contact).toBe(both.companion);
  }
  expect(await database.mail.count({ where: { eventId: made.id, registration: { email: null } } })).toBe(0);
}

test("P3 · nobody who comes along has a place before the contact, or is left without one", {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      settings,
      fc.array(step, { minLength: 8, maxLength: effort(16, 25) }),
      async ({ places, ...columns }, steps) => {
        const made = await familyEvent(places, columns);
        let count = 0;
        const fresh = () => `${++count}@example.org`;
        for (const given of steps) {
          await take(made, given, fresh);
          await insistOnOrder(made);
        }
      },
    ),
    { numRuns: effort(8, 300), interruptAfterTimeLimit: effort(30_000, 200_000) },
  );
});
