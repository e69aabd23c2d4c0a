import { describe, expect, test } from "vitest";
import { csrfFor, withCurrentMark } from "./csrf.ts";

const secrets = ["a-secret-that-only-this-test-knows-0123456789"] as const;
const settings = { secrets, url: "http://127.0.0.1:4901" };

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
  `podium-csrf=planted%7C${"0".repeat(63)}%C3%A4`,
  "podium-csrf=%E0%A4%A",
])("the token of %s, which somebody else has made, is replaced", (header) => {
  const { token, setCookie } = csrfFor(settings, header);
  expect(token).not.toContain("planted");
  expect(setCookie).not.toBeNull();
});

test("a token made with another secret is replaced", () => {
  const other = csrfFor({ ...settings, secrets: ["another-secret-0123456789-0123456789"] }, undefined);
  expect(csrfFor(settings, asSent(other.setCookie)).token).not.toBe(other.token);
});

test("with https the cookie is a secure one of this host", () => {
  const { setCookie } = csrfFor({ ...settings, url: "https://panel.example" }, undefined);
  expect(setCookie).toMatch(/^__Host-podium-csrf=.*; Secure$/u);
});

describe("A12 · when secrets change", () => {
  const newer = {
    ...settings,
    secrets: ["a-newer-secret-that-only-this-test-knows-012345", ...secrets] as const,
  };
  const before = csrfFor(settings, undefined);
  const cookie = asSent(before.setCookie);

  test("a form that stood open keeps its token, with the new mark", () => {
    const after = csrfFor(newer, cookie);
    expect(after.token).toBe(before.token);
    expect(csrfFor({ ...newer, secrets: [newer.secrets[0]] }, asSent(after.setCookie)).setCookie).toBeNull();
  });

  test("next-auth, which knows one secret, sees the new mark; other cookies stay", () => {
    const header = withCurrentMark(newer, `a=1; ${cookie}; b=2`);
    expect(header).toMatch(/a=1;.*b=2;/u);
    expect(csrfFor({ ...newer, secrets: [newer.secrets[0]] }, header)).toEqual({
      token: before.token,
      setCookie: null,
    });
  });

  test.each([undefined, "", "a=1", "podium-csrf=planted%7C0123", "podium-csrf=%7C"])(
    "nothing is marked that we have not made: %j",
    (header) => expect(withCurrentMark(newer, header)).toBe(header),
  );

  test("the token of a secret that was taken out is replaced", () => {
    const only = { ...newer, secrets: [newer.secrets[0]] as const };
    expect(withCurrentMark(only, cookie)).toBe(cookie);
    expect(csrfFor(only, cookie).token).not.toBe(before.token);
  });
});
