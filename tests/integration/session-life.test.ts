import { IDLE_MS } from "@podium/auth/sessions";
import { testDatabase } from "@podium/tests-support/database";
import { type Running, startAdmin, temporaryDataDir } from "@podium/tests-support/processes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StaffLogin, staffLogin, staffPassword, type Visitor, visitorOf } from "./panel-visitor.ts";

const { database, url } = await testDatabase();
const sessionCookie = "podium-session";

let panel: Running;
let login: StaffLogin;
let removeData: () => Promise<void>;

beforeAll(async () => {
  const { dataDir, remove } = await temporaryDataDir();
  removeData = remove;
  panel = await startAdmin({ databaseUrl: url, dataDir });
  login = await staffLogin(database);
}, 150_000);
afterAll(async () => {
  await panel?.stop();
  await removeData?.();
});

async function loggedIn(email = login.email): Promise<Visitor> {
  const visitor = visitorOf(panel.url);
  const answer = await visitor.logIn({ email });
  expect(answer.status).toBe(302);
  expect(await visitor.standing()).toBe(200);
  return visitor;
}

/** The row behind the newest log-in of this person. */
const newestSession = (userId: string) =>
  database.staffSession.findFirstOrThrow({ where: { userId }, orderBy: { createdAt: "desc" } });

describe("a log-in", () => {
  test("opens a session with a cookie out of reach for scripts and other sites", async () => {
    const visitor = visitorOf(panel.url);
    const answer = await visitor.logIn({ email: login.email });
    const cookie = answer.headers.getSetCookie().find((each) => each.startsWith(`${sessionCookie}=`));
    expect(cookie).toMatch(/; HttpOnly/iu);
    expect(cookie).toMatch(/; SameSite=Lax/iu);
    expect(cookie).toMatch(/; Path=\/(;|$)/iu);
    expect(cookie).not.toMatch(/; Domain=/iu);
  });

  test("gives a cookie that nobody knew before, and ends the session that was planted", async () => {
    const attacker = await loggedIn((await staffLogin(database, "Alex Angriff")).email);
    const victim = visitorOf(panel.url);
    await victim.logIn({ email: login.email, password: "falsch" });
    const planted = attacker.cookies.get(sessionCookie) ?? "";
    victim.cookies.set(sessionCookie, planted);
    await victim.logIn({ email: login.email });
    expect(victim.cookies.get(sessionCookie)).not.toBe(planted);
    expect(await victim.standing()).toBe(200);
    expect(await attacker.standing()).toBe(401);
  });

  test("without the form's own token logs nobody in", async () => {
    const visitor = visitorOf(panel.url);
    const fields = { email: login.email, password: staffPassword, csrfToken: "0".repeat(64) };
    await visitor.send("/api/auth/callback/credentials", {
      method: "POST",
      body: new URLSearchParams(fields),
    });
    expect(visitor.cookies.has(sessionCookie)).toBe(false);
    expect(await visitor.standing()).toBe(401);
  });

  test("by an address with the password in it is not taken", async () => {
    const visitor = visitorOf(panel.url);
    const query = new URLSearchParams({ email: login.email, password: staffPassword });
    await visitor.send(`/api/auth/callback/credentials?${query}`);
    expect(visitor.cookies.has(sessionCookie)).toBe(false);
  });
});

describe("a session ends", () => {
  test("at the next request after its person was disabled, who cannot come in again", async () => {
    const other = await staffLogin(database, "Dora Draußen");
    const visitor = await loggedIn(other.email);
    await database.user.update({ where: { id: other.userId }, data: { disabledAt: new Date() } });
    expect(await visitor.standing()).toBe(401);
    expect((await visitor.send("/events")).headers.get("location")).toMatch(/^(http:\/\/[^/]+)?\/login/u);
    await visitor.logIn({ email: other.email });
    expect(await visitor.standing()).toBe(401);
  });

  test("on the server when somebody logs out: the old cookie is refused everywhere", async () => {
    const visitor = await loggedIn();
    const copy = visitorOf(panel.url);
    for (const [name, value] of visitor.cookies) copy.cookies.set(name, value);
    expect(await copy.standing()).toBe(200);
    await visitor.logOut();
    expect(visitor.cookies.has(sessionCookie)).toBe(false);
    expect(await copy.standing()).toBe(401);
    expect((await copy.send("/events")).status).toBe(307);
    // Asking for a new cookie with the old one does not wake it.
    await copy.send("/api/auth/session");
    expect(await copy.standing()).toBe(401);
  });

  test("on its own cookie only: another browser of the same person stays in", async () => {
    const [here, there] = [await loggedIn(), await loggedIn()];
    await here.logOut();
    expect(await there.standing()).toBe(200);
  });

  test("after half an hour without a request, and not before", async () => {
    const visitor = await loggedIn();
    const { id } = await newestSession(login.userId);
    const seen = (milliseconds: number) =>
      database.staffSession.update({
        where: { id },
        data: { lastSeenAt: new Date(Date.now() - milliseconds) },
      });
    await seen(IDLE_MS - 60_000);
    expect(await visitor.standing()).toBe(200);
    const { lastSeenAt } = await database.staffSession.findUniqueOrThrow({ where: { id } });
    expect(Date.now() - lastSeenAt.getTime()).toBeLessThan(IDLE_MS / 2);
    await seen(IDLE_MS + 1000);
    expect(await visitor.standing()).toBe(401);
    await visitor.send("/login");
    expect(await visitor.standing()).toBe(401);
  });

  test("ten hours after its log-in, however busy it was", async () => {
    const visitor = await loggedIn();
    const { id, createdAt, expiresAt } = await newestSession(login.userId);
    expect((expiresAt.getTime() - createdAt.getTime()) / 3_600_000).toBeCloseTo(10, 1);
    await database.staffSession.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await visitor.standing()).toBe(401);
  });

  test("with its row, and with a cookie that was changed", async () => {
    const visitor = await loggedIn();
    const cookie = visitor.cookies.get(sessionCookie) ?? "";
    visitor.cookies.set(sessionCookie, `${cookie.slice(0, -4)}AAAA`);
    expect(await visitor.standing()).toBe(401);
    visitor.cookies.set(sessionCookie, cookie);
    expect(await visitor.standing()).toBe(200);
    await database.staffSession.delete({ where: { id: (await newestSession(login.userId)).id } });
    expect(await visitor.standing()).toBe(401);
  });
});

