import { describe, expect, test } from "vitest";
import { programmeWarnings } from "./warnings.ts";

const [hall, kim, anybody] = ["hall", "kim", "anybody"];
const persons = [
  { id: kim, name: "Kim Beispiel" },
  { id: anybody, name: "N. N." },
];
const occurrence = { id: "one", date: "2026-05-12", time: "09:00", endDate: "2026-05-13", endTime: "17:00" };

type Given = Partial<Parameters<typeof programmeWarnings>[0][number]>;
const session = (from: string | null, to: string | null, given: Given = {}) => ({
  occurrenceId: null,
  day: 1,
  from,
  to,
  roomId: hall ?? null,
  personIds: [],
  ...given,
});
const kinds = (...sessions: ReturnType<typeof session>[]) =>
  programmeWarnings(sessions, [occurrence], persons).map(({ index, kind }) => `${index} ${kind}`);

describe("two sessions are at once", () => {
  test.each([
    ["in one room", session("10:00", "11:00"), session("10:30", "12:00"), ["1 room"]],
    [
      "also when the later one is written first",
      session("10:30", "12:00"),
      session("10:00", "11:00"),
      ["1 room"],
    ],
    ["that begin together, however long", session("10:00", null), session("10:00", null), ["1 room"]],
    ["not one after the other", session("10:00", "11:00"), session("11:00", "12:00"), []],
    ["not where the end of the first is open", session("10:00", null), session("10:30", "12:00"), []],
    ["not without a time", session(null, null), session("10:30", "12:00"), []],
    ["not on two days", session("10:00", "11:00"), session("10:00", "11:00", { day: 2 }), []],
    ["not in two rooms", session("10:00", "11:00"), session("10:00", "11:00", { roomId: null }), []],
    [
      "with one person",
      session("10:00", "11:00", { roomId: null, personIds: [kim ?? ""] }),
      session("10:30", "12:00", { personIds: [kim ?? ""] }),
      ["1 person"],
    ],
    [
      "but not with a name that is open",
      session("10:00", "11:00", { roomId: null, personIds: [anybody ?? ""] }),
      session("10:30", "12:00", { personIds: [anybody ?? ""] }),
      [],
    ],
  ])("%s", (_, one, other, expected) => {
    expect(kinds(one, other)).toEqual(expected);
  });
});

describe("a session lies outside", () => {
  test.each([
    ["before the beginning", session("08:30", null), ["0 outside"]],
    ["after the end of the last day", session("16:00", "17:30", { day: 2 }), ["0 outside"]],
    ["on a day after the last", session("10:00", null, { day: 3 }), ["0 outside"]],
    ["not in the evening of the first day", session("20:00", "22:00"), []],
    ["not without a time", session(null, null), []],
  ])("%s", (_, given, expected) => {
    expect(kinds(given)).toEqual(expected);
  });

  test("never of a date that is not known, nor before midnight", () => {
    const late = session("23:00", "23:59");
    const until = (more: object) =>
      programmeWarnings([late], [{ ...occurrence, endDate: null, ...more }], []);
    expect(until({ date: null })).toEqual([]);
    expect(until({ endTime: "00:00" })).toEqual([]);
    expect(until({ endTime: "22:00" })).toEqual([{ index: 0, kind: "outside" }]);
  });
});
