import type { DemoEvent, Scene } from "../scene.ts";
import { english, german, session } from "./texts.ts";
import { during, workingDay } from "./working-day.ts";

const contacts = [
  { name: "Team Offene Kommunen.NRW", email: "team@oknrw.example", phone: "+49 202 23125 01" },
];

/** Almost full: a few places are left. */
export function almostFullBarcamp({ organisations, venues, series, now }: Scene): DemoEvent {
  return {
    organisationId: organisations["offene-kommunen-nrw"],
    contacts,
    partners: [{ role: "SUPPORT", name: "Bürgerstiftung Beispielhausen" }],
    fees: [
      { forDe: "Teilnahme", forEn: "Taking part" },
      {
        forDe: "Mittagessen",
        forEn: "Lunch",
        cents: 850,
        noteDe: "vor Ort zu zahlen, inkl. 19 % MwSt.",
        noteEn: "to be paid there, 19% VAT included",
      },
    ],
    links: [
      {
        labelDe: "Themen der letzten Jahre",
        labelEn: "Topics of past years",
        url: "https://themen.example/",
      },
    ],
    places: 40,
    facts: [
      { code: "EASY_LANGUAGE", value: "YES", noteDe: "Im Arbeitskreis 2.", noteEn: "In working group 2." },
      {
        code: "CHILDCARE",
        value: "YES",
        noteDe: "Für Kinder ab drei Jahren.",
        noteEn: "For children aged three and over.",
      },
    ],
    columns: {
      slug: "beispiel-offene-kommunen",
      isExample: true,
      seriesId: series.offeneKommunen,
      venueId: venues.buergerzentrum,
      audiences: ["CITIZENS", "POLITICS", "ADMINISTRATION", "SCIENCE", "BUSINESS"],
      ...during(workingDay(now, 12), "10:00", "17:00"),
      publishedAt: now,
    },
    sessions: [
      session("10:00", "10:45", ["Begrüßung und Themensuche", "Welcome and search for topics"]),
      session(
        "11:00",
        "12:30",
        ["Erste und zweite Runde", "First and second round"],
        [
          "Je 40 Minuten, bis zu vier Themen zur selben Zeit.",
          "40 minutes each, up to four topics at a time.",
        ],
      ),
      session("12:30", "13:30", ["Mittagessen", "Lunch"]),
      session("13:30", "16:00", ["Dritte bis fünfte Runde", "Third to fifth round"]),
      session("16:00", "17:00", ["Was bleibt? Wir tragen zusammen", "What remains? We gather the results"]),
    ],
    texts: {
      de: german({
        title: "Beispiel: Offene Kommunen – ein Tag, dessen Programm Sie machen",
        fee: "",
        kind: "Barcamp",
        summary: "Morgens sammeln wir Themen, mittags steht der Plan. Wer kommt, gestaltet mit.",
        body: `Diese Veranstaltung ist ein erfundenes Beispiel. Fast alle Plätze sind vergeben.

Bei einem Barcamp gibt es keine Vorträge von oben. Morgens schlagen Sie vor, worüber Sie sprechen wollen. Daraus entsteht der Plan für den Tag. Wer ein Thema hat, leitet die Runde. Wer Fragen hat, ist genau richtig.

Im letzten Jahr ging es um Bürgerhaushalte, um offene Ratssitzungen und um die Frage, wer den Bus bestellt.`,
        host: "Bürgerinnen und Bürger aus Nordrhein-Westfalen",
        audience: "Alle, die in ihrer Kommune etwas bewegen wollen – mit Amt und ohne",
        guidingQuestions: ["Was läuft bei Ihnen gut?", "Wo kommen Sie nicht weiter?"],
      }),
      en: english({
        title: "Example: Open municipalities – a day with a programme made by you",
        fee: "",
        kind: "Barcamp",
        summary: "In the morning we gather topics, at noon the plan stands. Those who come shape the day.",
        body: `This event is a made-up example. Almost all places are taken.

A barcamp has no lectures from above. In the morning you propose what you want to talk about. Out of this comes the plan for the day. If you have a topic, you lead the round. If you have questions, you are in the right place.

Last year people talked about participatory budgets, open council meetings and who orders the bus.`,
        host: "Citizens of North Rhine-Westphalia",
        audience: "Everybody who wants to get something moving in their municipality – in office or not",
        guidingQuestions: ["What goes well where you live?", "Where are you stuck?"],
      }),
    },
  };
}

/** Online, registration here; the link comes by mail. */
export function onlineHour({ organisations, series, now }: Scene): DemoEvent {
  return {
    organisationId: organisations["offene-kommunen-nrw"],
    contacts,
    places: 200,
    columns: {
      slug: "beispiel-sprechstunde-online",
      isExample: true,
      seriesId: series.offeneKommunen,
      format: "ONLINE",
      onlineUrl: "https://konferenz.example/sprechstunde",
      audiences: ["CITIZENS", "ADMINISTRATION"],
      ...during(workingDay(now, 8), "16:00", "17:30"),
      publishedAt: now,
    },
    sessions: [
      session("16:00", "16:20", ["Ihr Recht in zehn Minuten", "Your right in ten minutes"]),
      session("16:20", "17:15", ["Fragen und Antworten", "Questions and answers"]),
      session("17:15", "17:30", ["Wo es weitergeht", "Where to go on"]),
    ],
    texts: {
      de: german({
        title: "Beispiel: Offene Sprechstunde zur Informationsfreiheit",
        kind: "Online-Sprechstunde",
        summary: "Sie fragen, wir antworten: Wie kommen Sie an Akten, Gutachten und Zahlen Ihrer Kommune?",
        body: `Diese Veranstaltung ist ein erfundenes Beispiel.

Wer eine Auskunft von seiner Kommune möchte, braucht keinen Anwalt, aber ein wenig Übung. In dieser Sprechstunde erklären wir, wie Sie einen Antrag stellen und was Sie tun, wenn keine Antwort kommt.

Wir treffen uns in einer Videokonferenz. Den Link senden wir Ihnen nach der Anmeldung per E-Mail. Sie können auch nur zuhören.`,
        audience: "Bürgerinnen und Bürger, Beschäftigte, die Anträge beantworten",
      }),
      en: english({
        title: "Example: Open hour on freedom of information",
        kind: "Online consultation",
        summary: "You ask, we answer: how do you get at your municipality’s files, reports and figures?",
        body: `This event is a made-up example.

To get information from your municipality you do not need a lawyer, only a little practice. In this hour we explain how to make a request and what to do when no answer comes.

We meet in a video conference. We send you the link by e-mail after you have registered. You may also just listen.`,
        audience: "Citizens, staff who answer requests",
      }),
    },
  };
}
