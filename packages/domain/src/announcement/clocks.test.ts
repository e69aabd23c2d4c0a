import { describe, expect, test } from "vitest";
import { clockAt } from "./clocks.ts";

const written = (text: string) => {
  const clock = clockAt(text, 0);
  if (!clock) return null;
  const about = (is: boolean) => (is ? "~" : "");
  const end = clock.endsOpen ? "…" : clock.end && `${about(clock.endsAbout)}${clock.end}`;
  return [`${about(clock.startsAbout)}${clock.start}`, end].filter(Boolean).join("-");
};

describe("clock times in German spellings", () => {
  test.each([
    ["10 Uhr", "10:00"],
    ["10h", "10:00"],
    ["9:30 Uhr", "09:30"],
    ["9.30 Uhr", "09:30"],
    ["18:15", "18:15"],
    ["10.00–16.30 Uhr", "10:00-16:30"],
    ["09:30 – 16:30 Uhr", "09:30-16:30"],
    ["10.00-16.30", "10:00-16:30"],
    ["10 bis 12 Uhr", "10:00-12:00"],
    ["von 10 bis 12.30 Uhr", "10:00-12:30"],
    ["um 19 Uhr", "19:00"],
    ["jeweils 18 Uhr", "18:00"],
    ["ab 18 Uhr", "18:00"],
    ["ab 18", "18:00"],
    ["ca. 18 Uhr", "~18:00"],
    ["gegen 18:30 Uhr", "~18:30"],
    ["18 bis ca. 20 Uhr", "18:00-~20:00"],
    ["19 Uhr – open end", "19:00-…"],
    ["ab 19 Uhr, Ende offen", "19:00-…"],
    ["20 bis 24 Uhr", "20:00-24:00"],
    ["18 Uhr. Danach Gespräche", "18:00"],
  ])("%s", (text, said) => expect(written(text)).toBe(said));

  test.each([
    ["10"],
    ["10.30"],
    ["ab 18 Jahren"],
    ["ab 18 Personen"],
    ["25 Uhr"],
    ["10:75 Uhr"],
    ["18 Uhr c.t."],
    ["10. März"],
    ["10 €"],
    ["10–12 Euro"],
    ["10:00:30"],
    ["2026"],
    ["halb acht"],
  ])("no clock time: %s", (text) => expect(written(text)).toBeNull());
});
