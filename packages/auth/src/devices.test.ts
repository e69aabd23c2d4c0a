import { expect, test } from "vitest";
import { DEVICE_DAYS, deviceOf, rememberDevice } from "./devices.ts";

const current = "a-secret-that-only-this-test-knows-0123456789";
const next = "a-newer-secret-that-only-this-test-knows-012345";
const settings = { secrets: [current], url: "http://127.0.0.1:4901" } as const;
const person = (number: number) => ({
  id: `0193a7c2-5b8e-4c1d-9f00-00000000000${number}`,
  passwordHash: `$argon2id$${number}`,
});
const anna = person(1);
const now = new Date("2026-11-27T08:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

/** The `Cookie` header that a browser sends after this answer. */
const asSent = (setCookie: string) => setCookie.split(";")[0] ?? "";
const cookie = asSent(rememberDevice(settings, undefined, anna, now));
const known = (header: string | undefined, user = anna, given: Parameters<typeof deviceOf>[0] = settings) =>
  deviceOf(given, header, user, now) !== null;

test("A4 · a browser is known to the person who has logged in with it, and to nobody else", () => {
  expect(known(cookie)).toBe(true);
  expect(known(cookie, person(2))).toBe(false);
  expect(known(`other=1; ${cookie}; more=2`)).toBe(true);
});

test("A4 · two browsers of one person are counted apart", () => {
  const second = asSent(rememberDevice(settings, undefined, anna, now));
  expect(deviceOf(settings, second, anna, now)).not.toBe(deviceOf(settings, cookie, anna, now));
});

const [name = "", token = ""] = cookie.split("=");
const [id, day, nonce, mac = ""] = token.split(".");
test.each([
  ["no cookie", undefined],
  ["an empty one", `${name}=`],
  ["one of another name", `x-${cookie}`],
  ["another person's id", `${name}=${[person(2).id, day, nonce, mac].join(".")}`],
  ["another nonce", `${name}=${[id, day, "A".repeat(22), mac].join(".")}`],
  ["another day", `${name}=${[id, "zzz", nonce, mac].join(".")}`],
  ["another mark", `${name}=${[id, day, nonce, "A".repeat(43)].join(".")}`],
  ["a shorter mark", `${name}=${[id, day, nonce, mac.slice(0, 20)].join(".")}`],
  ["more parts", `${cookie}.x`],
  ["no mark", `${name}=${[id, day, nonce].join(".")}`],
  ["nonsense", `${name}=%E0%A4%A`],
  ["a flood", `${name}=${`${"x".repeat(100)}:`.repeat(50)}`],
  [
    "the mark of another secret",
    asSent(rememberDevice({ ...settings, secrets: [next] }, undefined, anna, now)),
  ],
])("A4 · %s is no known browser", (_, header) => {
  expect(known(header)).toBe(false);
});

test("A4 · a new password makes all browsers of the person unknown", () => {
  expect(known(cookie, { ...anna, passwordHash: "$argon2id$new" })).toBe(false);
});

test("A4 · half a year without a log-in is forgotten, whatever the browser says", () => {
  expect(deviceOf(settings, cookie, anna, later(DEVICE_DAYS - 1))).not.toBeNull();
  expect(deviceOf(settings, cookie, anna, later(DEVICE_DAYS + 2))).toBeNull();
  expect(deviceOf(settings, cookie, anna, later(-2))).toBeNull();
});

test("A4 · a computer that colleagues share knows the last five, and each of them once", () => {
  let header = cookie;
  for (const number of [2, 3, 4, 5, 5, 6]) {
    header = asSent(rememberDevice(settings, header, person(number), now));
  }
  expect([1, 2, 3, 4, 5, 6].filter((number) => known(header, person(number)))).toEqual([2, 3, 4, 5, 6]);
});

test("A12 · a browser stays known while secrets change, until the old one is taken out", () => {
  expect(known(cookie, anna, { ...settings, secrets: [next, current] })).toBe(true);
  expect(known(cookie, anna, { ...settings, secrets: [next] })).toBe(false);
  const renewed = asSent(rememberDevice({ ...settings, secrets: [next, current] }, cookie, anna, now));
  expect(known(renewed, anna, { ...settings, secrets: [next] })).toBe(true);
});

test("A4 · the cookie is out of reach for scripts and other sites; with https it is this host's own", () => {
  const plain = rememberDevice(settings, undefined, anna, now);
  expect(plain).toMatch(/^podium-device=[\w.-]+; Path=\/; Max-Age=15552000; HttpOnly; SameSite=Lax$/u);
  const secure = rememberDevice({ ...settings, url: "https://panel.example" }, undefined, anna, now);
  expect(secure).toMatch(/^__Host-podium-device=.*; Path=\/; .*; HttpOnly; SameSite=Lax; Secure$/u);
});
