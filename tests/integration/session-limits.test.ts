import { testDatabase } from "@podium/tests-support/database";
import { testEnvironment } from "@podium/tests-support/environment";
import { type Running, startAdmin, temporaryDataDir } from "@podium/tests-support/processes";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { staffLogin, staffPassword, type Visitor, visitorOf } from "./panel-visitor.ts";

const { database, url } = await testDatabase();

/** One stands behind a proxy of ours, the other at the open network; both count in the same database. */
let behindProxy: Running;
let atNetwork: Running;
/** Has a new secret and still knows that of the other two, who do not know the new one. */
let rotated: Running;
let removeData: () => Promise<void>;
const newSecret = "a-newer-secret-that-only-the-tests-know-0123456";

beforeAll(async () => {
  const { dataDir, remove } = await temporaryDataDir();
  removeData = remove;
  const start = (environment: Record<string, string>) =>
    startAdmin({ databaseUrl: url, dataDir, environment: { RATE_LIMITS: "on", ...environment } });
  const { NEXTAUTH_SECRET: secret = "" } = testEnvironment({ databaseUrl: url });
  [behindProxy, atNetwork, rotated] = await Promise.all([
    // Not "loopback": that would take this machine, as which all attempts come, for one more proxy.
    start({ TRUST_PROXY: "on" }),
    start({ TRUST_PROXY: "off" }),
    start({ TRUST_PROXY: "on", NEXTAUTH_SECRET: newSecret, NEXTAUTH_SECRET_PREVIOUS: secret }),
  ]);
}, 150_000);
afterAll(async () => {
  await Promise.all([behindProxy?.stop(), atNetwork?.stop(), rotated?.stop()]);
  await removeData?.();
});
beforeEach(() => database.rateLimit.deleteMany());

/** All that the sender is told, but for what differs at every answer. */
async function told(answer: Response) {
  const headers = [...answer.headers].filter(
    ([name]) => !["content-security-policy", "date", "set-cookie", "x-request-id"].includes(name),
  );
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.replace(/=[^;]*/u, ""));
  const text = JSON.stringify({ status: answer.status, headers, cookies, body: await answer.text() });
  return text
    .replaceAll(behindProxy.url, "PANEL")
    .replaceAll(atNetwork.url, "PANEL")
    .replace(/throttled-\d+/u, "throttled-MINUTES");
}

/** Sends the log-in form, with headers of the sender's own. */
async function attempt(visitor: Visitor, email: string, password: string, headers: Record<string, string>) {
  const page = await (await visitor.send("/login")).text();
  const csrfToken = /name="csrfToken" value="([0-9a-f]+)"/u.exec(page)?.[1] ?? "";
  const body = new URLSearchParams({ email, password, csrfToken, callbackUrl: "/" });
  return visitor.send("/api/auth/callback/credentials", { method: "POST", body, headers });
}

const from = (client: string) => ({ "X-Forwarded-For": client });
const throttled = /error=throttled-\d+/u;
const ATTEMPTS = 10;

/** One client, this machine, over both processes and whatever it says about itself. */
function attemptOf(number: number, email: string): Promise<Response> {
  const madeUp = `192.0.2.${number}`;
  return number % 2 === 0
    ? // The proxy adds the last entry; what stands before it was made up by the sender.
      attempt(visitorOf(behindProxy.url), email, "falsch", from(`${madeUp}, 127.0.0.1`))
    : attempt(visitorOf(atNetwork.url), email, "falsch", {
        ...from(madeUp),
        "X-Podium-Client": madeUp,
        "X-Real-IP": madeUp,
        Forwarded: `for=${madeUp}`,
      });
}

test("A4 · a client has ten attempts over all processes; an address that nobody has looks the same", async () => {
  const { email } = await staffLogin(database);
  const answers: Record<string, string[]> = {};
  for (const address of [email, "niemand@example.org"]) {
    answers[address] = [];
    for (let number = 0; number <= ATTEMPTS; number += 1) {
      answers[address].push(await told(await attemptOf(number, address)));
    }
  }
  const [known = [], unknown = []] = Object.values(answers);
  expect(known).toEqual(unknown);
  const closed = known.map((answer) => answer.includes("error=throttled-MINUTES"));
  expect(closed).toEqual([...Array(ATTEMPTS).fill(false), true]);

  const here = visitorOf(atNetwork.url);
  expect((await here.logIn({ email })).headers.get("location")).toMatch(throttled);
  expect(await here.standing()).toBe(401);
  const elsewhere = visitorOf(behindProxy.url);
  await attempt(elsewhere, email, staffPassword, from("203.0.113.5"));
  expect(await elsewhere.standing()).toBe(200);
  const colleague = visitorOf(atNetwork.url);
  await colleague.logIn({ email: (await staffLogin(database, "Nora Nebenan")).email });
  expect(await colleague.standing()).toBe(200);
}, 180_000);

