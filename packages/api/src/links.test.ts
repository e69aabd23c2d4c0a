import { describe, expect, test } from "vitest";
import { readLink, signLink } from "./links.ts";
import { idempotencyKeyOf, isSameRequest } from "./registration/intake/idempotency.ts";

const oldest = "the-oldest-secret-that-this-test-knows-012345678";
const before = "the-secret-before-that-this-test-knows-01234567";
const current = "the-current-secret-that-this-test-knows-0123456";
const now = new Date("2026-11-27T08:00:00Z");
const content = {
  purpose: "registration.manage",
  subject: "0193a7c2-5b8e-4c1d-9f00-1a2b3c4d5e6f",
  expiresAt: new Date("2027-01-01T00:00:00Z"),
} as const;

describe("A12 · while secrets change", () => {
  test.each([
    ["current", current, [current], true],
    ["before, kept", before, [current, before], true],
    ["oldest, kept", oldest, [current, before, oldest], true],
    ["oldest, kept alone", oldest, [current, oldest], true],
    ["before, taken out", before, [current], false],
    ["oldest, taken out", oldest, [current, before], false],
    ["current, of a process that was not started anew", current, [before], false],
    ["a stranger's", "a-secret-that-nobody-here-knows-0123456789012", [current, before, oldest], false],
  ] as const)("a link and a request signed by the secret %s: good is %s", (_, signer, secrets, isGood) => {
    const token = signLink(signer, content);
    const read = () => readLink(secrets as readonly [string, ...string[]], content.purpose, token, now);
    if (isGood) expect(read()).toBe(content.subject);
    else expect(read).toThrow("registration.linkInvalid");

    const request = {
      slug: "tag",
      locale: "de" as const,
      key: "0193a7c2-5b8e-4c1d-9f00-000000000001",
      persons: [],
    } as unknown as Parameters<typeof idempotencyKeyOf>[0];
    const left = idempotencyKeyOf(request, [signer])?.hash ?? Buffer.of();
    const again = idempotencyKeyOf(request, secrets as readonly [string, ...string[]]);
    expect(again && isSameRequest(left, again)).toBe(isGood);
  });

  test.each([
    ["another purpose", "registration.confirm", (token: string) => token],
    ["another subject", content.purpose, (token: string) => token.replace(/^0193/u, "0194")],
    ["another expiry", content.purpose, (token: string) => token.replace(/\.[^.]+\./u, ".zzzzzz.")],
    ["a shorter mark", content.purpose, (token: string) => token.slice(0, -4)],
    ["no mark", content.purpose, (token: string) => token.replace(/\.[^.]+$/u, ".")],
    ["more behind it", content.purpose, (token: string) => `${token}.x`],
  ] as const)("an older secret does not make good what is wrong: %s", (_, purpose, change) => {
    const token = change(signLink(before, content));
    expect(() => readLink([current, before], purpose, token, now)).toThrow("registration.linkInvalid");
  });

  test("a link that has run out has run out by an older secret, too", () => {
    const token = signLink(before, { ...content, expiresAt: now });
    expect(() => readLink([current, before], content.purpose, token, now)).toThrow(
      "registration.linkExpired",
    );
  });
});
