import { actorFromCookies } from "@podium/auth/actor";
import { sessionCookieName } from "@podium/auth/cookies";
import { authOptions } from "@podium/auth/options";
import { hashPassword } from "@podium/auth/password";
import { IDLE_MS } from "@podium/auth/sessions";
import type { AuthSettings } from "@podium/auth/settings";
import { signIn } from "@podium/auth/sign-in";
import { testDatabase } from "@podium/tests-support/database";
import { encode } from "next-auth/jwt";
import { beforeAll, expect, test } from "vitest";

const password = "ein langes Passwort für Prüfungen";
let settings: AuthSettings;
let users = 0;

beforeAll(async () => {
  const { database, pool } = await testDatabase();
  const secret = "a-secret-that-only-this-test-knows-0123456789";
  settings = {
    connections: { database, pool },
    secrets: [secret],
    url: "http://127.0.0.1:4699",
    limits: true,
  };
});

async function user(): Promise<{ id: string; email: string }> {
  users += 1;
  const { database } = settings.connections;
  return database.user.create({
    data: {
      email: `door-${users}@example.org`,
      name: "Dora Tür",
      passwordHash: await hashPassword(password),
    },
    select: { id: true, email: true },
  });
}

const attempt = (email: string, word = password, client = "192.0.2.1") =>
  signIn(settings, { email, password: word, client });

async function loggedIn(email: string) {
  const result = await attempt(email);
  if (result.outcome !== "in") throw new Error(`not logged in: ${result.outcome}`);
  return { sessionId: result.sessionId, cookie: await cookieFor(result.sessionId) };
}

async function cookieFor(sessionId: string, secret = settings.secrets[0]): Promise<string> {
  return `${sessionCookieName(settings.url)}=${await encode({ token: { sessionId }, secret })}`;
}

test("the right password opens a session, whatever the case of the address and the keyboard's form of umlauts", async () => {
  const { id, email } = await user();
  const result = await attempt(`  ${email.toUpperCase()} `, password.normalize("NFD"));
  expect(result).toMatchObject({ outcome: "in", userId: id });
});

test("unknown address, wrong password, disabled user and nonsense get the same answer", async () => {
  const { id, email } = await user();
  expect(await attempt(email, "falsch")).toEqual({ outcome: "refused" });
  expect(await attempt("niemand@example.org")).toEqual({ outcome: "refused" });
  expect(await attempt("null\0@example.org")).toEqual({ outcome: "refused" });
  expect(await attempt(email, "x".repeat(100_000))).toEqual({ outcome: "refused" });
  expect(await signIn(settings, { email: undefined, password: [], client: "" })).toEqual({
    outcome: "refused",
  });
  await settings.connections.database.user.update({ where: { id }, data: { disabledAt: new Date() } });
  expect(await attempt(email)).toEqual({ outcome: "refused" });
});

test("a disabled user is out at the next request", async () => {
  const { id, email } = await user();
  const { cookie } = await loggedIn(email);
  expect(await actorFromCookies(settings, cookie)).toMatchObject({ userId: id, email });
  await settings.connections.database.user.update({ where: { id }, data: { disabledAt: new Date() } });
  expect(await actorFromCookies(settings, cookie)).toBeNull();
});

test("logging out ends the session on the server: a copy of the cookie is worth nothing", async () => {
  const { email } = await user();
  const { sessionId, cookie } = await loggedIn(email);
  expect(await actorFromCookies(settings, cookie)).not.toBeNull();
  const signOut = authOptions(settings).events?.signOut;
  await signOut?.({ token: { sessionId }, session: {} as never });
  expect(await actorFromCookies(settings, cookie)).toBeNull();
});

test("a session ends after half an hour without a request, and after ten hours in any case", async () => {
  const { email } = await user();
  const { database } = settings.connections;
  const idle = await loggedIn(email);
  await database.staffSession.update({
    where: { id: idle.sessionId },
    data: { lastSeenAt: new Date(Date.now() - IDLE_MS - 1000) },
  });
  expect(await actorFromCookies(settings, idle.cookie)).toBeNull();
  const old = await loggedIn(email);
  await database.staffSession.update({ where: { id: old.sessionId }, data: { expiresAt: new Date() } });
  expect(await actorFromCookies(settings, old.cookie)).toBeNull();
});

test("a cookie that somebody else has made, or none, is nobody", async () => {
  const { email } = await user();
  const { sessionId } = await loggedIn(email);
  expect(
    await actorFromCookies(settings, await cookieFor(sessionId, "another-secret-0123456789")),
  ).toBeNull();
  expect(await actorFromCookies(settings, await cookieFor("no-uuid'; --"))).toBeNull();
  expect(await actorFromCookies(settings, `${sessionCookieName(settings.url)}=%E0%A4%A`)).toBeNull();
  expect(await actorFromCookies(settings, undefined)).toBeNull();
});

test("logging in anew gives another session and ends the one that this browser had", async () => {
  const { email } = await user();
  const { cookie } = await loggedIn(email);
  const [provider] = authOptions(settings).providers;
  const { authorize } = (provider as unknown as { options: { authorize: Authorize } }).options;
  const next = await authorize({ email, password }, { headers: { cookie } });
  expect(await actorFromCookies(settings, cookie)).toBeNull();
  expect(await actorFromCookies(settings, await cookieFor(next?.id ?? ""))).toMatchObject({ email });
});
type Authorize = (
  credentials: { email: string; password: string },
  request: { headers: Record<string, string> },
) => Promise<{ id: string } | null>;

test("logging in rightly many times closes nothing", async () => {
  const { email } = await user();
  for (let number = 0; number < 13; number += 1) {
    expect((await attempt(email, password, "203.0.113.9")).outcome).toBe("in");
  }
});

test("neither addresses nor passwords stand in what the limits keep", async () => {
  const { email } = await user();
  await attempt(email, "falsch", "203.0.113.77");
  const { rows } = await settings.connections.pool.query('SELECT * FROM "RateLimit"');
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toMatch(/example|203\.0\.113|falsch/u);
});
