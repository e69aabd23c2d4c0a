import { expect, test } from "vitest";
import type { Former } from "./about.ts";
import { renderMail } from "./render.ts";
import { sample } from "./samples.ts";

const house = "Bürgerhaus, Große Straße 1, 04103 Leipzig";
const hall = "Rathaus, Markt 1, 04109 Leipzig";
const from = (start: string, end: string): Pick<Former, "occurrences"> => ({
  occurrences: [
    { startsAt: new Date(start), startPrecision: "EXACT", endsAt: new Date(end), endPrecision: "EXACT" },
  ],
});
const on = (day: string, start: string, end: string) => from(`${day}T${start}Z`, `${day}T${end}Z`);
const now: Former = {
  ...on("2026-11-21", "09:00", "15:00"),
  timezone: "Europe/Berlin",
  venueLine: house,
  online: false,
};
const today = "Samstag, 21. November 2026, 10:00–16:00 Uhr";

/** What the mail says has changed: the lines between its opening and what holds now. */
function told(before: Former | null, after: Former = now): string[] {
  const values = sample("registration.eventChanged", "de");
  const { text } = renderMail({ ...values, before, event: { ...values.event, ...after } });
  const parts = text.split("\n\n");
  const end = parts.indexOf("Jetzt gilt:");
  expect(parts[end + 1]).toContain("Wann: ");
  return parts.slice(2, end).flatMap((part) => part.split("\n"));
}

test.each<[string, Partial<Former>, Partial<Former>, string[]]>([
  [
    "another hour",
    on("2026-11-21", "08:00", "14:00"),
    {},
    ["Wann bisher: Samstag, 21. November 2026, 09:00–15:00 Uhr", `Wann jetzt: ${today}`],
  ],
  [
    "another day",
    on("2026-11-20", "09:00", "15:00"),
    {},
    ["Wann bisher: Freitag, 20. November 2026, 10:00–16:00 Uhr", `Wann jetzt: ${today}`],
  ],
  [
    "another end",
    on("2026-11-21", "09:00", "23:00"),
    {},
    ["Wann bisher: Samstag, 21. November 2026, 10:00–24:00 Uhr", `Wann jetzt: ${today}`],
  ],
  [
    "several days become one",
    from("2026-11-20T17:00Z", "2026-11-21T15:00Z"),
    {},
    [
      "Wann bisher: Freitag, 20. November 2026, 18:00 Uhr – Samstag, 21. November 2026, 16:00 Uhr",
      `Wann jetzt: ${today}`,
    ],
  ],
  [
    "another zone",
    { timezone: "Europe/London" },
    {},
    [
      "Wann bisher: Samstag, 21. November 2026, 09:00–15:00 Uhr (Ortszeit Vereinigtes Königreich, UTC+0)",
      `Wann jetzt: ${today}`,
    ],
  ],
  ["another house", { venueLine: hall }, {}, [`Wo bisher: ${hall}`, `Wo jetzt: ${house}`]],
  ["a house at last", { venueLine: null }, {}, ["Wo bisher: nicht angegeben", `Wo jetzt: ${house}`]],
  [
    "no house any more",
    { venueLine: hall },
    { venueLine: null },
    [`Wo bisher: ${hall}`, "Wo jetzt: nicht angegeben"],
  ],
  [
    "from the house to the screen",
    {},
    { venueLine: null, online: true },
    [`Wo bisher: ${house}`, "Wo jetzt: online"],
  ],
  [
    "from the screen to the house",
    { venueLine: null, online: true },
    {},
    ["Wo bisher: online", `Wo jetzt: ${house}`],
  ],
  ["online as well", {}, { online: true }, [`Wo bisher: ${house}`, `Wo jetzt: ${house} und online`]],
  [
    "time and place",
    { ...on("2026-11-20", "09:00", "15:00"), venueLine: hall },
    {},
    [
      "Wann bisher: Freitag, 20. November 2026, 10:00–16:00 Uhr",
      `Wann jetzt: ${today}`,
      `Wo bisher: ${hall}`,
      `Wo jetzt: ${house}`,
    ],
  ],
  [
    "only the address of the room",
    { online: true },
    { online: true },
    ["Geändert hat sich der Zugang zur Online-Veranstaltung."],
  ],
])("T11 · the mail about a change says what was and what is: %s", (_, before, after, lines) => {
  expect(told({ ...now, ...before }, { ...now, ...after })).toEqual(lines);
});

test("T11 · a change that nobody wrote down is told by what holds now", () => {
  expect(told(null)).toEqual([]);
});

test("T11 · in English, too, and without a place", () => {
  const values = sample("registration.eventChanged", "en");
  const { text, html } = renderMail({ ...values, place: null, before: { ...now, venueLine: hall } });
  expect(text).toContain(`Where before: ${hall}\nWhere now: ${house} and online`);
  expect(html).toContain(hall);
});
