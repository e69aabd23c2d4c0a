import type { DemoEvent, Scene } from "../scene.ts";
import { english, german, session } from "./texts.ts";
import { during, workingDay } from "./working-day.ts";

/** Full, and people wait: a free place is offered to the next person, who has to accept it. */
export function waitingWorkshop({ organisations, venues, now }: Scene): DemoEvent {
  return {
    organisationId: organisations.musterstadt,
    contacts: [{ name: "Grünflächenamt der Stadt Musterstadt", email: "spielplatz@musterstadt.example" }],
    places: 12,
    columns: {
      slug: "beispiel-werkstatt-spielplatz",
      isExample: true,
      venueId: venues.rathaus,
      audiences: ["CITIZENS"],
      ...during(workingDay(now, 26), "15:30", "18:00"),
      waitlistPolicy: "OFFER",
      offerMinutes: 2 * 24 * 60,
      reconfirmDays: 5,
      reconfirmHours: 72,
      reminderHours: [24],
      publishedAt: now,
    },
    sessions: [
      session("15:30", "16:00", ["Rundgang über den alten Platz", "A walk over the old playground"]),
      session("16:00", "17:30", ["Arbeit am Modell", "Work on the model"]),
      session("17:30", "18:00", ["Was es kostet und wie es weitergeht", "What it costs and what comes next"]),
    ],
    texts: {
      de: german({
        title: "Beispiel: Wir planen den Spielplatz am Nordufer",
        kind: "Werkstatt",
        summary: "Zwölf Plätze, ein Modell aus Holz und die Frage, wo die Schaukel steht.",
        body: `Diese Veranstaltung ist ein erfundenes Beispiel. Alle Plätze sind vergeben, es gibt eine Warteliste.

Der Spielplatz am Nordufer wird neu gebaut. Sie stellen an einem Modell auf, was dort stehen soll. Das Amt rechnet gleich aus, was es kostet.

Wir arbeiten in kleiner Runde. Wird ein Platz frei, fragen wir die nächste Person auf der Warteliste per E-Mail. Sie hat zwei Tage Zeit für eine Antwort.`,
        audience: "Familien und Nachbarn rund um das Nordufer",
        guidingQuestions: ["Was fehlt Kindern hier?", "Wo sitzen die Erwachsenen?"],
      }),
      en: english({
        title: "Example: We plan the playground at Nordufer",
        kind: "Workshop",
        summary: "Twelve places, a wooden model and the question of where the swing goes.",
        body: `This event is a made-up example. All places are taken; there is a waiting list.

The playground at Nordufer will be rebuilt. On a model you set up what is to stand there. The department works out at once what it costs.

We work in a small circle. When a place becomes free, we ask the next person on the waiting list by e-mail. He or she has two days to answer.`,
        audience: "Families and neighbours around Nordufer",
        guidingQuestions: ["What do children lack here?", "Where do adults sit?"],
      }),
    },
  };
}

/** Staff decide who comes. */
export function expertRound({ organisations, venues, now }: Scene): DemoEvent {
  return {
    organisationId: organisations.bmi,
    contacts: [{ name: "Referat Digitale Teilhabe", email: "fachgespraech@bmi.example" }],
    places: 24,
    columns: {
      slug: "beispiel-fachgespraech-teilhabe",
      isExample: true,
      venueId: venues.kongresshaus,
      audiences: ["SCIENCE", "ASSOCIATIONS", "ADMINISTRATION"],
      ...during(workingDay(now, 34), "10:00", "15:00"),
      approvalMode: "PLACE_ON_APPROVAL",
      approveAgain: true,
      waitlistPolicy: "DIRECT",
      reminderHours: [72, 24],
      showPlacesLeft: false,
      publishedAt: now,
    },
    sessions: [
      session("10:00", "11:00", ["Drei kurze Berichte", "Three short reports"]),
      session("11:15", "13:00", ["Gespräch in zwei Gruppen", "Talk in two groups"]),
      session("14:00", "15:00", ["Was wir empfehlen", "What we recommend"]),
    ],
    texts: {
      de: german({
        title: "Beispiel: Fachgespräch digitale Teilhabe",
        kind: "Fachgespräch",
        summary: "24 Menschen aus Praxis und Forschung sprechen darüber, wen digitale Angebote ausschließen.",
        body: `Diese Veranstaltung ist ein erfundenes Beispiel. Über jede Anmeldung entscheidet das Team.

Wer kein Smartphone hat, bekommt manchen Termin nicht mehr. Wer schlecht sieht, scheitert an Bildern ohne Text. In diesem Gespräch sammeln wir, was in Verwaltungen schon besser geht.

Wir achten auf eine gemischte Runde. Deshalb sehen wir uns alle Anmeldungen an und geben Ihnen innerhalb von einer Woche Bescheid.`,
        audience: "Fachleute aus Verwaltung, Verbänden und Forschung",
        guidingQuestions: ["Wen erreichen wir nicht?", "Was hat bei Ihnen geholfen?"],
      }),
      en: english({
        title: "Example: Expert talk on digital participation",
        kind: "Expert talk",
        summary: "24 people from practice and research talk about whom digital services shut out.",
        body: `This event is a made-up example. The team decides on each registration.

Without a smartphone some appointments can no longer be had. People with poor sight fail at pictures without a text. In this talk we gather what already works better in public offices.

We want a mixed circle. So we look at all registrations and tell you within a week.`,
        audience: "Experts from administration, associations and research",
        guidingQuestions: ["Whom do we not reach?", "What has helped where you work?"],
      }),
    },
  };
}

