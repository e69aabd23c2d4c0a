import { expect, test } from "vitest";
import { domainOf, mailboxOf } from "./mailbox.ts";

test.each([
  ["opfer+1@example.org", "opfer@example.org"],
  ["opfer+1+2@example.org", "opfer@example.org"],
  ["Opfer+Newsletter@Example.ORG", "opfer@example.org"],
  ["opfer+@example.org", "opfer@example.org"],
  ["opfer@example.org", "opfer@example.org"],
  ["o.p.f.e.r@gmail.com", "opfer@gmail.com"],
  ["o.pfer+x@googlemail.com", "opfer@googlemail.com"],
  ["o.pfer@example.org", "o.pfer@example.org"],
  ["opfer-1@example.org", "opfer-1@example.org"],
  ["+49301234@example.org", "+49301234@example.org"],
  ["müller+amt@bücher.example", "müller@bücher.example"],
  ['"a@b"+1@example.org', '"a@b"@example.org'],
])("A6 · %s is a name of the mailbox %s", (email, mailbox) => {
  expect(mailboxOf(email)).toBe(mailbox);
});

test("the domain stands behind the last sign", () => {
  expect(domainOf('"a@b"@Example.org')).toBe("example.org");
});
