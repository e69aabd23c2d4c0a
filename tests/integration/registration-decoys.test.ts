import { publicCaller } from "@podium/api/public-router";
import { runDue } from "@podium/api/registration/transition/deadlines";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { own } from "@podium/tests-support/own-links";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import fc from "fast-check";
import { expect, test } from "vitest";
import { event, refusalOf } from "./stages/registering.ts";

// Two events, alike but for one thing: at one of them the person whom somebody is curious about is registered. Whatever
// the curious one does, and however often, must look the same at both.

type Step =
  | { do: "register"; victim: boolean; companions: number; along: number; maySplit: boolean }
  | { do: "addVictim" | "handOverToVictim"; fresh: boolean }
  | { do: "join" | "addCompanion" | "takeBack" }
  | { do: "holdsEnd" };

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("register" as const),
      victim: fc.boolean(),
      companions: fc.nat(2),
      along: fc.nat(2),
      maySplit: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom("addVictim" as const, "handOverToVictim" as const),
      fresh: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom("join" as const, "addCompanion" as const, "takeBack" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("holdsEnd" as const) }) },
);

const settings = fc.record({
  places: fc.integer({ min: 2, max: 6 }),
  waitlistPolicy: fc.constantFrom("OFF" as const, "DIRECT" as const, "OFFER" as const),
  approvalMode: fc.constantFrom("NONE" as const, "PLACE_KEPT" as const),
});
type Setting = typeof settings extends fc.Arbitrary<infer Value> ? Value : never;

const VICTIM = "neugier@example.org";

/** An event with one registration: of the person whom somebody is curious about, or of anybody else. */
async function world({ places, ...policy }: Setting, registered: boolean) {
  const { database, pool } = await testDatabase();
  const made = await event({
    pools: [{ key: "hall", name: "Saal", size: places }],
    categories: [{ nameDe: "Saal", nameEn: "Hall", maxPersons: 4, companions: "COUNTED", pools: ["hall"] }],
    event: { ...policy, quietFrom: null, quietUntil: null, showPlacesLeft: true },
  });
  await registration(database, made, { email: registered ? VICTIM : "anders@example.org" });
  const visitor = publicCaller().registration;
  let turn = 0;
  const fresh = () => `${++turn}@example.org`;
  const send = (emails: string[], maySplit: boolean, companions = 0) =>
    visitor.create({
      slug: made.slug,
      locale: "de",
      maySplit,
      companions,
      persons: emails.map((email) => ({ firstName: "Kim", lastName: "Beispiel", email })),
    });
  const ids: string[] = [];

  const take = async (step: Step) => {
    const mine = ids.at(-1);
    switch (step.do) {
      case "register": {
        const emails = [fresh(), ...Array.from({ length: step.companions }, fresh)];
        if (step.victim) emails[0] = VICTIM;
        return send(emails, step.maySplit, step.along).then(
          ({ prospect }) => JSON.stringify(prospect),
          (error: unknown) => refusalOf(Promise.reject(error)),
        );
      }
      case "join": {
        const email = fresh();
        const answer = await refusalOf(send([email], false));
        const row = await database.registration.findFirst({ where: { eventId: made.id, email } });
        if (row) ids.push(row.id);
        return row ? own(row.id).confirm() : answer;
      }
      case "addCompanion":
        return mine ? own(mine).addCompanion("") : "nobody";
      case "addVictim":
        return mine ? own(mine).addPerson(step.fresh ? fresh() : VICTIM) : "nobody";
      case "handOverToVictim":
        return mine ? own(mine).handOver(step.fresh ? fresh() : VICTIM) : "nobody";
      case "takeBack":
        return mine ? own(mine).takeBackHandOver() : "nobody";
      case "holdsEnd": {
        for (const table of ['"Registration"', '"DecoyHold"'])
          await pool.query(
            `UPDATE ${table} SET "holdUntil" = statement_timestamp() - interval '1 second'
             WHERE "eventId" = $1 ${table === '"Registration"' ? `AND "state" = 'UNCONFIRMED'` : ""}`,
            [made.id],
          );
        await pool.query(
          `UPDATE "RegistrationGroup" SET
             "knownUntil" = ARRAY(SELECT statement_timestamp() - interval '1 second' FROM unnest("knownUntil")),
             "awaitedUntil" = least("awaitedUntil", statement_timestamp() - interval '1 second')
           WHERE "eventId" = $1`,
          [made.id],
        );
        await database.namedPerson.updateMany({
          where: { group: { eventId: made.id } },
          data: { until: new Date(Date.now() - 1_000) },
        });
        await runDue(await contextOf(null));
        return "done";
      }
    }
  };

  /** All that somebody sees who has no right to see anybody: the page beside the form, and the own pages. */
  const look = async () => {
    const { judgement, categories, placesLeft } = await visitor.availability({
      slug: made.slug,
      locale: "de",
    });
    const pages = await Promise.all(ids.map((id) => own(id).view()));
    return {
      judgement,
      placesLeft,
      categories: categories.map(({ prospect, placesLeft: left }) => ({ prospect, left })),
      pages: pages.map(({ state, holdsPlace, position, can, group, cancelledBy, companions }) => ({
        ...{ state, holdsPlace, position, can, cancelledBy },
        companions: companions.map((companion) => companion.state),
        group:
          group?.members.map(({ removalId, ...seen }) => ({ ...seen, removable: removalId !== null })) ??
          null,
      })),
    };
  };
  return { id: made.id, take, look };
}

