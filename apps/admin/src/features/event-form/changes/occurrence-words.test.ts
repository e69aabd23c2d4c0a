import { newOccurrence } from "@podium/domain/event/sections/when-where/time";
import { expect, test } from "vitest";
import { occurrenceParts } from "./occurrence-words.ts";

const day = { ...newOccurrence, date: "2031-05-04" };

test.each([
  [{ time: "18:00", endTime: "20:00" }, "Sonntag, 4. Mai 2031, 18:00–20:00 Uhr"],
  [{ time: "18:00" }, "Sonntag, 4. Mai 2031, 18:00 Uhr"],
  [{ time: "18:00", isAbout: true, isEndOpen: true }, "Sonntag, 4. Mai 2031, ca. 18:00 Uhr, Ende offen"],
  [{}, "Sonntag, 4. Mai 2031"],
  [{ endDate: "2031-05-06" }, "Sonntag, 4. Mai 2031 – Dienstag, 6. Mai 2031"],
  [{ date: "", isDateOpen: true }, "Termin steht noch nicht fest"],
])("of %j the list of changes says: %s", (given, when) => {
  expect(occurrenceParts({ ...day, ...given }, "de").when).toBe(when);
});

test("what is typed beside the time is left for its own words; the event's own place goes without saying", () => {
  const { rest } = occurrenceParts({ ...day, labelDe: "Auftakt", doors: "17:30" }, "de");
  expect(rest).toMatchObject({ labelDe: "Auftakt", doors: "17:30" });
  expect(rest).not.toHaveProperty("place");
  expect(rest).not.toHaveProperty("date");
  expect(occurrenceParts({ ...day, place: "ELSEWHERE" }, "de").rest).toHaveProperty("place");
});