test("log-in and log-out stand in the audit log, by id", async () => {
  const other = await staffLogin(database, "Pia Protokoll");
  await (await loggedIn(other.email)).logOut();
  const entries = await database.auditEntry.findMany({
    where: { userId: other.userId, entity: "session" },
    orderBy: { sequence: "asc" },
  });
  expect(entries.map(({ action }) => action)).toEqual(["opened", "ended"]);
  expect(
    JSON.stringify(entries, (_, value) => (typeof value === "bigint" ? String(value) : value)),
  ).not.toContain("example.org");
});

describe("after the log-in nobody is led to another origin", () => {
  const foreign = [
    "//evil.example",
    "https:evil.example",
    "https://evil.example/events",
    "/\\evil.example",
    "\\\\evil.example",
    "/%5Cevil.example",
    "/%2F%2Fevil.example",
    "%2F%2Fevil.example",
    "/.//evil.example",
    "/\t/evil.example",
    "\t//evil.example",
    "//evil\u3002example",
    "///evil.example",
    "http://127.0.0.1@evil.example/",
    "javascript:alert(1)",
    "data:text/html,x",
  ];
  /** As a browser reads a Location header, the address that the answer leads to. */
  const leadsTo = (answer: Response, from = panel.url) =>
    new URL(answer.headers.get("location") ?? "", from).origin;

  test.each(foreign)("%j", async (target) => {
    const { origin } = new URL(panel.url);
    const query = `callbackUrl=${encodeURIComponent(target)}`;
    const visitor = visitorOf(panel.url);

    const asked = await (await visitor.send(`/login?${query}`)).text();
    const hidden = /name="callbackUrl" value="([^"]*)"/u.exec(asked)?.[1] ?? "missing";
    expect(new URL(hidden.replaceAll("&amp;", "&"), origin).origin).toBe(origin);

    const refused = await visitor.logIn({ email: login.email, password: "falsch", callbackUrl: target });
    expect(leadsTo(refused)).toBe(origin);
    expect(leadsTo(await visitor.logIn({ email: login.email, callbackUrl: target }))).toBe(origin);
    expect(await visitor.standing()).toBe(200);
    expect(leadsTo(await visitor.send(`/login?${query}`))).toBe(origin);
    expect(leadsTo(await visitor.send(`/api/auth/signin?${query}`))).toBe(origin);
    const language = new URLSearchParams({ locale: "de", returnTo: target });
    expect(leadsTo(await visitor.send("/api/locale", { method: "POST", body: language }))).toBe(origin);
  });

  test("not by a Host or X-Forwarded-Host that somebody made up", async () => {
    const visitor = visitorOf(panel.url);
    const headers = { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" };
    const answer = await visitor.send("/api/auth/signin", { headers });
    expect(leadsTo(answer)).toBe(new URL(panel.url).origin);
    const page = await visitor.send("/events", { headers });
    expect(leadsTo(page)).toBe(new URL(panel.url).origin);
    expect(await (await visitor.send("/api/auth/providers", { headers })).text()).not.toContain("evil");
  });
});

test("no address, password or cookie stands in what the panel wrote", async () => {
  const visitor = await loggedIn();
  const output = panel.output();
  expect(output).toContain('"msg":"request"');
  const secrets = [login.email, "@", staffPassword, "falsch", ...visitor.cookies.values(), "Dora", "evil"];
  for (const secret of secrets) expect(output).not.toContain(secret);
});
