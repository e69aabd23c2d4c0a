import { expect, test } from "vitest";
import { readableCode, ticketMeant } from "./ticket.ts";

test("a code is printed in two groups of four", () => {
  expect(readableCode("K7Q2M9XW")).toBe("K7Q2 M9XW");
});

test.each(["K0112M0W", "K011 2M0W", "k011 2m0w", " KOIL-2mow ", "kolI–2MOw", "K011\u00a02M0W"])(
  "%j is understood, whatever letters were taken for digits",
  (typed) => {
    expect(ticketMeant(typed)).toEqual({ shortCode: "K0112M0W" });
  },
);

test("what a scanner reads from the QR code is understood, too, and so are the groups of older tickets", () => {
  const code = "3f9a0c5be17d42688a4e1d2a3b4c5d6e";
  expect(ticketMeant(code)).toEqual({ code });
  expect(ticketMeant("3f9a 0c5b e17d 4268 8a4e 1d2a 3b4c 5d6e")).toEqual({ code });
});

test.each([
  "",
  "K7Q2M9X",
  "K7Q2M9XWW",
  "Müller",
  "K7Q2 U9XW",
  "K7Q2_M9X",
  "joerg@müller.de",
  "3f9a0c5b".repeat(5),
])("%j is no code", (typed) => {
  expect(ticketMeant(typed)).toBeNull();
});
