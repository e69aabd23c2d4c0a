import type { DemoEvent, Scene } from "../scene.ts";
import { english, german, inRoom, session } from "./texts.ts";
import { during, workingDay } from "./working-day.ts";

const contacts = [
  { name: "Organisationsteam Kommunen konstruktiv!", email: "kommunen-konstruktiv@bmi.example" },
];

/** Roomy, registration open here. */
export function openDialogue({ organisations, venues, series, now }: Scene): DemoEvent {
  const day = workingDay(now, 24);
  return {
    organisationId: organisations.bmi,
    contacts,
    partners: [
      {
        role: "COOPERATION",
        name: "Beispielverband der Städte und Gemeinden",
        url: "https://verband.example/",
      },
      { role: "COMMISSIONED", name: "Agentur Musterdialog" },
    ],
    persons: [
      {
        role: "GREETING",
        name: "Kim Beispiel",
        officeDe: "Leitung der Abteilung Beteiligung",
        officeEn: "Head of participation",
        organisation: "Bundesministerium des Innern und für Heimat",
      },
      {
        role: "SPEAKER",
        name: "Toni Muster",
        officeDe: "Amt für Stadtentwicklung",
        officeEn: "Urban development office",
        organisation: "Stadt Musterstadt",
        biographyDe: "Hat drei Bürgerräte begleitet und erzählt, was danach geschah.",
        biographyEn: "Has been with three citizens’ assemblies and tells what happened afterwards.",
      },
      { role: "SPEAKER", name: "N. N.", officeDe: "Landkreis Beispielhausen" },
    ],
    notes: [
      {
        kind: "BRING",
        textDe: "Ein Vorhaben aus Ihrer Kommune, auch wenn es erst eine Idee ist.",
        textEn: "A plan from your municipality, even if it is only an idea so far.",
      },
      {
        kind: "FOOD",
        textDe: "Mittags gibt es Suppe und Brot, auch vegan.",
        textEn: "At noon there is soup and bread, vegan as well.",
      },
    ],
    links: [
      {
        labelDe: "Leitfaden „Offen entscheiden“ (Beispiel)",
        labelEn: "Guide “Deciding in the open” (example)",
        url: "https://leitfaden.example/",
      },
    ],
    places: 120,
    facts: [
      {
        code: "SIGN_LANGUAGE",
        value: "YES",
        noteDe: "Im Plenum wird in Deutsche Gebärdensprache übersetzt.",
        noteEn: "Plenary sessions are interpreted into German Sign Language.",
      },
      { code: "SPEECH_TO_TEXT", value: "UNKNOWN" },
      { code: "CHILDCARE", value: "NO" },
    ],
    columns: {
      slug: "beispiel-kommunen-konstruktiv",
      isExample: true,
      seriesId: series.kommunenKonstruktiv,
      venueId: venues.kongresshaus,
      audiences: ["MUNICIPALITIES", "ADMINISTRATION", "ASSOCIATIONS"],
      ...during(day, "09:30", "16:30"),
      registrationClosesAt: during(workingDay(now, 17), "12:00", "18:00").endsAt,
      publishedAt: now,
    },
    rooms: [
      { key: "hall", nameDe: "Großer Saal", nameEn: "Great hall" },
      { key: "small", nameDe: "Kleiner Saal", nameEn: "Small hall" },
    ],
    sessions: [
      session("09:30", "10:00", ["Ankommen und Begrüßung", "Arrival and welcome"]),
      session(
        "10:00",
        "11:15",
        ["Drei Wege ins Rathaus", "Three ways into the town hall"],
        [
          "Berichte aus einer Großstadt, einer Kleinstadt und einem Landkreis.",
          "Reports from a large city, a small town and a county.",
        ],
      ),
      session("11:15", "11:30", ["Pause", "Break"]),
      session("11:30", "12:30", ["Fragen aus dem Saal", "Questions from the floor"]),
      session("12:30", "13:30", ["Mittagspause", "Lunch break"]),
      inRoom(
        "hall",
        session(
          "13:30",
          "15:30",
          ["Werkstatt: vom Vorschlag zum Beschluss", "Workshop: from a suggestion to a decision"],
          [
            "Sie arbeiten an Ihrem Vorhaben. Eine Moderation hilft.",
            "You work on your plan. A facilitator helps.",
          ],
        ),
      ),
      inRoom(
        "small",
        session("13:30", "14:30", ["Werkstatt: fragen, was weiterhilft", "Workshop: asking what helps"]),
      ),
      inRoom(
        "small",
        session("14:30", "15:30", [
          "Werkstatt: wer sonst nicht kommt",
          "Workshop: those who do not come otherwise",
        ]),
      ),
      session("15:30", "16:30", ["Was nehmen wir mit?", "What do we take home?"]),
    ],
    texts: {
      de: german({
        title: "Beispiel: Gemeinsam entscheiden – wie Beteiligung im Rathaus ankommt",
        kind: "Dialogformat",
        summary:
          "Beteiligung beginnt früh oder sie enttäuscht. Ein Tag mit Kommunen, die es ausprobiert haben.",
        body: `Diese Veranstaltung ist ein erfundenes Beispiel. Sie können die Anmeldung daran ausprobieren.

Viele Kommunen fragen ihre Bürgerinnen und Bürger. Weniger wissen vorher, was mit den Antworten geschieht. An diesem Tag sprechen wir darüber, wie aus Vorschlägen Beschlüsse werden: Wer liest sie? Wer entscheidet? Und wer sagt Bescheid, wenn etwas nicht geht?

Vormittags berichten drei Kommunen von ihrem Weg. Nachmittags arbeiten Sie in kleinen Gruppen an einem eigenen Vorhaben. Bringen Sie gern eines mit, auch wenn es erst eine Idee ist.`,
        host: "Bundesministerium des Innern und für Heimat (BMI)",
        audience: "Beschäftigte und Gewählte aus Städten, Gemeinden und Landkreisen, kommunale Verbände",
        guidingQuestions: [
          "Wann ist der richtige Zeitpunkt, um zu fragen?",
          "Was braucht der Rat, damit er mit den Ergebnissen arbeiten kann?",
          "Wie erreichen wir Menschen, die sonst nicht kommen?",
        ],
        goal: "Sie gehen mit einem Plan nach Hause, den Sie in vier Wochen beginnen können",
        goals: [
          "Gute Beispiele kennen und wissen, unter welchen Bedingungen sie gelungen sind",
          "Menschen aus anderen Kommunen finden, die vor derselben Aufgabe stehen",
        ],
      }),
      en: english({
        title: "Example: Deciding together – how participation reaches the town hall",
        kind: "Dialogue",
        summary:
          "Participation begins early or it disappoints. A day with municipalities that have tried it.",
        body: `This event is a made-up example. You can try out registration with it.

Many municipalities ask their citizens. Fewer know beforehand what will happen to the answers. On this day we talk about how suggestions become decisions: who reads them? Who decides? And who says so when something cannot be done?

In the morning three municipalities tell of their way. In the afternoon you work on a plan of your own in small groups. Do bring one, even if it is only an idea so far.`,
        host: "Federal Ministry of the Interior and Community (BMI)",
        audience: "Staff and elected members of cities, towns and counties, municipal associations",
        guidingQuestions: [
          "When is the right moment to ask?",
          "What does a council need in order to work with the results?",
          "How do we reach people who do not come otherwise?",
        ],
        goal: "You go home with a plan that you can begin within four weeks",
        goals: [
          "To know good examples and the conditions under which they worked",
          "To find people from other municipalities who face the same task",
        ],
      }),
    },
  };
}

