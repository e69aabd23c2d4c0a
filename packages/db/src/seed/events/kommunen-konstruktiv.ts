import type { EventTranslationInput } from "@podium/domain/event/schema";
import type { DemoEvent, Scene } from "../scene.ts";
import { session } from "./texts.ts";
import { during } from "./working-day.ts";

const EXTERNAL_REGISTRATION = "https://www.events.msg.group/kommunen_konstruktiv";

/** The ministry's day in Halle (Saale), 2024: facts of the real invitation, told in our own words. */
export function kommunenKonstruktiv2024({ organisations, venues, series }: Scene): DemoEvent {
  return {
    organisationId: organisations.bmi,
    sessions: [
      session(
        null,
        null,
        ["Impulse zu den Seiten von Open Government", "Impulses on the sides of open government"],
        [
          "Kurze Vorträge, die sich auf den Alltag in Kommunen beziehen.",
          "Short talks that start from everyday life in municipalities.",
        ],
      ),
      session(
        null,
        null,
        ["Austausch und Vernetzung", "Exchange and networking"],
        [
          "Zeit, um Erfahrungen zu teilen und einander kennenzulernen.",
          "Time to share experience and to get to know each other.",
        ],
      ),
      session(
        null,
        null,
        [
          "Gelernt und gelungen: Beispiele aus kommunalen Projekten",
          "Lessons learned and best practices from municipal projects",
        ],
        [
          "Was sich bewährt hat und was die Beteiligten heute anders machen würden.",
          "What has proved itself, and what those involved would do differently today.",
        ],
      ),
    ],
    texts: { de: german, en: english },
    partners: [
      { role: "COOPERATION", name: "Ministerium für Infrastruktur und Digitales Sachsen-Anhalt" },
      { role: "COOPERATION", name: "Nationales E-Government Kompetenzzentrum (NEGZ)" },
      { role: "COMMISSIONED", name: "msg systems ag" },
    ],
    categories: [
      { nameDe: "Teilnahme", nameEn: "Participation", channel: "EXTERNAL", url: EXTERNAL_REGISTRATION },
    ],
    contacts: [
      {
        name: "Organisationsteam der msg systems ag, im Auftrag des BMI",
        email: "project-auf-augenhoehe@msg.group",
      },
    ],
    columns: {
      slug: "kommunen-konstruktiv-2024",
      seriesId: series.kommunenKonstruktiv,
      venueId: venues.haendelHalle,
      audiences: ["MUNICIPALITIES", "ASSOCIATIONS"],
      ...during("2024-11-14", "09:30", "16:30"),
      publishedAt: new Date("2024-09-16T08:00:00Z"),
      commentPolicy: "OFF",
    },
  };
}

const german: EventTranslationInput = {
  title: "Mit Open Government zu besseren öffentlichen Leistungen und mehr Demokratie in den Kommunen?",
  subtitle: "Veranstaltung des BMI für Kommunen, Städte, Landkreise und kommunale Spitzenverbände",
  motto: null,
  results: null,
  kind: "Dialogformat",
  summary:
    "Verwaltung, die sich öffnet, gewinnt: an Vertrauen, an Ideen, an Tempo. Der Tag zeigt, wo das schon gelingt.",
  body: `Was bringt es einer Stadt, einem Landkreis, einer Gemeinde, wenn Politik und Verwaltung sich öffnen? Darum dreht sich dieser Tag. **Open Government** heißt: Die Verwaltung zeigt, was sie tut. Sie hört zu, bevor sie entscheidet. Und sie arbeitet mit den Menschen zusammen, für die sie da ist. Digitale Werkzeuge helfen dabei.

Drei Wirkungen stehen im Mittelpunkt:

- **Bessere Leistungen:** Abläufe lassen sich neu denken, wenn alle Beteiligten am Tisch sitzen.
- **Mehr Mitsprache:** Bürgerinnen und Bürger reden mit, bevor etwas beschlossen ist.
- **Mehr Vertrauen:** Wer nachvollziehen kann, wie entschieden wird, vertraut der Demokratie vor Ort eher.

Sie hören kurze Berichte aus der Praxis, sprechen mit anderen über Ihre Erfahrungen und nehmen mit, was in Projekten gut lief – und was nicht.

Das BMI richtet die Veranstaltung gemeinsam mit dem Ministerium für Infrastruktur und Digitales Sachsen-Anhalt und dem Nationalen E-Government Kompetenzzentrum (NEGZ) aus. Die Organisation liegt bei der msg systems ag, die das BMI beauftragt hat. Angemeldet hat man sich auf einer eigenen Seite: [events.msg.group/kommunen_konstruktiv](${EXTERNAL_REGISTRATION}).`,
  host: "Bundesministerium des Innern und für Heimat (BMI)",
  audience: "Vertretungen von Kommunen, Städten, Landkreisen und kommunalen Spitzenverbänden",
  fee: "kostenfrei",
  guidingQuestions: [],
  goal: null,
  goals: [],
};

const english: EventTranslationInput = {
  title: "Can open government bring better public services and more democracy to municipalities?",
  subtitle: "The ministry’s event for municipalities, cities, counties and the municipal associations",
  motto: null,
  results: null,
  kind: "Dialogue",
  summary:
    "An administration that opens up gains trust, ideas and speed. This day shows where that works already.",
  body: `What does a city, a county, a small town gain when politics and administration open up? That is what this day is about. **Open government** means: the administration shows what it does. It listens before it decides. And it works together with the people it is there for. Digital tools help with that.

Three effects are at the centre:

- **Better services:** processes can be thought through afresh when everybody concerned sits at the table.
- **More of a say:** citizens are heard before something is decided.
- **More trust:** those who can follow how decisions are made are more likely to trust local democracy.

You hear short reports from practice, talk with others about your experience and take home what went well in projects – and what did not.

The ministry holds the event together with the Ministry for Infrastructure and Digital Affairs of Saxony-Anhalt and the National E-Government Competence Centre (NEGZ). It has commissioned msg systems ag with the organisation. People registered on a site of its own: [events.msg.group/kommunen_konstruktiv](${EXTERNAL_REGISTRATION}).`,
  host: "Federal Ministry of the Interior and Community (BMI)",
  audience: "Representatives of municipalities, cities, counties and the municipal associations",
  fee: "free of charge",
  guidingQuestions: [],
  goal: null,
  goals: [],
};
