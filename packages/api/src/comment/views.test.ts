import { expect, test } from "vitest";
import { publicComment } from "./views.ts";

const row = {
  id: "k",
  state: "PUBLISHED" as const,
  authorName: "Kim",
  body: "Gibt es eine Aufzeichnung?",
  locale: "de",
  reasonCode: null,
};

test.each([
  ["two days later", "2026-11-25T10:00:00.000Z", "2026-11-27T08:00:00.000Z"],
  ["at once", "2026-11-25T10:00:00.000Z", "2026-11-25T10:00:00.000Z"],
  ["a minute later", "2026-11-25T10:00:00.000Z", "2026-11-25T10:01:00.000Z"],
  ["after midnight", "2026-11-25T22:59:00.000Z", "2026-11-25T23:01:00.000Z"],
  ["in the next month", "2026-11-30T10:00:00.000Z", "2026-12-01T10:00:00.000Z"],
  ["in the next year", "2026-12-31T22:00:00.000Z", "2027-01-04T08:00:00.000Z"],
  ["after the clocks went back", "2026-10-24T22:30:00.000Z", "2026-10-25T02:30:00.000Z"],
  ["after the clocks went forward", "2026-03-28T22:30:00.000Z", "2026-03-29T02:30:00.000Z"],
  ["on a leap day", "2028-02-28T10:00:00.000Z", "2028-02-29T10:00:00.000Z"],
  ["a year later", "2026-11-25T10:00:00.000Z", "2027-11-25T10:00:00.000Z"],
])("T15 · a comment released %s shows when it was written", (_, written, released) => {
  const [shown] = publicComment({
    ...row,
    createdAt: new Date(written),
    publishedAt: new Date(released),
  });
  expect(shown).toMatchObject({ writtenAt: written });
  expect(JSON.stringify(shown)).not.toContain(released === written ? "publishedAt" : released);
});

test("T15 · a hidden comment has no time, one that was never released no place", () => {
  const times = { createdAt: new Date(0), publishedAt: new Date(1) };
  expect(publicComment({ ...row, ...times, state: "HIDDEN" })).toEqual([
    { id: "k", state: "HIDDEN", reasonCode: "OTHER" },
  ]);
  expect(publicComment({ ...row, ...times, publishedAt: null })).toEqual([]);
});