test("A4 · a browser that has logged in before is not locked out by others", async () => {
  const { email } = await staffLogin(database, "Bea Bekannt");
  const browser = visitorOf(atNetwork.url);
  await browser.logIn({ email });
  await browser.logOut();
  for (let number = 0; number <= ATTEMPTS; number += 1) await attemptOf(number, email);
  const answer = await browser.logIn({ email });
  expect(answer.headers.get("location")).not.toMatch(/error/u);
  expect(await browser.standing()).toBe(200);
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith("podium-device="));
  expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/u);
}, 180_000);

test("A4 · attempts at the same time are counted one by one", async () => {
  const { email } = await staffLogin(database, "Gina Gleichzeitig");
  const visitors = [visitorOf(behindProxy.url), visitorOf(atNetwork.url)];
  await Promise.all(visitors.map((visitor) => visitor.send("/login")));
  const outcomes = await Promise.all(
    Array.from({ length: ATTEMPTS + 6 }, async (_, number) => {
      const visitor = visitors[number % 2] ?? visitorOf(behindProxy.url);
      const answer = await visitor.logIn({ email, password: "falsch" });
      return throttled.test(answer.headers.get("location") ?? "");
    }),
  );
  expect(outcomes.filter((closed) => !closed)).toHaveLength(ATTEMPTS);
});

test("A12 · a session, a form that stood open and a known browser go on with a new secret", async () => {
  const { email } = await staffLogin(database, "Rita Rotation");
  const before = visitorOf(behindProxy.url);
  await before.logIn({ email });
  const after = withCookiesOf(before, rotated);
  expect(await after.standing()).toBe(200);
  // The form holds the token of then, and the browser the mark of the secret of then.
  const [csrfToken = ""] = decodeURIComponent(before.cookies.get("podium-csrf") ?? "").split("|");
  const body = new URLSearchParams({ csrfToken, callbackUrl: "/login" });
  await after.send("/api/auth/signout", { method: "POST", body });
  expect(await after.standing()).toBe(401);

  for (let number = 0; number <= ATTEMPTS; number += 1) {
    await attempt(visitorOf(rotated.url), email, "falsch", from("127.0.0.1"));
  }
  await after.logIn({ email });
  expect(await after.standing()).toBe(200);
  expect(await withCookiesOf(after, behindProxy).standing()).toBe(401);
}, 180_000);

function withCookiesOf(other: Visitor, panel: Running): Visitor {
  const visitor = visitorOf(panel.url);
  for (const [name, value] of other.cookies) visitor.cookies.set(name, value);
  return visitor;
}

test("A13 · attempts that failed are told to the person and to the administrator, counted and without limit on rows", async () => {
  const { email, userId, organisationId } = await staffLogin(database, "Fanny Fehlversuch");
  const { userId: adminId, email: adminEmail } = await staffLogin(database, "Adam Aufsicht");
  await database.membership.create({
    data: { userId: adminId, organisationId, role: "ADMINISTRATOR" },
    select: { id: true },
  });
  const person = visitorOf(behindProxy.url);
  await person.logIn({ email });
  for (let number = 0; number < 13; number += 1) await attemptOf(number, email);
  await person.logIn({ email });
  const page = await (await person.send("/")).text();
  expect(page).toContain("Seit Ihrer letzten Anmeldung gab es 13 Fehlversuche");

  const admin = visitorOf(behindProxy.url);
  await admin.logIn({ email: adminEmail });
  const log = await (await admin.send("/audit")).text();
  expect(log).toContain("Konto: Fanny Fehlversuch");
  expect(log).toContain("Versuche: 13");
  const rows = await database.auditEntry.count({ where: { entityId: userId, action: "signInFailed" } });
  // An hour may end in between.
  expect(rows).toBeLessThanOrEqual(2);
}, 180_000);

test("R1 · a header that nobody trusts is warned of once", async () => {
  await attemptOf(1, "niemand@example.org");
  await attemptOf(3, "niemand@example.org");
  expect(atNetwork.output().match(/"warning":"untrusted"/gu)).toHaveLength(1);
  expect(behindProxy.output()).not.toContain('"warning"');
});

test("neither what was tried nor who tried stands in what the processes wrote", async () => {
  for (const output of [behindProxy.output(), atNetwork.output()]) {
    expect(output).toContain('"msg":"request"');
    for (const word of ["@", "niemand", "falsch", staffPassword, "192.0.2.", "198.51.100.", "203.0.113."]) {
      expect(output).not.toContain(word);
    }
  }
});
