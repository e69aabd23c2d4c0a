import { ATTEMPTS_PER_CLIENT, ATTEMPTS_PER_EMAIL } from "@podium/auth/attempts";
import { testDatabase } from "@podium/tests-support/database";
import { type Running, startAdmin, temporaryDataDir } from "@podium/tests-support/processes";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { staffLogin, staffPassword, type Visitor, visitorOf } from "./panel-visitor.ts";

const { database, url } = await testDatabase();

/** One stands behind a proxy of ours, the other at the open network; both count in the same database. */
let behindProxy: Running;
let atNetwork: Running;
let removeData: () => Promise<void>;

beforeAll(async () => {
  const { dataDir, remove } = await temporaryDataDir();
  removeData = remove;
  const start = (TRUST_PROXY: "on" | "off") =>
    startAdmin({ databaseUrl: url, dataDir, environment: { RATE_LIMITS: "on", TRUST_PROXY } });
  [behindProxy, atNetwork] = await Promise.all([start("on"), start("off")]);
}, 150_000);
afterAll(async () => {
  await Promise.all([behindProxy?.stop(), atNetwork?.stop()]);
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
  return text.replaceAll(behindProxy.url, "PANEL").replaceAll(atNetwork.url, "PANEL");
}

/** Sends the log-in form, with headers of the sender's own. */
async function attempt(visitor: Visitor, email: string, password: string, headers: Record<string, string>) {
  const page = await (await visitor.send("/login")).text();
  const csrfToken = /name="csrfToken" value="([0-9a-f]+)"/u.exec(page)?.[1] ?? "";
  const body = new URLSearchParams({ email, password, csrfToken, callbackUrl: "/" });
  return visitor.send("/api/auth/callback/credentials", { method: "POST", body, headers });
}

const from = (client: string) => ({ "X-Forwarded-For": client });
const throttled = /error=throttled/u;

test("an address is closed after too many attempts over all processes; one that nobody has looks the same", async () => {
  const { email } = await staffLogin(database);
  const answers: Record<string, string[]> = {};
  for (const address of [email, "niemand@example.org"]) {
    const visitors = [visitorOf(behindProxy.url), visitorOf(atNetwork.url)];
    answers[address] = [];
    for (let number = 0; number <= ATTEMPTS_PER_EMAIL; number += 1) {
      const visitor = visitors[number % 2] ?? visitorOf(behindProxy.url);
      const answer = await attempt(visitor, address, "falsch", from(`198.51.100.${number}`));
      answers[address].push(await told(answer));
    }
  }
  const [known = [], unknown = []] = Object.values(answers);
  expect(known).toEqual(unknown);
  expect(known.slice(0, ATTEMPTS_PER_EMAIL).filter((answer) => throttled.test(answer))).toEqual([]);
  expect(known.at(-1)).toMatch(throttled);

  for (const { url: panel } of [behindProxy, atNetwork]) {
    const visitor = visitorOf(panel);
    const answer = await attempt(visitor, email, staffPassword, from("203.0.113.5"));
    expect(answer.headers.get("location")).toMatch(throttled);
    expect(await visitor.standing()).toBe(401);
  }
  const other = visitorOf(behindProxy.url);
  await other.logIn({ email: (await staffLogin(database, "Nora Nebenan")).email });
  expect(await other.standing()).toBe(200);
});

test("a client is closed after too many attempts on many addresses, whatever it says about itself", async () => {
  const { email } = await staffLogin(database, "Clara Client");
  const proxied = visitorOf(behindProxy.url);
  const direct = visitorOf(atNetwork.url);
  const answers: boolean[] = [];
  for (let number = 0; number <= ATTEMPTS_PER_CLIENT; number += 1) {
    const address = `niemand-${number}@example.org`;
    // The proxy adds the last entry; what stands before it, and what comes without a proxy, was made up by the sender.
    const answer =
      number % 2 === 0
        ? await attempt(proxied, address, "falsch", from(`192.0.2.${number}, 127.0.0.1`))
        : await attempt(direct, address, "falsch", {
            ...from(`192.0.2.${number}`),
            "X-Podium-Client": `192.0.2.${number}`,
            "X-Real-IP": `192.0.2.${number}`,
            Forwarded: `for=192.0.2.${number}`,
          });
    answers.push(throttled.test(answer.headers.get("location") ?? ""));
  }
  expect(answers.slice(0, -1)).not.toContain(true);
  expect(answers.at(-1)).toBe(true);

  const here = visitorOf(atNetwork.url);
  await attempt(here, email, staffPassword, from("203.0.113.6"));
  expect(await here.standing()).toBe(401);
  const elsewhere = visitorOf(behindProxy.url);
  await attempt(elsewhere, email, staffPassword, from("203.0.113.6"));
  expect(await elsewhere.standing()).toBe(200);
}, 180_000);

test("attempts at the same time are counted one by one", async () => {
  const { email } = await staffLogin(database, "Gina Gleichzeitig");
  const visitors = [visitorOf(behindProxy.url), visitorOf(atNetwork.url)];
  await Promise.all(visitors.map((visitor) => visitor.send("/login")));
  const outcomes = await Promise.all(
    Array.from({ length: ATTEMPTS_PER_EMAIL + 6 }, async (_, number) => {
      const visitor = visitors[number % 2] ?? visitorOf(behindProxy.url);
      const answer = await visitor.logIn({ email, password: "falsch" });
      return throttled.test(answer.headers.get("location") ?? "");
    }),
  );
  expect(outcomes.filter((closed) => !closed)).toHaveLength(ATTEMPTS_PER_EMAIL);
});

test("neither what was tried nor who tried stands in what the processes wrote", async () => {
  for (const output of [behindProxy.output(), atNetwork.output()]) {
    expect(output).toContain('"msg":"request"');
    for (const word of ["@", "niemand", "falsch", staffPassword, "192.0.2.", "198.51.100.", "203.0.113."]) {
      expect(output).not.toContain(word);
    }
  }
});
