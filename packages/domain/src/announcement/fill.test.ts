import { describe, expect, test } from "vitest";
import { type EventForm, eventInput, initialEvent } from "../event/schema.ts";
import { newVenue } from "../event/sections/when-where/venue.ts";
import { filledWith, standingOf, standingWords } from "./fill.ts";
import { readAnnouncement } from "./read.ts";

const text = `3. Musterstädter Klimaforum: Wärme für alle

Datum: Freitag, 18. September 2026, 9.30–16 Uhr
Ort: Bürgerhaus, Am Markt 3, 01234 Musterstadt
Teilnahmegebühr: 20 Euro, ermäßigt 10 Euro
Anmeldung bis zum 4. September 2026 unter https://www.example.org/anmeldung
Kontakt: Erika Muster, erika.muster@example.org
Sprachen: Deutsch und Englisch`;
const found = readAnnouncement(text);
const fact = (field: string) => found.filter((each) => each.field === field);
const standings = (form: EventForm, field: string, isNew = true) =>
  fact(field).map((each) => standingOf(form, each, isNew));
const withTitle = (title: string): EventForm => ({
  ...initialEvent,
  translations: { ...initialEvent.translations, de: { ...initialEvent.translations.de, title } },
});

describe("a form filled from a text", () => {
  test("holds what was taken, and is one that can be saved", () => {
    const { form } = filledWith({ ...initialEvent, slug: "klimaforum" }, found);
    expect(form.translations.de.title).toBe("3. Musterstädter Klimaforum: Wärme für alle");
    expect(form).toMatchObject({
      occurrences: [{ date: "2026-09-18", time: "09:30", endDate: "", endTime: "16:00" }],
      venue: { name: "Bürgerhaus", street: "Am Markt 3", postalCode: "01234", city: "Musterstadt" },
      categories: [{ channel: "EXTERNAL", url: "https://www.example.org/anmeldung" }],
      registrationClosesAt: "2026-09-05T00:00",
      newSeries: { nameDe: "Musterstädter Klimaforum" },
      edition: 3,
      languages: ["de", "en"],
      contacts: [{ name: "Erika Muster", email: "erika.muster@example.org" }],
    });
    expect(form.fees.map(({ forDe, amount }) => [forDe, amount])).toEqual([
      ["", "20"],
      ["ermäßigt", "10"],
    ]);
    expect(eventInput.safeParse(form).error?.issues ?? []).toEqual([]);
  });

  test("says which fields these are, and leaves all others as they were", () => {
    const { form, paths } = filledWith(withTitle("Mein Titel"), fact("venue"));
    expect(paths).toEqual(["venue.name", "venue.street", "venue.postalCode", "venue.city"]);
    expect({ ...form, venue: null }).toEqual(withTitle("Mein Titel"));
    expect(filledWith(initialEvent, [])).toEqual({ form: initialEvent, paths: [] });
  });

  test("taken twice it is the same", () => {
    const once = filledWith(initialEvent, found).form;
    expect(filledWith(once, found).form).toEqual(once);
    for (const each of found) expect(standingOf(once, each, true)).toBe("same");
  });

  test("paragraphs become one description", () => {
    const [one, two] = ["Ein Absatz.", "Noch einer."].map((value) => ({
      field: "body" as const,
      value,
      from: 0,
      to: 1,
    }));
    expect(one && two && filledWith(initialEvent, [one, two]).form.translations.de.body).toBe(
      "Ein Absatz.\n\nNoch einer.",
    );
  });
});

describe("what a fact is to a form", () => {
  test("a second date is a second occurrence; beside one that is there it waits for a tick", () => {
    const dates = readAnnouncement(
      "Termine:\n- 3. März 2026, ab 18 Uhr, open end\n- 10. März 2026, 20 bis 24 Uhr\n- 17. März 2026",
    );
    const { form } = filledWith(initialEvent, dates);
    expect(
      form.occurrences.map(({ date, time, endTime, isEndOpen }) => [date, time, endTime, isEndOpen]),
    ).toEqual([
      ["2026-03-03", "18:00", "", true],
      ["2026-03-10", "20:00", "00:00", false],
      ["2026-03-17", "", "", false],
    ]);
    expect(dates.map((each) => standingOf(form, each, false))).toEqual(["same", "same", "same"]);
    expect(standings(form, "time", false)).toEqual(["adds"]);
    expect(filledWith(form, fact("time")).form.occurrences).toHaveLength(4);
  });

  test("it fills what is empty, replaces what is not, and says what that is", () => {
    expect(standings(initialEvent, "title")).toEqual(["fills"]);
    expect(standings(withTitle("Mein Titel"), "title")).toEqual(["replaces"]);
    expect(standingWords(withTitle("Mein Titel"), "title")).toBe("Mein Titel");
    const venue = { ...newVenue, name: "Rathaus", street: "Markt 1", postalCode: "12345", city: "Ort" };
    expect(standings({ ...initialEvent, venue }, "venue")).toEqual(["replaces"]);
    expect(standingWords({ ...initialEvent, venue }, "venue")).toBe("Rathaus, Markt 1, 12345 Ort");
  });

  test("an entry of a list comes behind what is there", () => {
    const fees = [{ forDe: "Kinder", forEn: "", amount: "0", noteDe: "", noteEn: "" }];
    expect(standings({ ...initialEvent, fees }, "fees")).toEqual(["fills", "fills"]);
    expect(filledWith({ ...initialEvent, fees }, fact("fees")).form.fees.map(({ amount }) => amount)).toEqual(
      ["0", "20", "10"],
    );
  });

  test("a choice is open in a new form only", () => {
    expect(standings(initialEvent, "channel", true)).toEqual(["fills"]);
    expect(standings(initialEvent, "channel", false)).toEqual(["replaces"]);
    expect(standings(initialEvent, "channelUrl", false)).toEqual(["replaces"]);
  });

  test("of several kinds of participation none is guessed", () => {
    const [one] = initialEvent.categories;
    const form = { ...initialEvent, categories: one ? [one, { ...one, nameDe: "Presse" }] : [] };
    expect(standings(form, "channel")).toEqual(["unclear"]);
    expect(filledWith(form, fact("channelUrl")).form).toEqual(form);
  });

  test("another house does not get the facts of the one before", () => {
    const venue = {
      ...newVenue,
      id: null,
      facts: [{ code: "LIFT" as const, value: "YES" as const, noteDe: "links", noteEn: "" }],
    };
    expect(filledWith({ ...initialEvent, venue }, fact("venue")).form.venue?.facts).toEqual([
      { code: "LIFT", value: "UNKNOWN", noteDe: "", noteEn: "" },
    ]);
  });
});
