import { expect, test } from "vitest";
import { beginsSentence, inSentence, proposedEnglish, proposedGerman } from "./in-sentence.ts";

test.each([
  ["Stadt Musterstadt", "die Stadt Musterstadt"],
  ["Bundesministerium des Innern und für Heimat", "das Bundesministerium des Innern und für Heimat"],
  ["Das Bundesministerium des Innern", "das Bundesministerium des Innern"],
  ["Landkreis Saalekreis", "der Landkreis Saalekreis"],
  ["Saalekreis", "der Saalekreis"],
  ["Kreis Unna", "der Kreis Unna"],
  ["Rhein-Kreis Neuss", "der Rhein-Kreis Neuss"],
  ["Gemeinde Äußerhausen", "die Gemeinde Äußerhausen"],
  ["Verbandsgemeinde Weida-Land", "die Verbandsgemeinde Weida-Land"],
  ["Region Hannover", "die Region Hannover"],
  ["Land Sachsen-Anhalt", "das Land Sachsen-Anhalt"],
  ["Freistaat Sachsen", "der Freistaat Sachsen"],
  ["Bezirk Oberbayern", "der Bezirk Oberbayern"],
  ["Bezirksamt Mitte von Berlin", "das Bezirksamt Mitte von Berlin"],
  ["Regionalverband Ruhr", "der Regionalverband Ruhr"],
  ["Heimatverein Lüne e. V.", "der Heimatverein Lüne e. V."],
  ["Hansestadt Rostock", "die Hansestadt Rostock"],
  ["Lutherstadt Wittenberg", "die Lutherstadt Wittenberg"],
  ["Landeshauptstadt Magdeburg", "die Landeshauptstadt Magdeburg"],
  ["Freie und Hansestadt Hamburg", "die Freie und Hansestadt Hamburg"],
  ["Markt Garmisch-Partenkirchen", "der Markt Garmisch-Partenkirchen"],
  ["Statistisches Bundesamt", "das Statistische Bundesamt"],
  ["Deutsches Rotes Kreuz", "das Deutsche Rote Kreuz"],
  ["Deutscher Städtetag", "der Deutsche Städtetag"],
  ["Sächsisches Staatsministerium der Justiz", "das Sächsische Staatsministerium der Justiz"],
  ["Hessische Staatskanzlei", "die Hessische Staatskanzlei"],
  ["Technisches Hilfswerk", "das Technische Hilfswerk"],
  ["Berliner Senat", "der Berliner Senat"],
  ["Dresdner Bildungswerk", "das Dresdner Bildungswerk"],
  ["Senatsverwaltung für Inneres", "die Senatsverwaltung für Inneres"],
  ["Amt für Statistik", "das Amt für Statistik"],
  ["Landesbeauftragte-Behörde Nord", "die Landesbeauftragte-Behörde Nord"],
  ["Volkshochschule Leipzig", "die Volkshochschule Leipzig"],
  ["Referat Bürgerbeteiligung", "das Referat Bürgerbeteiligung"],
  ["Stadtrat Halle", "der Stadtrat Halle"],
  ["Der Paritätische Gesamtverband", "der Paritätische Gesamtverband"],
  ["Die Beauftragte der Bundesregierung für Kultur", "die Beauftragte der Bundesregierung für Kultur"],
])("T13 · %s has its article", (name, wanted) => expect(proposedGerman(name)).toBe(wanted));

test.each([
  "Offene Kommunen.NRW",
  "Stadtwerke Halle",
  "Darmstadt",
  "Neustadt an der Weinstraße",
  "Musterhausen",
  "Saarland",
  "Berliner Verkehrsbetriebe",
  "Deutsche Städtetag",
  "Bürgerinnen und Bürger für Halle",
  "ver.di",
  "BMI",
  "Stadt- und Kreisarchiv",
  "",
])("T13 · where it is not certain no article is made up: %j", (name) =>
  expect(proposedGerman(name)).toBeNull(),
);

const names = {
  nameDe: "Offene Kommunen.NRW",
  nameEn: "Offene Kommunen.NRW",
  inSentenceDe: null,
  inSentenceEn: null,
};

test("T13 · what the organisation says itself counts, and without a certain article the sentence is right, too", () => {
  expect(inSentence(names, "de")).toBe("die Organisation „Offene Kommunen.NRW“");
  expect(inSentence({ ...names, inSentenceDe: "das Netzwerk Offene Kommunen.NRW" }, "de")).toBe(
    "das Netzwerk Offene Kommunen.NRW",
  );
  expect(inSentence({ ...names, inSentenceDe: "das Netzwerk" }, "en")).toBe("Offene Kommunen.NRW");
  expect(inSentence({ ...names, inSentenceEn: "the network" }, "en")).toBe("the network");
});

test.each([
  ["City of Musterstadt", "the City of Musterstadt"],
  ["Federal Ministry of the Interior and Community", "the Federal Ministry of the Interior and Community"],
  ["Saalekreis District", "the Saalekreis District"],
  ["The Federal Agency", "the Federal Agency"],
  ["State Chancellery", "the State Chancellery"],
  ["Offene Kommunen.NRW", "Offene Kommunen.NRW"],
  ["Officeworks", "Officeworks"],
  ["Theatre Halle", "Theatre Halle"],
])("T13 · in English: %s", (name, wanted) => expect(proposedEnglish(name)).toBe(wanted));

test.each([
  ["die Stadt Musterstadt", "Die Stadt Musterstadt"],
  ["das Äußere Amt", "Das Äußere Amt"],
  ["the City of Musterstadt", "The City of Musterstadt"],
  ["Offene Kommunen.NRW", "Offene Kommunen.NRW"],
  ["ökumenischer Rat", "Ökumenischer Rat"],
])("T13 · at the beginning of a sentence: %s", (phrase, wanted) =>
  expect(beginsSentence(phrase)).toBe(wanted),
);
