import { type MailKind, mailKinds } from "@podium/domain/mail/kinds";
import { expect, it } from "vitest";
import { catalogue } from "./catalogue.ts";
import { letters } from "./letters.ts";

it("every kind of mail has its letter; one without does not compile", () => {
  expect(Object.keys(letters).sort()).toEqual([...mailKinds].sort());
  // @ts-expect-error Nobody wrote the letter of this kind.
  const more: Record<MailKind | "registration.madeUp", unknown> = letters;
  expect(more["registration.madeUp"]).toBeUndefined();
});

it("a made-up sentence does not compile", () => {
  // @ts-expect-error The German catalogue has no such sentence.
  expect(catalogue("de").registration.confirmed.madeUp).toBeUndefined();
});
