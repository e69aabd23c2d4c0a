import { describe, expect, test } from "vitest";
import { readAnnouncement } from "../read.ts";

const fees = (text: string) =>
  readAnnouncement(text).flatMap((each) =>
    each.field === "fees"
      ? [[each.value.forDe, each.value.amount, each.value.noteDe].filter(Boolean).join(": ")]
      : [],
  );

describe("what taking part costs", () => {
  test.each([
    ["Der Eintritt ist frei.", ["0"]],
    ["Eintritt frei", ["0"]],
    ["Eintritt: frei", ["0"]],
    ["Kosten: keine", ["0"]],
    ["Teilnahme kostenfrei", ["0"]],
    ["Die Teilnahme ist kostenlos.", ["0"]],
    ["Die Teilnahme an der Tagung ist unentgeltlich.", ["0"]],
    ["Die Veranstaltung des BMI ist kostenlos und richtet sich an alle.", ["0"]],
    ["Der Eintritt ist frei für Kinder.", ["Kinder: 0"]],
    ["Teilnahmegebühr: 20 Euro, ermäßigt 10,50 €", ["20", "ermäßigt: 10,50"]],
    ["Eintritt: 8 € / 5 € ermäßigt", ["8", "ermäßigt: 5"]],
    ["Kosten: 120 Euro (ermäßigt 60 Euro)", ["120", "ermäßigt: 60"]],
    [
      "Tagungsbeitrag: Mitglieder 80 EUR, Nichtmitglieder 120 EUR; Studierende kostenfrei",
      ["Mitglieder: 80", "Nichtmitglieder: 120", "Studierende: 0"],
    ],
    ["Preise:\n- Erwachsene: 1.200,00 €\n- Kinder: 4,– €", ["Erwachsene: 1.200,00", "Kinder: 4,–"]],
    ["Kosten: Gäste 95,00 Euro zzgl. 19 % MwSt.", ["Gäste: 95,00: zzgl. 19 % MwSt."]],
    ["Die Teilnahmegebühr beträgt 45 Euro.", ["45"]],
  ])("%s", (text, lines) => expect(fees(text)).toEqual(lines));

  test.each([
    ["Kostenlose Parkplätze sind vorhanden."],
    ["Die Teilnahme ist nicht kostenlos."],
    ["Das WLAN ist kostenfrei."],
    ["Der Zutritt ist nicht frei."],
    ["Eintritt: ab 8 Euro"],
    ["Kosten: 5–10 Euro"],
    ["Kosten: ca. 20 Euro"],
    ["Das Land fördert das Projekt mit 120.000 Euro."],
    ["Die freie Rede kostet Überwindung."],
  ])("nothing is said by: %s", (text) => expect(fees(text)).toEqual([]));
});