type World = Awaited<ReturnType<typeof world>>;

/** Somebody is curious: does the same at both, and compares after every step. @returns the first thing that differs */
async function difference(setting: Setting, taken: readonly Step[], after: (one: World) => Promise<void>) {
  const worlds = [await world(setting, true), await world(setting, false)];
  for (const step of taken) {
    const seen = await Promise.all(
      worlds.map(async (one) => {
        const told = await one.take(step);
        await after(one);
        return JSON.stringify({ told, ...(await one.look()) });
      }),
    );
    if (seen[0] !== seen[1]) return { step, seen };
  }
  return null;
}

const curious = fc.tuple(settings, fc.array(steps, { minLength: 4, maxLength: 10 }));

test("A1 · nothing that can be seen or tried tells whether somebody is registered", {
  timeout: 240_000,
}, async () => {
  const { database } = await testDatabase();
  await fc.assert(
    fc.asyncProperty(curious, async ([setting, taken]) => {
      const differs = await difference(setting, taken, async ({ id }) => {
        for (const { taken: counted, rows } of await poolsAgree(database, id)) expect(counted).toBe(rows);
      });
      expect(differs).toBeNull();
    }),
    { numRuns: 30, interruptAfterTimeLimit: 20_000 },
  );
});

test("A1 · control: without decoys the places left tell it", { timeout: 120_000 }, async () => {
  const { pool } = await testDatabase();
  const setting = { places: 4, waitlistPolicy: "OFF", approvalMode: "NONE" } as const;
  const withoutDecoys = async ({ id }: World) => {
    await pool.query(
      `WITH gone AS (DELETE FROM "DecoyHold" WHERE "eventId" = $1 RETURNING "holdsPlace", "persons")
       UPDATE "CapacityPool" SET "taken" = "taken" - (SELECT coalesce(sum("persons"), 0) FROM gone WHERE "holdsPlace") WHERE "eventId" = $1`,
      [id],
    );
  };
  const register = { do: "register", victim: true, companions: 0, along: 1, maySplit: false } as const;
  expect(await difference(setting, [register], withoutDecoys)).not.toBeNull();
  const join: Step = { do: "join" };
  const add: Step = { do: "addVictim", fresh: false };
  expect(await difference(setting, [join, add], withoutDecoys)).not.toBeNull();
});
