import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { FactName } from "./finding.ts";
import { readAnnouncement } from "./read.ts";

const sample = (name: string) => readFileSync(new URL(`./samples/${name}.txt`, import.meta.url), "utf8");
const read = (text: string) => {
  const findings = readAnnouncement(text);
  return (field: FactName) => findings.flatMap((each) => (each.field === field ? [each.value] : []));
};

const kommunen = sample("kommunen-konstruktiv-2024");
const offene = sample("offene-kommunen-nrw-2013");
const day = (day: string, start: string, end: string) => ({
  ...{ day, lastDay: null, start, startsAbout: false, end, endsAbout: false, endsOpen: false },
});

/** What a visitor has to learn of the two: [text, fact, fields, values]; "open" is what no rule is certain of. */
const facts: [string, string, FactName | "open", unknown[]][] = [
  [
    kommunen,
    "title",
    "title",
    ["Mit Open Government zu besseren öffentlichen Leistungen und mehr Demokratie in den Kommunen?"],
  ],
  [kommunen, "kind", "kind", ["Dialogformat"]],
  [kommunen, "series", "series", [{ nameDe: "Kommunen konstruktiv!", edition: null }]],
  [kommunen, "host", "host", ["Bundesministerium des Innern und für Heimat (BMI)"]],
  [
    kommunen,
    "partners, and who organises on the host's behalf",
    "partners",
    [
      { role: "COOPERATION", name: "Ministerium für Infrastruktur und Digitales Sachsen-Anhalt" },
      { role: "COOPERATION", name: "Nationales E-Government Kompetenzzentrum (NEGZ)" },
      { role: "COMMISSIONED", name: "msg systems ag" },
    ],
  ],
  [
    kommunen,
    "contact",
    "contacts",
    [
      {
        purpose: "",
        name: "Organisationsteam der msg systems ag",
        email: "project-auf-augenhoehe@msg.group",
        phone: "",
      },
    ],
  ],
  [kommunen, "begins and ends", "time", [day("2024-11-14", "09:30", "16:30")]],
  [
    kommunen,
    "venue",
    "venue",
    [
      {
        name: "Georg-Friedrich-Händel-Halle",
        street: "Salzgrafenplatz 1",
        postalCode: "06108",
        city: "Halle (Saale)",
      },
    ],
  ],
  [kommunen, "fee", "fees", [{ forDe: "", amount: "0", noteDe: "" }]],
  [
    kommunen,
    "audience",
    "audience",
    ["Vertreterinnen und Vertreter aus Kommunen, Städten, Landkreisen und kommunalen Spitzenverbänden"],
  ],
  [kommunen, "registration", "channelUrl", ["https://www.events.msg.group/kommunen_konstruktiv"]],
  [
    kommunen,
    "programme, told in sentences",
    "body",
    [
      expect.stringMatching(/^Im Zentrum/),
      expect.stringMatching(/^Das Veranstaltungsprogramm bietet.*Best Practices/),
    ],
  ],
  [offene, "title", "title", ["Offene Kommunen.NRW – Schritte in die Praxis"]],
  [offene, "kind", "kind", ["Tagung"]],
  [offene, "series", "open", []],
  [offene, "host", "open", []],
  [offene, "begins and ends", "time", [day("2013-11-09", "09:30", "17:30")]],
  [
    offene,
    "venue",
    "venue",
    [{ name: "Gesamtschule Barmen", street: "Unterdörnen 1", postalCode: "42283", city: "Wuppertal-Barmen" }],
  ],
  [offene, "fee", "fees", [{ forDe: "", amount: "0", noteDe: "" }]],
  [offene, "audience", "audiences", ["CITIZENS", "POLITICS", "ADMINISTRATION", "SCIENCE", "BUSINESS"]],
  [offene, "registration", "channel", ["HERE"]],
  [
    offene,
    "guiding questions",
    "guidingQuestions",
    [
      "Wie soll eine offene Kommune organisiert werden?",
      "Wo gibt es Vorbilder?",
      "Wo gibt es Hilfestellung?",
      "Wie viel kann man sich zumuten?",
      expect.stringMatching(/^Wie gewinnt man Politik/),
      expect.stringMatching(/^Welche Impulse/),
      expect.stringMatching(/^Was plant das Land NRW/),
    ],
  ],
  [
    offene,
    "goals",
    "goals",
    [/Kulturwandel/, /Fehlern/, /Verständnis/, /Austausch/].map((word) => expect.stringMatching(word)),
  ],
  [
    offene,
    "links",
    "links",
    [
      { labelDe: "Veranstaltungswebseite", url: "https://www.oknrw.de" },
      {
        labelDe: "Offene Kommunen.NRW auf Facebook",
        url: "https://www.facebook.com/events/375667975897910/#",
      },
      { labelDe: "Offene Kommunen.NRW auf Twitter: @OKNRW", url: "https://twitter.com/OKNRW" },
    ],
  ],
  [offene, "what stands below it on the old site", "open", []],
];

describe("two real announcements", () => {
  test("25 facts, of which at most five stay open", () => {
    expect(facts).toHaveLength(25);
    expect(facts.filter(([, , field]) => field !== "open").length).toBeGreaterThanOrEqual(20);
  });

  test.each(
    facts
      .filter(([, , field]) => field !== "open")
      .map(([text, ...rest]) => [text.slice(0, 12), text, ...rest] as const),
  )("%s… %#", (_, text, _fact, field, values) => expect(read(text)(field as FactName)).toEqual(values));

  test("and nothing beside them", () => {
    const fields = (text: string) => [...new Set(readAnnouncement(text).map(({ field }) => field))].sort();
    const both = ["title", "kind", "time", "venue", "fees", "audience", "audiences", "channel", "body"];
    expect(fields(kommunen)).toEqual(
      [...both, "contacts", "channelUrl", "host", "partners", "series"].sort(),
    );
    expect(fields(offene)).toEqual([...both, "goal", "goals", "guidingQuestions", "links"].sort());
    expect(read(offene)("goal")).toEqual([
      "Die demokratische Erneuerung und eine Kultur der politischen Mitwirkung in den Kommunen",
    ]);
    expect(read(kommunen)("audiences")).toEqual(["MUNICIPALITIES", "ASSOCIATIONS"]);
  });
});
