import { describe, expect, test } from "vitest";
import { readAnnouncement } from "../read.ts";

const valuesOf = (field: string, text: string) =>
  readAnnouncement(text).flatMap((each) => (each.field === field ? [each.value] : []));
const joined = (field: string, text: string) =>
  valuesOf(field, text).map((value) => Object.values(value).filter(Boolean).join("|"));

describe("who holds the event", () => {
  test.each([
    ["Veranstalter: Stadt Musterstadt", "Stadt Musterstadt"],
    ["Veranstalterin: Stadt Musterstadt", "Stadt Musterstadt"],
    ["Veranstalter*innen: Stadt und Land", "Stadt und Land"],
    [
      "Das Bundesministerium des Innern und für Heimat (BMI) lädt ein zum Dialog.",
      "Bundesministerium des Innern und für Heimat (BMI)",
    ],
    ["Die Stadt Musterstadt lädt alle herzlich ein.", "Stadt Musterstadt"],
  ])("%s", (text, host) => expect(valuesOf("host", text)).toEqual([host]));

  test.each([
    [
      "In Kooperation mit: Volkshochschule; Klimabündnis e. V.",
      ["COOPERATION|Volkshochschule", "COOPERATION|Klimabündnis e. V."],
    ],
    [
      "Der Tag wird in Kooperation mit dem Ministerium für Bau und Verkehr und der Stadt Musterstadt durchgeführt.",
      ["COOPERATION|Ministerium für Bau und Verkehr", "COOPERATION|Stadt Musterstadt"],
    ],
    [
      "In Zusammenarbeit mit dem Nationalen Kompetenzzentrum (NKZ).",
      ["COOPERATION|Nationales Kompetenzzentrum (NKZ)"],
    ],
    [
      "Es wird in Zusammenarbeit mit dem Nationalen Kompetenzzentrum (NKZ) veranstaltet.",
      ["COOPERATION|Nationales Kompetenzzentrum (NKZ)"],
    ],
    ["in Zusammenarbeit mit der Sächsischen Akademie", ["COOPERATION|Sächsische Akademie"]],
    ["Gefördert durch: Land Musterland", ["SUPPORT|Land Musterland"]],
    ["Schirmherrschaft: Bundesministerium für Bau", ["PATRON|Bundesministerium für Bau"]],
  ])("%s", (text, partners) => expect(joined("partners", text)).toEqual(partners));

  test.each([
    [
      "two of which nobody knows where one ends",
      "Es wird in Kooperation mit dem Verein Muster und Partnern veranstaltet.",
    ],
    ["a sentence that goes on", "Wir feiern in Kooperation mit der Stadt Musterstadt das neue Haus."],
    ["an adjective whose gender nobody knows", "Es wird in Kooperation mit dem Neuen Xyz veranstaltet."],
  ])("no name is made up of %s", (_, text) => expect(joined("partners", text)).toEqual([]));
});

describe("who is to be heard", () => {
  test.each([
    ["Moderation: Max Mustermann", ["MODERATION|Max Mustermann"]],
    [
      "Referentin: Dr. Erika Beispiel, Leiterin des Stadtarchivs",
      ["SPEAKER|Dr. Erika Beispiel|Leiterin des Stadtarchivs"],
    ],
    [
      "Referent:innen: Prof. Dr. Anna von Beispiel, Leiterin des Instituts; Karl Muster (Stadtwerke)",
      ["SPEAKER|Prof. Dr. Anna von Beispiel|Leiterin des Instituts", "SPEAKER|Karl Muster|Stadtwerke"],
    ],
    ["Grußwort: Oberbürgermeisterin Erika Beispiel", ["GREETING|Erika Beispiel|Oberbürgermeisterin"]],
    ["Schirmherrschaft: Ministerpräsident Dr. Max Beispiel", ["PATRON|Dr. Max Beispiel|Ministerpräsident"]],
    [
      "Podium: Erika Beispiel, Max Mustermann und Karla Muster",
      ["PANEL|Erika Beispiel", "PANEL|Max Mustermann", "PANEL|Karla Muster"],
    ],
    ["Moderation: N. N.", ["MODERATION|N. N."]],
    ["unter der Schirmherrschaft von Landrätin Erika Beispiel", ["PATRON|Erika Beispiel|Landrätin"]],
  ])("%s", (text, persons) => expect(joined("persons", text).map(sorted)).toEqual(persons.map(sorted)));
  const sorted = (words: string) => words.split("|").sort().join("|");

  test.each([
    ["no name", "Moderation: wird noch bekannt gegeben"],
    ["a body", "Moderation: Stadtarchiv"],
    ["a sentence", "Podium: Es diskutieren Gäste aus der Politik über die Stadt."],
  ])("nobody: %s", (_, text) => expect(joined("persons", text)).toEqual([]));
});
