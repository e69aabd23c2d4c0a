import { decode, encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { sessionFromCookies } from "./actor.ts";
import { sessionCookieName } from "./cookies.ts";

const secrets = ["a-secret-that-only-this-test-knows-0123456789"] as const;
const settings = { secrets, url: "http://127.0.0.1:4901" };
const sessionId = "0193a7c2-5b8e-4c1d-9f00-1a2b3c4d5e6f";

async function cookieOf(token: Record<string, unknown>, given: { secret?: string; maxAge?: number } = {}) {
  const value = await encode({ token, secret: secrets[0], ...given });
  return `${sessionCookieName(settings.url)}=${value}`;
}

test("a cookie of our own names its session", async () => {
  expect(await sessionFromCookies(settings, await cookieOf({ sessionId }))).toBe(sessionId);
});

test("the cookie shows nothing without the secret", async () => {
  const cookie = await cookieOf({ sessionId });
  expect(cookie).not.toContain(sessionId);
  const parts = cookie.split(".").map((part) => Buffer.from(part, "base64url").toString("latin1"));
  expect(parts.join()).not.toContain(sessionId);
  const token = cookie.slice(cookie.indexOf("=") + 1);
  await expect(decode({ token, secret: "another-secret-0123456789" })).rejects.toThrow();
});

test.each([
  ["made with another secret", { sessionId }, { secret: "another-secret-0123456789" }],
  ["too old", { sessionId }, { maxAge: -60 }],
  ["without a session", { sub: "admin" }, {}],
  ["with something else for an id", { sessionId: "' OR 1=1; --" }, {}],
  ["with an id that is no text", { sessionId: { equals: sessionId } }, {}],
])("a cookie %s names nobody", async (_, token, given) => {
  expect(await sessionFromCookies(settings, await cookieOf(token, given))).toBeNull();
});

test("the cookie of plain http is not taken on https, where only this host can have set it", async () => {
  const onHttps = { ...settings, url: "https://panel.example" };
  expect(await sessionFromCookies(onHttps, await cookieOf({ sessionId }))).toBeNull();
});

test("an unsigned token names nobody", async () => {
  const part = (content: object) => Buffer.from(JSON.stringify(content)).toString("base64url");
  const forged = `${part({ alg: "none" })}.${part({ sessionId })}.`;
  expect(await sessionFromCookies(settings, `${sessionCookieName(settings.url)}=${forged}`)).toBeNull();
  expect(await sessionFromCookies(settings, undefined)).toBeNull();
});

test("A12 · a session made before the secret changed goes on; one of a secret that was taken out is over", async () => {
  const cookie = await cookieOf({ sessionId });
  const newer = "a-newer-secret-that-only-this-test-knows-012345";
  const oldest = "the-oldest-secret-that-this-test-knows-012345678";
  expect(await sessionFromCookies({ ...settings, secrets: [newer, ...secrets] }, cookie)).toBe(sessionId);
  expect(await sessionFromCookies({ ...settings, secrets: [newer, oldest, ...secrets] }, cookie)).toBe(
    sessionId,
  );
  expect(await sessionFromCookies({ ...settings, secrets: [newer] }, cookie)).toBeNull();
  expect(await sessionFromCookies({ ...settings, secrets: [newer, oldest] }, cookie)).toBeNull();
});
