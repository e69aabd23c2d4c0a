import { expect, test } from "vitest";
import { asMessage } from "./transport.ts";

const mail = { id: "1", subject: "s", text: "t", html: "<p>t</p>", pictures: [], queuedAt: new Date(0) };

test.each([
  ["anna@bücher.example", "anna@xn--bcher-kva.example"],
  ["info@müller-beispiel.de", "info@xn--mller-beispiel-gsb.de"],
  ["o'brien+x@example.org", "o'brien+x@example.org"],
  ["Anna@Example.org", "Anna@Example.org"],
])("P1 · %s is delivered to %s", (address, delivered) => {
  const message = asMessage(
    { ...mail, to: address, replyTo: address } as never,
    "Podium <p@example.org>",
    "h",
  );
  expect(message.to).toEqual({ name: "", address: delivered });
  expect(message.replyTo).toEqual({ name: "", address: delivered });
});

test.each([
  ["Podium <p@example.org>", "p@example.org"],
  ["p@example.org", "p@example.org"],
  [" p@example.org ", "p@example.org"],
  ["<p@example.org>", "p@example.org"],
  ['"Stadt, Amt" <p@example.org> ', "p@example.org"],
  ["Ämter & Räte <p@example.org>", "p@example.org"],
])("P5 · a mail says in front of the address which organisation writes: %s", (from, address) => {
  const sender = "Stadt Äußerstadt";
  const to = "anna@example.org";
  expect(asMessage({ ...mail, sender, to, replyTo: to }, from, "h").from).toEqual({ name: sender, address });
});
