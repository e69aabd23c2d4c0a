import { randomUUID } from "node:crypto";
import { codeOf } from "@podium/api/registration/code/code";
import { testDatabase } from "@podium/tests-support/database";
import { testSecret } from "@podium/tests-support/environment";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { mannWhitney } from "@podium/tests-support/evidence/mann-whitney";
import { organisation } from "@podium/tests-support/organisations";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { registration } from "@podium/tests-support/registrations";
import { registrationFields, sendInBrowser } from "@podium/tests-support/site/visitor";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

// The receipt asks everybody for the code, and says the same of a wrong one, whether or not there is a right one.

/** Bounds against hanging on a machine that has much else to do. */
const PATIENCE_MS = 240_000;
vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

const { database, url } = await testDatabase();
let site: Running;
let limited: Running;
let removeDataDir = async () => {};
let event: TestEvent;

beforeAll(async () => {
  event = await publishedEvent(database, (await organisation(database)).id);
  const { dataDir, remove } = await temporaryDataDir();
  removeDataDir = remove;
  site = await startSite({ databaseUrl: url, dataDir });
  limited = await startSite({
    databaseUrl: url,
    dataDir,
    environment: { RATE_LIMITS: "on", TRUST_PROXY: "on" },
  });
});
afterAll(async () => {
  await Promise.all([site?.stop(), limited?.stop()]);
  await removeDataDir();
});

const fresh = () => `${randomUUID()}@example.org`;
const form = () => `/veranstaltungen/${event.slug}/anmeldung`;
const received = () => `${form()}/eingegangen`;

/** Registers, and opens the receipt. */
async function register(email: string, at = site) {
  const persons = [{ firstName: "Zoë", lastName: "Öztürk", email }];
  const { page } = await sendInBrowser(at.url, form(), registrationFields(persons, { key: randomUUID() }));
  const hidden = (name: string) =>
    new RegExp(`name="${name}" value="([^"]+)"`, "u").exec(page.html)?.[1] ?? "";
  const receipt = hidden("receipt");
  const fields = { form: "code", receipt, result: hidden("result"), "persons.0.email": email };
  const type = (code: string, headers?: Record<string, string>) =>
    sendInBrowser(at.url, received(), { ...fields, code }, headers && { origin: at.url, ...headers });
  return { page, receipt, code: codeOf(testSecret, receipt.split(".")[0] ?? ""), type, email };
}
type Registered = Awaited<ReturnType<typeof register>>;

/** What differs by itself: the receipt, the address that was typed, the word of the reply, the number of the request. */
function masked(text: string, { receipt, email }: Registered) {
  return text
    .replaceAll(receipt, "RECEIPT")
    .replaceAll(email, "ADDRESS")
    .replaceAll(/reply=[\w-]{32}/gu, "REPLY");
}
const wrong = (code: string) => (code === "000000" ? "000001" : "000000");

test("receipt and answers to wrong codes are byte for byte the same for known and unknown addresses, to the last try and after it", async () => {
  const known = await registration(database, event);
  const [there, other] = [await register(known.email), await register(fresh())];
  expect(there.page.html).toContain('autoComplete="one-time-code"');
  expect(masked(there.page.html, there)).toBe(masked(other.page.html, other));
  const wanted = ["stimmt nicht", "stimmt nicht", "stimmt nicht", "stimmt nicht", "fünfmal", "fünfmal"];
  for (const words of wanted) {
    // 999999 is as wrong for both as a code can be that nobody knows.
    const [one, two] = [await there.type("999999"), await other.type("999999")];
    expect(one.page.html).toContain(words);
    expect([one.status, one.page.status]).toEqual([two.status, two.page.status]);
    expect(masked(one.location, there)).toBe(masked(two.location, other));
    expect(masked(one.page.html, there)).toBe(masked(two.page.html, other));
    expect(one.page.html.includes('name="code"')).toBe(words !== "fünfmal");
  }
  // The control: a code that is right is told apart.
  const right = await register(fresh());
  const answer = await right.type(right.code);
  expect(answer.location).toMatch(/^\/anmeldung\/bestaetigen\//u);
  expect(answer.page.html).toContain("Ihre Anmeldung ist bestätigt");
});

test("after a wrong code the receipt still names the address, says what is wrong first, and takes the right one", async () => {
  const { type, code, email } = await register(fresh());
  const answer = await type(wrong(code));
  expect(answer.page.status).toBe(422);
  expect(answer.page.cacheControl).toBe("no-store");
  expect(answer.page.title).toMatch(/^Fehler: /u);
  expect(answer.page.html).toContain(email);
  expect(answer.location).not.toContain(code);
  expect((await type(`${code.slice(0, 3)} ${code.slice(3)}`)).page.html).toContain("bestätigt");
});

test("a receipt that is looked at again later has no form for a code, and is no error", async () => {
  const page = await fetch(`${site.url}${received()}?reply=${"a".repeat(32)}`);
  expect(page.status).toBe(200);
  expect(await page.text()).not.toContain('name="code"');
});

test("twenty wrong codes from one network are enough, whatever they are for; from elsewhere and with right ones it goes on", async () => {
  const from = (address: string) => ({ "x-forwarded-for": address });
  const registered = [];
  for (let turn = 0; turn < 8; turn += 1) registered.push(await register(fresh(), limited));
  const answers = [];
  const [first, second, ...rest] = registered as [Registered, Registered, ...Registered[]];
  expect((await first.type(first.code, from("198.51.100.1"))).page.html).toContain("bestätigt");
  for (const [place, { type, code }] of rest.slice(0, 5).entries())
    for (let turn = 0; turn < 4; turn += 1)
      answers.push((await type(wrong(code), from(`198.51.100.${place + 2}`))).page.status);
  expect(answers).toEqual(Array(20).fill(422));
  expect((await second.type(second.code, from("198.51.100.9"))).page.status).toBe(429);
  expect((await second.type(second.code, from("203.0.113.1"))).page.html).toContain("bestätigt");
});

test("a wrong code takes as long where there is a right one as where there is none", async () => {
  const took = { known: [] as number[], unknown: [] as number[] };
  const p = async () => {
    for (let pair = 0; pair < 24; pair += 1) {
      const known = await register((await registration(database, event)).email);
      const unknown = await register(fresh());
      for (let turn = 0; turn < 4; turn += 1)
        for (const kind of turn % 2 === 0
          ? (["known", "unknown"] as const)
          : (["unknown", "known"] as const)) {
          const begun = performance.now();
          await (kind === "known" ? known : unknown).type("999999");
          took[kind].push(performance.now() - begun);
        }
    }
    return mannWhitney(took.known, took.unknown);
  };
  const values = [await p()];
  while (values.length < 3 && Math.max(...values) <= 0.01) values.push(await p());
  expect(Math.max(...values)).toBeGreaterThan(0.01);
});
