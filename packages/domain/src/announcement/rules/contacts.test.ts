import { describe, expect, test } from "vitest";
import { readAnnouncement } from "../read.ts";

const valuesOf = (field: string, text: string) =>
  readAnnouncement(text).flatMap((each) => (each.field === field ? [each.value] : []));
const contacts = (text: string) => valuesOf("contacts", text).map((value) => Object.values(value).join("|"));
const links = (text: string) => valuesOf("links", text).map((value) => Object.values(value).join("|"));

describe("whom to ask", () => {
  test.each([
    [
      "Kontakt: Erika Muster, Tel. +49 (0)30 1234-56, erika@example.org",
      "|Erika Muster|erika@example.org|+49 (0)30 1234-56",
    ],
    [
      "Kontakt:\nStadt Musterstadt\nKulturamt\nTelefon: 01234 5678\nE-Mail: kultur@example.org",
      "|Stadt Musterstadt|kultur@example.org|01234 5678",
    ],
    ["Ansprechpartner:in: Max Muster, Telefon 01234/5678", "|Max Muster||01234/5678"],
    ["Pressekontakt: presse@example.org", "PRESS|Pressekontakt|presse@example.org|"],
    ["Anmeldung: Frau Muster, anmeldung@example.org", "REGISTRATION|Frau Muster|anmeldung@example.org|"],
    [
      "Bei Fragen wenden Sie sich bitte an das Kulturamt unter kultur@example.org.",
      "|Kulturamt|kultur@example.org|",
    ],
    [
      "Bei Fragen wenden Sie sich an das vom Land beauftragte Team der Muster GmbH unter team@example.org.",
      "|Team der Muster GmbH|team@example.org|",
    ],
  ])("%s", (text, contact) => expect(contacts(text)).toEqual([contact]));

  test.each([
    ["an address of which nothing is said", "erika@example.org"],
    ["a fax", "Kontakt: Erika Muster, Fax 01234 5678"],
    [
      "two addresses, of which nobody knows whose they are",
      "Kontakt: Erika und Max Muster, a@example.org, b@example.org",
    ],
  ])("nobody: %s", (_, text) => expect(contacts(text)).toEqual([]));
});

describe("where to read on", () => {
  test.each([
    ["Website: www.example.org", "Website|https://www.example.org"],
    [
      "Weitere Informationen unter www.example.org/klima.",
      "Weitere Informationen|https://www.example.org/klima",
    ],
    ["Das Forum auf Twitter: @forum", "Das Forum auf Twitter: @forum|https://twitter.com/forum"],
    ["Es steht alles auf https://example.org/a_(b).", "example.org/a_(b)|https://example.org/a_(b)"],
  ])("%s", (text, link) => expect(links(text)).toEqual([link]));

  test("how to join stands in no public link", () => {
    const text = "Zugangslink: https://example.org/raum\nhttps://zoom.us/j/123?pwd=abc";
    expect(links(text)).toEqual([]);
    expect(valuesOf("onlineUrl", text)).toEqual(["https://example.org/raum"]);
  });
});

describe("how to register", () => {
  const registration = (text: string) =>
    readAnnouncement(text).flatMap(({ field, value }) =>
      /^(registration|channel)/u.test(field) ? [`${field}: ${value}`] : [],
    );
  test.each([
    [
      "Anmeldungen sind möglich unter https://example.org/an",
      ["channel: EXTERNAL", "channelUrl: https://example.org/an"],
    ],
    ["Jetzt anmelden: www.example.org/an", ["channel: EXTERNAL", "channelUrl: https://www.example.org/an"]],
    [
      "Bitte melden Sie sich bis zum 4. September 2026 unter https://example.org/an an.",
      ["registrationClosesAt: 2026-09-05T00:00", "channel: EXTERNAL", "channelUrl: https://example.org/an"],
    ],
    ["Um Anmeldung wird gebeten", ["channel: HERE"]],
    ["Anmeldung nicht erforderlich", ["channel: NONE"]],
    ["Keine Anmeldung nötig", ["channel: NONE"]],
    ["Anmeldeschluss: 4. September 2026, 12 Uhr", ["registrationClosesAt: 2026-09-04T12:00"]],
    ["Anmeldung bis spätestens 31.12.2026", ["registrationClosesAt: 2027-01-01T00:00"]],
    ["Anmeldeschluss ist der 4. September 2026.", ["registrationClosesAt: 2026-09-05T00:00"]],
  ])("%s", (text, said) => expect(registration(text).sort()).toEqual(said.sort()));

  test.each([
    ["Anmeldung bis 4. September"],
    ["Anmeldeschluss: 4. September 2026. Anmeldung bis 5. September 2026."],
    ["Die Anmeldung war gestern. Mehr auf https://example.org"],
  ])("nothing is said by: %s", (text) => expect(registration(text)).toEqual([]));
});