/** Registration at an external address. */
export function externalWorkshop({ organisations, venues, series, now }: Scene): DemoEvent {
  return {
    organisationId: organisations.bmi,
    contacts,
    partners: [{ role: "SUPPORT", name: "Beispielstiftung Offene Daten" }],
    categories: [
      {
        nameDe: "Teilnahme",
        nameEn: "Participation",
        channel: "EXTERNAL",
        url: "https://anmeldung.example/offene-daten",
      },
    ],
    columns: {
      slug: "beispiel-werkstatt-offene-daten",
      isExample: true,
      seriesId: series.kommunenKonstruktiv,
      venueId: venues.kongresshaus,
      audiences: ["MUNICIPALITIES", "ADMINISTRATION", "SCIENCE"],
      ...during(workingDay(now, 38), "10:00", "15:00"),
      commentPolicy: "OFF",
      publishedAt: now,
    },
    sessions: [
      session("10:00", "10:45", ["Was sind gute erste Daten?", "What are good first data?"]),
      session("10:45", "12:30", ["Wir bereiten eine Tabelle auf", "We prepare a table"]),
      session("12:30", "13:15", ["Mittagspause", "Lunch break"]),
      session("13:15", "15:00", [
        "Lizenz, Ort, Pflege: so bleibt es dabei",
        "Licence, place, care: how it lasts",
      ]),
    ],
    texts: {
      de: german({
        title: "Beispiel: Werkstatt offene Daten für kleine Kommunen",
        kind: "Werkstatt",
        summary:
          "Ein Datensatz, ein Nachmittag, ein Anfang: So veröffentlichen auch kleine Verwaltungen ihre Daten.",
        body: `Diese Veranstaltung ist ein erfundenes Beispiel.

Offene Daten klingen nach Großstadt. Dabei beginnt es oft mit einer einzigen Tabelle: Spielplätze, Haltestellen, Sitzungstermine. In der Werkstatt nehmen Sie eine Tabelle aus Ihrem Haus und bringen sie so weit, dass andere sie nutzen können.

Sie brauchen keine Vorkenntnisse, aber ein Notebook.`,
        audience: "Beschäftigte kleiner und mittlerer Kommunen, Fachleute aus der Wissenschaft",
      }),
      en: english({
        title: "Example: Open data workshop for small municipalities",
        kind: "Workshop",
        summary:
          "One data set, one afternoon, one beginning: how small administrations publish their data, too.",
        body: `This event is a made-up example.

Open data sound like a matter for big cities. Yet it often begins with a single table: playgrounds, bus stops, dates of meetings. In the workshop you take a table from your own house and bring it so far that others can use it.

You need no previous knowledge, but a laptop.`,
        audience: "Staff of small and medium-sized municipalities, experts from science",
      }),
    },
  };
}
