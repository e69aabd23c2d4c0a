import { describe, expect, test } from "vitest";
import { type EventForm, eventInput } from "./schema.ts";

const empty = {
  title: "",
  kind: "",
  summary: "",
  body: "",
  host: "",
  audience: "",
  fee: "",
  guidingQuestions: [],
  goal: "",
  goals: [],
  programme: [],
};

const draft: EventForm = {
  slug: "buergerdialog-2027",
  seriesId: "",
  format: "ON_SITE",
  audiences: [],
  timezone: "Europe/Berlin",
  startsAt: "2027-05-04T09:30",
  endsAt: "2027-05-04T16:30",
  onlineUrl: "",
  venue: null,
  registrationMode: "HERE",
  externalRegistrationUrl: "",
  registrationOpensAt: "",
  registrationClosesAt: "",
  registrationPaused: false,
  showPlacesLeft: true,
  holdMinutes: 1440,
  poolSize: null,
  commentPolicy: "OFF",
  translations: { de: { ...empty, title: "Bürgerdialog" }, en: empty },
  partners: [],
  contacts: [],
  links: [],
};

/** The first message key of each path. */
function problems(form: EventForm): Record<string, string> {
  const issues = eventInput.safeParse(form).error?.issues ?? [];
  return Object.fromEntries(issues.toReversed().map(({ path, message }) => [path.join("."), message]));
}

test("a draft needs a German title, an address and a time, nothing else", () => {
  expect(problems(draft)).toEqual({});
  expect(problems({ ...draft, slug: "", translations: { de: empty, en: empty } })).toEqual({
    slug: "required",
    "translations.de.title": "required",
  });
});

test("fields left empty are absent, so that clearing one reaches the database", () => {
  const parsed = eventInput.parse(draft);
  expect(parsed).toMatchObject({ seriesId: null, onlineUrl: null, registrationClosesAt: null });
  expect(parsed.translations.de).toMatchObject({ host: null, goal: null, body: "" });
});

test("what was parsed once parses again to the same", () => {
  const parsed = eventInput.parse(draft);
  expect(eventInput.parse(parsed)).toEqual(parsed);
});

describe("what cannot be is told at its field", () => {
  const german = draft.translations.de;
  const item = { from: "10:00", to: "09:00", title: "Impuls", note: "" };
  test.each<[string, Partial<EventForm>, Record<string, string>]>([
    ["an end before the start", { endsAt: "2027-05-04T09:30" }, { endsAt: "endBeforeStart" }],
    [
      "closing before opening",
      { registrationOpensAt: "2027-04-02T00:00", registrationClosesAt: "2027-04-01T00:00" },
      { registrationClosesAt: "closesBeforeOpens" },
    ],
    [
      "a day that does not exist",
      { startsAt: "2027-02-30T09:30", endsAt: "2027-03-04T16:30" },
      { startsAt: "dateInvalid" },
    ],
    ["no time", { startsAt: "" }, { startsAt: "required" }],
    ["an address that runs a script", { onlineUrl: "javascript:alert(1)" }, { onlineUrl: "urlInvalid" }],
    [
      "an address without its beginning",
      { externalRegistrationUrl: "www.example.org" },
      { externalRegistrationUrl: "urlInvalid" },
    ],
    ["a slug with capitals", { slug: "Bürgerdialog" }, { slug: "slugInvalid" }],
    ["a zone that nobody has", { timezone: "Europe/Wuppertal" }, { timezone: "choiceInvalid" }],
    ["half a place", { poolSize: 1.5 }, { poolSize: "numberInvalid" }],
    ["places below zero", { poolSize: -1 }, { poolSize: "numberInvalid" }],
    [
      "a contact with half an address",
      { contacts: [{ name: "Team", email: "team@", phone: "" }] },
      { "contacts.0.email": "emailInvalid" },
    ],
    [
      "a title with a line break, a programme that runs backwards",
      { translations: { de: { ...german, title: "Zwei\nZeilen", programme: [item] }, en: empty } },
      { "translations.de.title": "characters", "translations.de.programme.0.to": "endBeforeStart" },
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
