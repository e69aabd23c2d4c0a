import { randomUUID } from "node:crypto";
import { sendLinks } from "@podium/api/registration/self-service/send-links";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { mannWhitney } from "@podium/tests-support/evidence/mann-whitney";
import { organisation } from "@podium/tests-support/organisations";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { registration } from "@podium/tests-support/registrations";
import { registrationFields, sendForm, wholeAnswer } from "@podium/tests-support/site/visitor";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

// Whether an address is registered shows neither in what is answered nor in how long it takes. 200 pairs, taken in
// turns by a few visitors side by side; the measure is the one of Mann and Whitney.

/** Bounds against hanging on a machine that has much else to do. */
const PATIENCE_MS = 240_000;
vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

const PAIRS = 200;
const VISITORS = 4;
const P_MIN = 0.01;
const P_PLAIN = 1e-6;
/** Where there is no difference, one series in a hundred looks as if there were one, and three running in a million. */
const SERIES_MAX = 3;

const { database, url } = await testDatabase();
let site: Running;
let removeDataDir = async () => {};
let event: TestEvent;

beforeAll(async () => {
  event = await publishedEvent(database, (await organisation(database)).id);
  const { dataDir, remove } = await temporaryDataDir();
  removeDataDir = remove;
  site = await startSite({ databaseUrl: url, dataDir });
});
afterAll(async () => {
  await site?.stop();
  await removeDataDir();
});

const unknown = () => `unknown-${randomUUID()}@example.org`;
const person = (email: string) => ({ firstName: "Anna", lastName: "Beispiel", email });
const byForm = (email: string) =>
  sendForm(
    site.url,
    `/veranstaltungen/${event.slug}/anmeldung`,
    registrationFields([person(email)], { key: randomUUID() }),
  );
const byLinkForm = (email: string) => sendForm(site.url, "/meine-anmeldung", { email });

/** Asks about known and unknown addresses in turns, each about one of its own. @returns milliseconds */
async function measure(ask: (email: string) => Promise<unknown>) {
  const known: string[] = [];
  while (known.length < PAIRS) known.push((await registration(database, event)).email);
  const took = { known: [] as number[], unknown: [] as number[] };
  const time = async (kind: keyof typeof took, email: string) => {
    const begun = performance.now();
    await ask(email);
    took[kind].push(performance.now() - begun);
  };
  // The first ones open connections and prepare statements.
  for (let warm = 0; warm < 20; warm += 1) await ask(unknown());
  const pairs = known.entries();
  const visit = async () => {
    for (const [pair, email] of pairs) {
      if (pair % 2 === 0) await time("known", email);
      await time("unknown", unknown());
      if (pair % 2 === 1) await time("known", email);
    }
  };
  await Promise.all(Array.from({ length: VISITORS }, visit));
  return took;
}

/** @returns the p-value of each series, until one of them is as it should be */
async function series(
  ask: (email: string) => Promise<unknown>,
  good: (p: number) => boolean,
): Promise<number[]> {
  const values: number[] = [];
  while (values.length < SERIES_MAX && !values.some(good)) {
    const took = await measure(ask);
    values.push(mannWhitney(took.known, took.unknown));
  }
  return values;
}

test("the measure: nothing for equal series, as much as textbooks say for unequal ones", () => {
  const rising = Array.from({ length: 50 }, (_, index) => index);
  expect(mannWhitney(rising, rising)).toBeCloseTo(1, 6);
  expect(mannWhitney([5, 5, 5], [5, 5, 5])).toBe(1);
  expect(
    mannWhitney(
      rising,
      rising.map((value) => value + 25),
    ),
  ).toBeLessThan(1e-6);
  // By hand: 35 of the 100 pairs have the greater value in x, so U = 35, z = (15 - 0.5) / sqrt(175), p = 0.2730.
  const x = [1.1, 2.2, 3.3, 4.4, 5.5, 6.6, 7.7, 8.8, 9.9, 10.0];
  const y = [2.0, 3.0, 4.0, 6.0, 7.0, 9.0, 11.0, 12.0, 13.0, 14.0];
  expect(mannWhitney(x, y)).toBeCloseTo(0.273, 3);
});

describe.each([
  ["the registration form", byForm],
  ["the form for one's own link", byLinkForm],
])("%s", (_, ask) => {
  test("answers the same about known and unknown addresses: status, headers and bytes, and the page after it", async () => {
    const { email } = await registration(database, event);
    const [known, other] = [await wholeAnswer(await ask(email)), await wholeAnswer(await ask(unknown()))];
    expect(known.status).toBe(303);
    expect(other).toEqual(known);
    const page = () => fetch(`${site.url}${known.headers.location}`).then(wholeAnswer);
    expect(await page()).toEqual(await page());
  });

  test("takes as long for known as for unknown addresses", async () => {
    const values = await series(
      async (email) => (await ask(email)).arrayBuffer(),
      (p) => p > P_MIN,
    );
    expect(Math.max(...values)).toBeGreaterThan(P_MIN);
  });
});

test("the control: looking for the links of an address gives it away without waiting for the next tenth of a second", async () => {
  const ctx = await contextOf(null);
  const values = await series(
    (email) => sendLinks(ctx, email, "de"),
    (p) => p < P_PLAIN,
  );
  expect(Math.min(...values)).toBeLessThan(P_PLAIN);
});
