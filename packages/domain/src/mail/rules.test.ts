import { describe, expect, it } from "vitest";
import { mailKinds } from "./kinds.ts";
import { givesUp, retryDelay, stillTrue } from "./rules.ts";

const now = new Date("2026-11-21T12:00:00Z");
const later = new Date("2026-11-21T12:00:01Z");

describe("a mail is sent only while it is true", () => {
  it("the link to confirm is not sent once the hold is over", () => {
    const of = (holdUntil: Date) => ({
      registration: { state: "UNCONFIRMED" as const, holdUntil },
      comment: null,
    });
    expect(stillTrue("registration.confirm", of(later), now)).toBe(true);
    expect(stillTrue("registration.confirm", of(now), now)).toBe(false);
    expect(stillTrue("registration.known", of(now), now)).toBe(false);
  });

  it("nothing about a registration that is gone", () => {
    for (const kind of mailKinds.filter((name) => name.startsWith("registration."))) {
      expect(stillTrue(kind, { registration: null, comment: null }, now)).toBe(false);
    }
  });

  it("a place that was confirmed and cancelled before the mail left is not announced", () => {
    const cancelled = { registration: { state: "CANCELLED" as const, holdUntil: null }, comment: null };
    expect(stillTrue("registration.confirmed", cancelled, now)).toBe(false);
    expect(stillTrue("registration.cancelledByAttendee", cancelled, now)).toBe(true);
  });

  it("the author of a comment hears of the decision in force only", () => {
    const hidden = { registration: null, comment: { state: "HIDDEN" as const } };
    expect(stillTrue("comment.hidden", hidden, now)).toBe(true);
    expect(stillTrue("comment.released", hidden, now)).toBe(false);
    expect(stillTrue("comment.rejected", hidden, now)).toBe(false);
  });
});

it("tries wait longer and longer, but no longer than a minute", () => {
  const delays = [0, 1, 2, 3, 4, 5, 6, 7, 1_000].map(retryDelay);
  expect(delays).toEqual([...delays].sort((one, other) => one - other));
  expect(delays.at(-1)).toBe(60_000);
});

it("gives up after five days", () => {
  expect(givesUp(new Date("2026-11-16T12:00:01Z"), now)).toBe(false);
  expect(givesUp(new Date("2026-11-16T12:00:00Z"), now)).toBe(true);
});
