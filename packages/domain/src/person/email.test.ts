import { describe, expect, test } from "vitest";
import { mistakeOf } from "../mistake.ts";
import { deliverableEmail, EMAIL_MAX, emailAddress, normaliseEmail } from "./email.ts";

describe("P1 · an address that exists is taken, in one form whichever way it is typed", () => {
  // As typed, as shown, as compared and delivered.
  test.each([
    ["info@müller-beispiel.de", "info@müller-beispiel.de", "info@xn--mller-beispiel-gsb.de"],
    ["info@xn--mller-beispiel-gsb.de", "info@müller-beispiel.de", "info@xn--mller-beispiel-gsb.de"],
    ["info@XN--MLLER-BEISPIEL-GSB.de", "info@müller-beispiel.de", "info@xn--mller-beispiel-gsb.de"],
    ["anna@bücher.example", "anna@bücher.example", "anna@xn--bcher-kva.example"],
    ["Anna@BÜCHER.example", "Anna@bücher.example", "anna@xn--bcher-kva.example"],
    ["anna@bu\u0308cher.example", "anna@bücher.example", "anna@xn--bcher-kva.example"],
    ["anna@bücher。example", "anna@bücher.example", "anna@xn--bcher-kva.example"],
    ["post@straße.example", "post@straße.example", "post@xn--strae-oqa.example"],
    ["post@例え.テスト", "post@例え.テスト", "post@xn--r8jz45g.xn--zckzah"],
    ["post@مثال.إختبار", "post@مثال.إختبار", "post@xn--mgbh0fb.xn--kgbechtv"],
    ["post@пример.рф", "post@пример.рф", "post@xn--e1afmkfd.xn--p1ai"],
    ["post@παράδειγμα.gr", "post@παράδειγμα.gr", "post@xn--hxajbheg2az3al.gr"],
    ["a@sub.bücher.example", "a@sub.bücher.example", "a@sub.xn--bcher-kva.example"],
    ["anna@example.org", "anna@example.org", "anna@example.org"],
    [" Anna@Example.ORG ", "Anna@Example.ORG", "anna@example.org"],
    ["o'brien+x@example.org", "o'brien+x@example.org", "o'brien+x@example.org"],
    ["a/b@example.org", "a/b@example.org", "a/b@example.org"],
    ["{x}@example.org", "{x}@example.org", "{x}@example.org"],
    [
      "a!#$%&'*+-/=?^_`{|}~b@example.org",
      "a!#$%&'*+-/=?^_`{|}~b@example.org",
      "a!#$%&'*+-/=?^_`{|}~b@example.org",
    ],
    ["-anna-@example.org", "-anna-@example.org", "-anna-@example.org"],
    ["_@example.org", "_@example.org", "_@example.org"],
    ["1@2.de", "1@2.de", "1@2.de"],
    [
      "anna.maria.beispiel@a-b.example.co",
      "anna.maria.beispiel@a-b.example.co",
      "anna.maria.beispiel@a-b.example.co",
    ],
    ["a@b.xn--p1ai", "a@b.рф", "a@b.xn--p1ai"],
  ])("%s", (typed, shown, compared) => {
    expect(emailAddress.parse(typed)).toBe(shown);
    expect(normaliseEmail(typed)).toBe(compared);
    expect(normaliseEmail(shown)).toBe(compared);
    expect(deliverableEmail(shown).toLowerCase()).toBe(compared);
    expect(emailAddress.parse(shown)).toBe(shown);
  });

  test.each([
    ["", "required"],
    ["   ", "required"],
    ["anna", "emailInvalid"],
    ["@example.org", "emailInvalid"],
    ["anna@", "emailInvalid"],
    ["anna beispiel@example.org", "emailLocalPart"],
    ["änne@example.org", "emailLocalPart"],
    [".anna@example.org", "emailLocalPart"],
    ["anna.@example.org", "emailLocalPart"],
    ["an..na@example.org", "emailLocalPart"],
    ['"anna"@example.org', "emailLocalPart"],
    ["anna@beispiel@example.org", "emailLocalPart"],
    ["Anna <anna@example.org", "emailLocalPart"],
    [`${"a".repeat(65)}@example.org`, "emailLocalLong"],
    ["anna@example", "emailHost"],
    ["anna@example..org", "emailHost"],
    ["anna@-example.org", "emailHost"],
    ["anna@example-.org", "emailHost"],
    ["anna@.example.org", "emailHost"],
    ["anna@example.org.", "emailHost"],
    ["anna@exam_ple.org", "emailHost"],
    ["anna@example.org:25", "emailHost"],
    ["anna@example.org/x", "emailHost"],
    ["anna@127.0.0.1", "emailHost"],
    ["anna@1.2", "emailHost"],
    ["anna@[127.0.0.1]", "emailHost"],
    ["anna@ex%61mple.org", "emailHost"],
    ["anna@example.123", "emailHost"],
    [`anna@${"ü".repeat(63)}.de`, "emailHost"],
    ["anna@example.org\nbcc:x@example.org", "emailLocalPart"],
    [`anna@${"a".repeat(60)}.${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.example`, "tooLong"],
  ])("%j is refused with the sentence %s", (typed, message) => {
    const [issue] = emailAddress.safeParse(typed).error?.issues ?? [];
    expect(mistakeOf(issue?.message ?? "").key).toBe(message);
  });

  test("what the network's form makes too long is too long", () => {
    const typed = `a@${Array.from({ length: 9 }, () => "ü".repeat(22)).join(".")}.de`;
    expect(typed.length).toBeLessThan(EMAIL_MAX);
    expect(emailAddress.safeParse(typed).success).toBe(false);
  });
});
