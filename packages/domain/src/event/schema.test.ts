import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { mistakeOf } from "../mistake.ts";
import { initialPolicy } from "../registration/policy.ts";
import { type EventForm, eventInput } from "./schema.ts";
import { newCategory } from "./sections/taking-part/places.ts";
import { newSession } from "./sections/when-where/programme.ts";
import { occurrenceFrom } from "./sections/when-where/time.ts";

const empty = {
  title: "",
  subtitle: "",
  motto: "",
  kind: "",
  summary: "",
  body: "",
  host: "",
  audience: "",
  fee: "",
  guidingQuestions: [],
  goal: "",
  goals: [],
};

const pool: EventForm["pools"][number] = { id: null, key: "hall", name: "Saal", size: null };
const category: EventForm["categories"][number] = {
  ...newCategory(["hall"]),
  nameDe: "Vor Ort",
  nameEn: "In person",
  maxPersons: 5,
};
const online = { ...category, nameDe: "Online", nameEn: "Online", pools: ["stream"] };
const stream = { ...pool, key: "stream", name: "Übertragung" };

/** Of a date. */
const off = { id: randomUUID(), isCancelled: true, reasonDe: "Sturm" };

const newSeries = { nameDe: "Gespräche", nameEn: "" };

const draft: EventForm = {
  slug: "buergerdialog-2027",
  seriesId: "",
  format: "ON_SITE",
  audiences: [],
  timezone: "Europe/Berlin",
  occurrences: [occurrenceFrom("2027-05-04T09:30", "2027-05-04T16:30")],
  onlineUrl: "",
  venue: null,
  registrationOpensAt: "",
  registrationClosesAt: "",
  registrationPaused: false,
  showPlacesLeft: true,
  ...initialPolicy,
  reminderHours: [24],
  pools: [pool],
  categories: [category],
  commentPolicy: "OFF",
  inEnglish: false,
  translations: { de: { ...empty, title: "Bürgerdialog" }, en: empty },
  sessions: [],
  rooms: [],
  tracks: [],
  fees: [],
  notes: [],
  accessibility: [],
  persons: [],
  partners: [],
  contacts: [],
  links: [],
};

/** The first message key of each path. */
function problems(form: EventForm): Record<string, string> {
  const issues = eventInput.safeParse(form).error?.issues ?? [];
  return Object.fromEntries(
    issues.toReversed().map(({ path, message }) => [path.join("."), mistakeOf(message).key]),
  );
}

test("a draft needs a German title, an address and a time, nothing else", () => {
  expect(problems(draft)).toEqual({});
  expect(problems({ ...draft, slug: "", translations: { de: empty, en: empty } })).toEqual({
    "translations.de.title": "required",
  });
});

test("fields left empty are absent, so that clearing one reaches the database", () => {
  const parsed = eventInput.parse(draft);
  expect(parsed).toMatchObject({ seriesId: null, newSeries: null, edition: null, asOf: null, hashtag: null });
  expect(parsed).toMatchObject({ onlineUrl: null, registrationClosesAt: null });
  expect(parsed.translations.de).toMatchObject({
    subtitle: null,
    motto: null,
    host: null,
    goal: null,
    body: "",
  });
});

test("what was parsed once parses again to the same", () => {
  const parsed = eventInput.parse(draft);
  expect(eventInput.parse(parsed)).toEqual(parsed);
});

test("several categories share pools, and some have pools of their own", () => {
  const both = { ...online, pools: ["hall", "stream"] };
  expect(problems({ ...draft, pools: [pool, stream], categories: [category, both] })).toEqual({});
});

test("without registration here there need not be places", () => {
  expect(problems({ ...draft, pools: [], categories: [] })).toEqual({});
});

test("reminders are kept once each, the earliest first", () => {
  expect(eventInput.parse({ ...draft, reminderHours: [2, 24, 2, 168] }).reminderHours).toEqual([168, 24, 2]);
});

