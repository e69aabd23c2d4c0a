import { expect, test } from "vitest";
import { mistakeOf } from "../../../mistake.ts";
import { eventInput, initialEvent } from "../../schema.ts";
import { newOccurrence, type OccurrenceForm, occurrenceFrom } from "./time.ts";

const long = occurrenceFrom("2027-05-04T09:30", "2027-05-04T16:30");

/** What the form says of one occurrence: its fields with the keys of their mistakes. */
function problems(change: Partial<OccurrenceForm>): Record<string, string> {
  const issues =
    eventInput.safeParse({ ...initialEvent, occurrences: [{ ...long, ...change }] }).error?.issues ?? [];
  return Object.fromEntries(
    issues
      .filter(({ path }) => path[0] === "occurrences")
      .map(({ path, message }) => [path.slice(2).join("."), mistakeOf(message).key]),
  );
}

test.each<[string, Partial<OccurrenceForm>, Record<string, string>]>([
  ["an end before the start", { endTime: "09:30" }, { endTime: "endBeforeStart" }],
  ["a last day before the first", { endDate: "2027-05-03" }, { endDate: "endBeforeStart" }],
  ["a day that does not exist", { date: "2027-02-30" }, { date: "dayInvalid" }],
  ["a year of two digits", { date: "0027-05-04" }, { date: "yearImplausible" }],
  ["a clock that does not exist", { endTime: "16:61" }, { endTime: "timeInvalid" }],
  ["a time without a date", { date: "" }, { date: "required" }],
  ["an end without a start", { time: "" }, { time: "timeNeeded" }],
  ["a date that is said to be open", { isDateOpen: true }, { date: "dateNotOpen" }],
  ["an end that is said to be open", { isEndOpen: true }, { endTime: "endNotOpen" }],
  ["doors that open after the start", { doors: "09:31" }, { doors: "doorsAfterStart" }],
  ["a venue that is not named", { place: "VENUE" }, { venueId: "required" }],
  ["a place that is not said", { place: "ELSEWHERE", elsewhere: " " }, { elsewhere: "required" }],
  [
    "an address that runs a script",
    { place: "ONLINE", onlineUrl: "javascript:0" },
    { onlineUrl: "urlInvalid" },
  ],
])("%s is told at its field", (_, change, found) => {
  expect(problems(change)).toEqual(found);
});

test.each<[string, Partial<OccurrenceForm>]>([
  ["no date yet", newOccurrence],
  ["a date that is not yet known", { ...newOccurrence, isDateOpen: true }],
  ["a day alone", { endTime: "", time: "" }],
  ["days alone", { endTime: "", time: "", endDate: "2027-05-06" }],
  ["a start alone", { endTime: "" }],
  ["an open end", { endTime: "", isEndOpen: true }],
  ["midnight as the end of the evening", { endTime: "00:00" }],
  ["an end in the night, with its day", { time: "22:00", endDate: "2027-05-05", endTime: "02:00" }],
  ["doors at the start", { doors: "09:30" }],
  ["a place that is not yet known", { place: "NOT_YET_KNOWN" }],
  ["a room online without its address yet", { place: "ONLINE" }],
])("an occurrence may have %s", (_, change) => {
  expect(problems(change)).toEqual({});
});
