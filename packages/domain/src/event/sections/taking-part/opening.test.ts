import { expect, test } from "vitest";
import { type EventForm, eventInput, initialEvent } from "../../schema.ts";
import { occurrenceFrom } from "../when-where/time.ts";
import { newCategory } from "./places.ts";

const draft: EventForm = {
  ...initialEvent,
  slug: "buergerdialog-2027",
  occurrences: [occurrenceFrom("2027-05-04T09:30", "2027-05-04T16:30")],
  translations: {
    ...initialEvent.translations,
    de: { ...initialEvent.translations.de, title: "Bürgerdialog" },
  },
};
const [counted] = initialEvent.pools.map(({ key }) => key);
const category = { ...newCategory([counted ?? ""]), nameDe: "Vor Ort" };
const online = { ...category, nameDe: "Online" };

/** The message key of each path. */
function problems(form: EventForm): Record<string, string> {
  const issues = eventInput.safeParse(form).error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
}

test("a category keeps what its channel says, and has places only where one registers here", () => {
  const typed = { url: "https://example.org/x", email: "a@example.org", phone: "030 1", address: "Markt 1" };
  const parsedAs = (channel: "HERE" | "EXTERNAL" | "PHONE" | "NONE") =>
    eventInput.parse({ ...draft, categories: [{ ...category, ...typed, hoursDe: "Mo 9–12", channel }] })
      .categories[0];
  const nothing = { url: null, email: null, phone: null, address: null, hoursDe: null };
  expect(parsedAs("HERE")).toMatchObject({ ...nothing, pools: [counted] });
  expect(parsedAs("EXTERNAL")).toMatchObject({ ...nothing, url: typed.url, pools: [] });
  expect(parsedAs("PHONE")).toMatchObject({ ...nothing, phone: typed.phone, hoursDe: "Mo 9–12", pools: [] });
  expect(parsedAs("NONE")).toMatchObject({ ...nothing, pools: [] });
});

test.each<[string, Partial<EventForm>, Record<string, string>]>([
  [
    "T5 · a deadline after the beginning, by which a category goes",
    { registrationClosesAt: "2027-05-04T09:31" },
    { registrationClosesAt: "closesAfterStart" },
  ],
  [
    "T5 · deadlines of categories after the beginning",
    {
      categories: [
        { ...category, closesAt: "2027-05-04T09:30" },
        { ...online, closesAt: "2027-05-04T09:31" },
      ],
    },
    { "categories.1.closesAt": "closesAfterStart" },
  ],
  [
    "T5 · opening when it has begun",
    { registrationOpensAt: "2027-05-04T09:30" },
    { registrationOpensAt: "opensAfterStart" },
  ],
  [
    "T5 · a category that opens when it has begun",
    { categories: [{ ...category, opensAt: "2027-05-05T09:30" }] },
    { "categories.0.opensAt": "opensAfterStart" },
  ],
])("%s is told at its field", (_, given, expected) => {
  expect(problems({ ...draft, ...given })).toEqual(expected);
});

test("T5 · a deadline after the beginning holds where nobody registers here, or no category goes by it", () => {
  const late = { registrationClosesAt: "2027-05-04T12:00" };
  const mail = { ...category, channel: "EMAIL" as const, closesAt: "2027-06-01T12:00" };
  expect(problems({ ...draft, ...late, categories: [mail] })).toEqual({});
  const own = { ...category, closesAt: "2027-05-01T12:00" };
  expect(problems({ ...draft, ...late, categories: [own] })).toEqual({});
  const none = { ...mail, channel: "NONE" as const };
  expect(eventInput.parse({ ...draft, categories: [none] }).categories[0]?.closesAt).toBeNull();
});