describe("what cannot be is told at its field", () => {
  const german = draft.translations.de;
  const item = { ...newSession, from: "10:00", to: "09:00", titleDe: "Impuls" };
  test.each<[string, Partial<EventForm>, Record<string, string>]>([
    [
      "closing before opening",
      { registrationOpensAt: "2027-04-02T00:00", registrationClosesAt: "2027-04-01T00:00" },
      { registrationClosesAt: "closesBeforeOpens" },
    ],
    ["no occurrence at all", { occurrences: [] }, { occurrences: "required" }],
    ["an address that runs a script", { onlineUrl: "javascript:alert(1)" }, { onlineUrl: "urlInvalid" }],
    [
      "an address without its beginning",
      { categories: [{ ...category, channel: "EXTERNAL", url: "www.example.org" }] },
      { "categories.0.url": "urlInvalid" },
    ],
    ["a slug with capitals", { slug: "Bürgerdialog" }, { slug: "slugInvalid" }],
    ["a zone that nobody has", { timezone: "Europe/Wuppertal" }, { timezone: "choiceInvalid" }],
    ["an edition of nothing", { edition: 3 }, { edition: "editionWithoutSeries" }],
    ["an edition zero", { newSeries, edition: 0 }, { edition: "numberInvalid" }],
    ["a number that no series reaches", { newSeries, edition: 10_000 }, { edition: "numberInvalid" }],
    ["an edition and a half", { newSeries, edition: 1.5 }, { edition: "numberInvalid" }],
    [
      "a new series without a name",
      { newSeries: { nameDe: " ", nameEn: "Talks" } },
      { "newSeries.nameDe": "required" },
    ],
    ["a series beside a new one", { newSeries, seriesId: randomUUID() }, { seriesId: "choiceInvalid" }],
    [
      "a language that is not on the list",
      { languages: ["de", "tlh" as "en"], interpretingLanguages: ["" as "en"] },
      { "languages.1": "choiceInvalid", "interpretingLanguages.0": "choiceInvalid" },
    ],
    ["a day that no month has", { asOf: "2026-02-30" }, { asOf: "dayInvalid" }],
    ["a day as people write it", { asOf: "12.5.2026" }, { asOf: "dayInvalid" }],
    ["a moment for a day", { asOf: "2026-05-12T10:00" }, { asOf: "dayInvalid" }],
    ["a year of two digits", { asOf: "0026-05-12" }, { asOf: "yearImplausible" }],
    ["half a place", { pools: [{ ...pool, size: 1.5 }] }, { "pools.0.size": "numberInvalid" }],
    ["places below zero", { pools: [{ ...pool, size: -1 }] }, { "pools.0.size": "numberInvalid" }],
    [
      "registration here without places",
      { pools: [], categories: [{ ...category, pools: [] }] },
      { pools: "required" },
    ],
    [
      "a category that counts nowhere",
      { categories: [{ ...category, pools: [] }] },
      { "categories.0.pools": "required" },
    ],
    [
      "one that counts in a pool that is not there",
      { categories: [category, online] },
      { "categories.1.pools": "choiceInvalid" },
    ],
    [
      "two of one name",
      {
        pools: [pool, { ...stream, name: "saal" }],
        categories: [category, { ...online, nameEn: "in person" }],
      },
      { "pools.1.name": "nameTwice", "categories.1.nameEn": "nameTwice" },
    ],
    [
      "nothing that takes place: one is cancelled, and all dates of the other",
      {
        occurrences: [
          ...draft.occurrences,
          { ...occurrenceFrom("2027-05-04T10:00", "2027-05-04T12:00"), ...off },
        ],
        pools: [pool, stream],
        categories: [
          { ...category, dates: "SOME", occurrences: [{ id: off.id, size: null, closesAt: null }] },
          { ...online, isCancelled: true, reasonDe: "Sturm" },
        ],
      },
      { "categories.1.isCancelled": "allCancelled" },
    ],
    [
      "at least more persons than at most",
      { categories: [{ ...category, minPersons: 6 }] },
      { "categories.0.maxPersons": "maxBelowMin" },
    ],
    [
      "a window that closes before the event's opens",
      {
        registrationOpensAt: "2027-04-02T00:00",
        categories: [{ ...category, closesAt: "2027-04-01T00:00" }],
      },
      { "categories.0.closesAt": "closesBeforeOpens" },
    ],
    ["quiet hours without an end", { quietUntil: "" }, { quietUntil: "required" }],
    ["quiet hours all day long", { quietUntil: "21:00" }, { quietUntil: "timesEqual" }],
    [
      "an answer that may come after the event",
      { reconfirmDays: 2, reconfirmHours: 49 },
      { reconfirmHours: "afterStart" },
    ],
    [
      "a reminder without a number",
      { reminderHours: [24, Number.NaN] },
      { "reminderHours.1": "numberInvalid" },
    ],
    [
      "a contact with half an address",
      { contacts: [{ name: "Team", email: "team@", phone: "" }] },
      { "contacts.0.email": "emailInvalid" },
    ],
    [
      "a title with a line break, a programme that runs backwards",
      { translations: { de: { ...german, title: "Zwei\nZeilen" }, en: empty }, sessions: [item] },
      { "translations.de.title": "characters", "sessions.0.to": "endBeforeStart" },
    ],
    [
      "a subtitle of a page",
      { translations: { de: { ...german, subtitle: "a".repeat(201), motto: "a\nb" }, en: empty } },
      { "translations.de.subtitle": "tooLong", "translations.de.motto": "characters" },
    ],
    [
      "a text without end",
      { translations: { de: { ...german, body: "a".repeat(20_001) }, en: empty } },
      { "translations.de.body": "tooLong" },
    ],
  ])("%s", (_, given, expected) => {
    expect(problems({ ...draft, ...given })).toEqual(expected);
  });

  test("unknown fields are refused", () => {
    expect(eventInput.safeParse({ ...draft, status: "PUBLISHED" }).success).toBe(false);
  });
});
