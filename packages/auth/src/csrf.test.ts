import { expect, test } from "vitest";
import { csrfFor } from "./csrf.ts";

const settings = { secret: "a-secret-that-only-this-test-knows-0123456789", url: "http://127.0.0.1:4901" };

/** The `Cookie` header that a browser sends after this answer. */
const asSent = (setCookie: string | null) => setCookie?.split(";")[0];

test("a visitor without a token is given one, in a cookie out of reach for scripts and other sites", () => {
  const { token, setCookie } = csrfFor(settings, undefined);
  expect(token).toMatch(/^[0-9a-f]{64}$/u);
  expect(setCookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/u);
});

test("whoever has a token keeps it: a second window does not end the first one's form", () => {
  const first = csrfFor(settings, undefined);
  expect(csrfFor(settings, asSent(first.setCookie))).toEqual({ token: first.token, setCookie: null });
});

test("two visitors never get the same token", () => {
  expect(csrfFor(settings, undefined).token).not.toBe(csrfFor(settings, undefined).token);
});

test.each([
  "podium-csrf=planted",
  "podium-csrf=planted|planted",
  "podium-csrf=planted%7C0123",
  `podium-csrf=planted%7C${"0".repeat(64)}`,
  "podium-csrf=%7C",
  "podium-csrf=%E0%A4%A",
])("the token of %s, which somebody else has made, is replaced", (header) => {
  const { token, setCookie } = csrfFor(settings, header);
  expect(token).not.toContain("planted");
  expect(setCookie).not.toBeNull();
});

test("a token made with another secret is replaced", () => {
  const other = csrfFor({ ...settings, secret: "another-secret-0123456789-0123456789" }, undefined);
  expect(csrfFor(settings, asSent(other.setCookie)).token).not.toBe(other.token);
});

test("with https the cookie is a secure one of this host", () => {
  const { setCookie } = csrfFor({ ...settings, url: "https://panel.example" }, undefined);
  expect(setCookie).toMatch(/^__Host-podium-csrf=.*; Secure$/u);
});
