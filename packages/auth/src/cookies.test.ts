import { expect, test } from "vitest";
import { callbackCookieName, cookies, csrfCookieName, readCookie, sessionCookieName } from "./cookies.ts";

const names = [sessionCookieName, csrfCookieName, callbackCookieName];

test("with https every cookie is bound to this host, to the whole path and to https", () => {
  for (const cookie of Object.values(cookies("https://panel.example"))) {
    expect(cookie.name).toMatch(/^__Host-podium-/u);
    expect(cookie.options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  }
});

test("without https, on loopback, cookies are still out of reach for scripts and other sites", () => {
  for (const cookie of Object.values(cookies("http://127.0.0.1:3001"))) {
    expect(cookie.name).not.toMatch(/^__/u);
    expect(cookie.options).toMatchObject({ httpOnly: true, sameSite: "lax", secure: false });
  }
});

test("the three cookies have different names", () => {
  expect(new Set(names.map((name) => name("https://panel.example"))).size).toBe(3);
});

test.each([
  ["a=1; podium-session=xyz; b=2", "xyz"],
  ["podium-session=a=b", "a=b"],
  ["podium-session=a%7Cb", "a|b"],
  ["podium-session=", ""],
  ["x-podium-session=no", undefined],
  ["podium-session-2=no", undefined],
  ["podium-session=%E0%A4%A", undefined],
  ["", undefined],
  [undefined, undefined],
])("of %j only the cookie of this very name is read", (header, value) => {
  expect(readCookie(header, "podium-session")).toBe(value);
});
