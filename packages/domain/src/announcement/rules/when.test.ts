import { describe, expect, test } from "vitest";
import type { Time } from "../finding.ts";
import { readAnnouncement } from "../read.ts";

function written(text: string): string[] {
  return readAnnouncement(text).flatMap(({ field, value }) =>
    field === "time" ? [short(value as Time)] : [],
  );
}
function short({ day, lastDay, start, startsAbout, end, endsAbout, endsOpen }: Time): string {
  const about = (is: boolean) => (is ? "~" : "");
  const hours =
    start && `${about(startsAbout)}${start}${endsOpen ? "…" : end ? `-${about(endsAbout)}${end}` : ""}`;
  return [lastDay ? `${day}/${lastDay}` : day, hours].filter(Boolean).join(" ");
}

describe("when the event is", () => {
  test.each([
    ["a label", "Datum: 18. September 2026", ["2026-09-18"]],
    ["a label with the hours", "Wann: Fr., 18.9.2026, 10–16 Uhr", ["2026-09-18 10:00-16:00"]],
    ["a label with a question mark", "Wann?\nFreitag, 18. September 2026\nWo?\nRathaus", ["2026-09-18"]],
    ["two labels", "Datum: 18. September 2026\nUhrzeit: 9.30 bis ca. 16 Uhr", ["2026-09-18 09:30-~16:00"]],
    [
      "begin and end",
      "Termin: 18. September 2026\nBeginn: 18 Uhr\nEnde: gegen 20 Uhr",
      ["2026-09-18 18:00-~20:00"],
    ],
    ["a sentence", "Die Tagung findet am 18. September 2026 im Rathaus statt.", ["2026-09-18"]],
    ["a sentence with the hour", "Wir sehen uns am 18. September 2026 um 10 Uhr.", ["2026-09-18 10:00"]],
    [
      "a line of its own",
      "Klimaforum\n18. September 2026, 10.00–16.30 Uhr\nRathaus",
      ["2026-09-18 10:00-16:30"],
    ],
    ["a span of days", "Kongress\n18.–20. September 2026\nMesse Musterstadt", ["2026-09-18/2026-09-20"]],
    [
      "many dates",
      "Termine:\n- Di., 3. März 2026, 18 Uhr\n- 10.03.26, 18.30–20 Uhr\n- 17.03.26, ab 18",
      ["2026-03-03 18:00", "2026-03-10 18:30-20:00", "2026-03-17 18:00"],
    ],
    [
      "many dates of one hour",
      "Termine: 3., 10. und 17. März 2026, jeweils 18 Uhr",
      ["2026-03-03 18:00", "2026-03-10 18:00", "2026-03-17 18:00"],
    ],
    ["an open end", "Wann: 18. September 2026, ab 19 Uhr, open end", ["2026-09-18 19:00…"]],
    [
      "hours of a span, of which nobody knows whether they are daily",
      "Wann: 18.–20. September 2026, 10–16 Uhr",
      ["2026-09-18/2026-09-20"],
    ],
  ])("is read from %s", (_, text, times) => expect(written(text)).toEqual(times));

  test.each([
    ["a deadline", "Anmeldung bis 3. März 2026, 12 Uhr"],
    ["another deadline", "Anmeldeschluss: 3. März 2026, 12 Uhr"],
    ["the state of things", "Stand: 3. März 2026, 10 Uhr"],
    ["a law", "nach dem Gesetz vom 3. März 2021"],
    ["the past", "Das Haus ist seit dem 3. März 2021 offen."],
    ["a date of a letter", "Musterstadt, 3. März 2026"],
    ["a date that was replaced", "Ursprünglich am 3. März 2026, 10 Uhr geplant"],
    ["a date that it had before", "Der Empfang war am 3. März 2026, 10 Uhr, geplant."],
    [
      "the opening of what lasts for weeks",
      "Vom 3. März bis 5. April 2026. Eröffnung: Dienstag, 3. März 2026, 18 Uhr.",
    ],
    [
      "two dates in sentences",
      "Am 3. März 2026 um 10 Uhr beginnt es. Am 4. März 2026 um 9 Uhr ist Presse da.",
    ],
  ])("is not %s", (_, text) => expect(written(text)).toEqual([]));

  test("a deadline beside it is not taken for it", () => {
    const text = "Am 18. September 2026, 10 Uhr, laden wir ein. Anmeldung bis zum 4. September 2026, 12 Uhr.";
    expect(written(text)).toEqual(["2026-09-18 10:00"]);
  });

  test("the piece of the text reaches from the date to its hours", () => {
    const text = "Datum: Fr., 18. September 2026\nUhrzeit: 10 Uhr\nOrt: Rathaus";
    const [found] = readAnnouncement(text).filter(({ field }) => field === "time");
    expect(found && text.slice(found.from, found.to)).toBe("Fr., 18. September 2026\nUhrzeit: 10 Uhr");
  });
});