/** Three categories: two share the hall, one of them needs childcare as well; online there is no limit. */
export function hybridForum({ organisations, venues, series, now }: Scene): DemoEvent {
  const together = { minPersons: 1, maxPersons: 5 };
  return {
    organisationId: organisations["offene-kommunen-nrw"],
    contacts: [{ name: "Team Offene Kommunen.NRW", email: "team@oknrw.example" }],
    pools: [
      { key: "hall", name: "Saal", size: 80 },
      { key: "childcare", name: "Kinderbetreuung", size: 10 },
      { key: "stream", name: "Videokonferenz", size: null },
    ],
    categories: [
      { nameDe: "Vor Ort", nameEn: "In person", attendance: "ON_SITE", pools: ["hall"], ...together },
      {
        nameDe: "Vor Ort mit Kinderbetreuung",
        nameEn: "In person with childcare",
        attendance: "ON_SITE",
        pools: ["hall", "childcare"],
        ...together,
      },
      { nameDe: "Online", nameEn: "Online", attendance: "ONLINE", pools: ["stream"], ...together },
    ],
    columns: {
      slug: "beispiel-forum-haushalt",
      isExample: true,
      seriesId: series.offeneKommunen,
      venueId: venues.buergerzentrum,
      format: "HYBRID",
      onlineUrl: "https://konferenz.example/haushalt",
      audiences: ["CITIZENS", "POLITICS", "ADMINISTRATION"],
      ...during(workingDay(now, 40), "17:00", "20:00"),
      waitlistPolicy: "DIRECT",
      reminderHours: [24],
      publishedAt: now,
    },
    sessions: [
      session("17:00", "18:15", ["31 Ideen, je zwei Minuten", "31 ideas, two minutes each"]),
      session("18:30", "19:30", [
        "Gespräche an Tischen und in Räumen der Videokonferenz",
        "Talks at tables and in rooms of the video conference",
      ]),
      session("19:30", "20:00", ["Die Reihenfolge", "The order"]),
    ],
    texts: {
      de: german({
        title: "Beispiel: Forum Bürgerhaushalt",
        kind: "Forum",
        summary: "Ein Abend über 200.000 Euro: Kommen Sie in den Saal oder schalten Sie sich zu.",
        body: `Diese Veranstaltung ist ein erfundenes Beispiel. Sie können daran verschiedene Arten der Teilnahme ausprobieren.

Beispielhausen gibt 200.000 Euro für Vorschläge aus der Stadt aus. 31 Ideen liegen vor. An diesem Abend stellen die Menschen sie vor, die sie hatten. Danach sprechen wir darüber, was zuerst kommt.

Sie können bis zu vier Personen mitbringen. Für Kinder gibt es eine Betreuung mit zehn Plätzen.`,
        audience: "Alle, die in Beispielhausen wohnen oder arbeiten",
        guidingQuestions: ["Welche Idee hilft vielen?", "Was lässt sich schnell umsetzen?"],
      }),
      en: english({
        title: "Example: Forum on the participatory budget",
        kind: "Forum",
        summary: "An evening about 200,000 euros: come to the hall or join by video.",
        body: `This event is a made-up example. You can try out several kinds of participation.

Beispielhausen spends 200,000 euros on proposals from the town. There are 31 ideas. On this evening those who had them present them. Then we talk about what comes first.

You may bring up to four people. There is childcare with ten places.`,
        audience: "Everybody who lives or works in Beispielhausen",
        guidingQuestions: ["Which idea helps many?", "What can be done quickly?"],
      }),
    },
  };
}
