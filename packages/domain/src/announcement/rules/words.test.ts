import { describe, expect, test } from "vitest";
import { readAnnouncement } from "../read.ts";

const valuesOf = (field: string, text: string) =>
  readAnnouncement(text).flatMap((each) => (each.field === field ? [each.value] : []));

describe("title, kind, motto", () => {
  test.each([
    ["Einladung zur Tagung: Offene Kommunen – Schritte", "Offene Kommunen – Schritte", "Tagung"],
    ["Einladung zum Workshop „Offene Daten“", "Offene Daten", "Workshop"],
    ["Fachtagung „Wärme für alle“", "Wärme für alle", "Fachtagung"],
    ["Titel: Wärme für alle", "Wärme für alle", undefined],
    ["Wir laden ein zum Thema:\nWärme für alle?", "Wärme für alle?", undefined],
    [
      "3. Musterstädter Klimaforum: Wärme für alle\n\nDatum: 18. September 2026",
      "3. Musterstädter Klimaforum: Wärme für alle",
      undefined,
    ],
  ])("%s", (text, title, kind) => {
    expect(valuesOf("title", text)).toEqual([title]);
    expect(valuesOf("kind", text)).toEqual(kind ? [kind] : []);
  });

  test.each([
    ["a press release's head", "Pressemitteilung\n\nMehr folgt."],
    ["a letter's greeting", "Sehr geehrte Damen und Herren,\n\nwir laden ein."],
    ["a line among others", "Wärme für alle\nDatum: 18. September 2026"],
    ["a sentence", "Wir laden Sie ein.\n\nMehr folgt."],
    ["a line alone", "Wärme für alle"],
    ["a date", "Freitag, 18. September 2026\n\nMehr folgt."],
  ])("no title: %s", (_, text) => expect(valuesOf("title", text)).toEqual([]));

  test("motto and subtitle", () => {
    expect(valuesOf("motto", "unter dem Motto „Gemeinsam warm“")).toEqual(["Gemeinsam warm"]);
    expect(valuesOf("motto", "Motto: Gemeinsam warm")).toEqual(["Gemeinsam warm"]);
    expect(valuesOf("subtitle", "Untertitel: Ein Tag für alle")).toEqual(["Ein Tag für alle"]);
  });
});

describe("series and edition", () => {
  test.each([
    [
      "Titel: 3. Musterstädter Klimaforum: Wärme für alle",
      [{ nameDe: "Musterstädter Klimaforum", edition: 3 }],
    ],
    ["Reihe: Stadt im Gespräch", [{ nameDe: "Stadt im Gespräch", edition: null }]],
    ["Vortragsreihe „Stadt im Gespräch“", [{ nameDe: "Stadt im Gespräch", edition: null }]],
    ["Dialogformat Kommunen konstruktiv!", [{ nameDe: "Kommunen konstruktiv!", edition: null }]],
    ["Titel: 3. Oktober 2026 – Tag der Einheit", []],
    ["Wir treffen uns zum dritten Mal.", []],
  ])("%s", (text, series) => expect(valuesOf("series", text)).toEqual(series));
});

describe("for whom, and what it is about", () => {
  test("the words of the text, and the kinds of people that they name", () => {
    const text = "Die Tagung richtet sich an Vertreterinnen aus Kommunen und Verbänden. Kommen Sie!";
    expect(valuesOf("audience", text)).toEqual(["Vertreterinnen aus Kommunen und Verbänden"]);
    expect(valuesOf("audiences", text)).toEqual(["MUNICIPALITIES", "ASSOCIATIONS"]);
    expect(valuesOf("audiences", "Alle Bürger und die Verwaltung")).toEqual([]);
  });

  test("goals below their label, questions in a row", () => {
    const text =
      "Das Ziel: Mehr Wärme\n• Für Offenheit.\n• Für Austausch.\nEin Satz. Was geht? Wer hilft uns? Wo gibt es Rat?";
    expect(valuesOf("goal", text)).toEqual(["Mehr Wärme"]);
    expect(valuesOf("goals", text)).toEqual(["Für Offenheit.", "Für Austausch."]);
    expect(valuesOf("guidingQuestions", text)).toEqual(["Was geht?", "Wer hilft uns?", "Wo gibt es Rat?"]);
    expect(valuesOf("guidingQuestions", "Haben Sie Fragen? Rufen Sie an.")).toEqual([]);
  });

  test("programme: two or more lines that begin with a time", () => {
    const text = "10:00 Uhr Begrüßung\n10.15 – 11.00 Uhr: Vortrag „Wärme“\n11:00 Pause";
    expect(valuesOf("sessions", text)).toEqual([
      { from: "10:00", to: "", titleDe: "Begrüßung" },
      { from: "10:15", to: "11:00", titleDe: "Vortrag „Wärme“" },
      { from: "11:00", to: "", titleDe: "Pause" },
    ]);
    expect(valuesOf("sessions", "10:00 Uhr Begrüßung")).toEqual([]);
  });
});

describe("what else is said", () => {
  test.each([
    ["hashtag", "Teilen Sie #KlimaForum26!", ["KlimaForum26"]],
    ["hashtag", "#eins und #zwei", []],
    ["hashtag", "https://example.org/#anker", []],
    ["asOf", "Stand: 1. August 2026", ["2026-08-01"]],
    ["asOf", "Stand: August 2026", []],
    ["languages", "Sprachen: Deutsch und Englisch", ["de", "en"]],
    ["languages", "Sprache: Deutsch, mit Simultanübersetzung ins Englische", ["de"]],
    ["interpretingLanguages", "Sprache: Deutsch, mit Simultanübersetzung ins Englische", ["en"]],
    ["interpretingLanguages", "Der Abend wird in Deutsche Gebärdensprache übersetzt.", []],
    ["interpretingLanguages", "Verdolmetschung in Deutsche Gebärdensprache", ["gsg"]],
    ["languages", "Wir reden über Deutsch und Englisch.", []],
  ])("%s: %s", (field, text, values) => expect(valuesOf(field, text)).toEqual(values));

  test.each([
    ["Der Saal ist barrierefrei zugänglich.", "OTHER"],
    ["Bitte bringen Sie einen Personalausweis mit.", "IDENTITY_CHECK"],
    ["Bitte bringen Sie festes Schuhwerk mit.", "BRING"],
    ["Für das leibliche Wohl ist gesorgt.", "FOOD"],
    ["Es werden Foto- und Filmaufnahmen gemacht.", "PHOTO_NOTICE"],
    ["Eine Kinderbetreuung ist eingerichtet.", "CHILDCARE"],
  ])("good to know, in its own words: %s", (text, kind) =>
    expect(valuesOf("notes", text)).toEqual([{ kind, textDe: text }]),
  );

  test("doors", () => {
    expect(valuesOf("notes", "Einlass ab 17:30 Uhr")).toEqual([
      { kind: "DOORS", textDe: "Einlass ab 17:30 Uhr" },
    ]);
  });

  test("a long paragraph of sentences is the description", () => {
    const text =
      `Die Stadt lädt dazu ein, gemeinsam über Wärme zu reden. ${"Wir hören, was andere tun. ".repeat(8)}`.trim();
    expect(valuesOf("body", text)).toEqual([text]);
    expect(valuesOf("body", "Ein kurzer Satz steht hier.")).toEqual([]);
  });
});
