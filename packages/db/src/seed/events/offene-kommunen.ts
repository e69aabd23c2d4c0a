import type { EventTranslationInput } from "@podium/domain/event/schema";
import type { DemoEvent, Scene } from "../scene.ts";
import { during } from "./working-day.ts";

/** The citizens' conference in Wuppertal, 2013: facts of the real invitation, told in our own words. */
export function offeneKommunen2013({ organisations, venues, series }: Scene): DemoEvent {
  return {
    organisationId: organisations["offene-kommunen-nrw"],
    texts: { de: german, en: english },
    contacts: [{ name: "Offene Kommunen.NRW, über die Webseite der Tagung" }],
    links: [
      {
        labelDe: "Webseite der Tagung: www.oknrw.de",
        labelEn: "Website of the conference: www.oknrw.de",
        url: "https://www.oknrw.de",
      },
      {
        labelDe: "Die Tagung auf Facebook",
        labelEn: "The conference on Facebook",
        url: "https://www.facebook.com/events/375667975897910/",
      },
      { labelDe: "@OKNRW auf Twitter", labelEn: "@OKNRW on Twitter", url: "https://twitter.com/OKNRW" },
    ],
    columns: {
      slug: "offene-kommunen-nrw-2013",
      seriesId: series.offeneKommunen,
      venueId: venues.gesamtschuleBarmen,
      audiences: ["CITIZENS", "POLITICS", "ADMINISTRATION", "SCIENCE", "BUSINESS"],
      ...during("2013-11-09", "09:30", "17:30"),
      publishedAt: new Date("2013-09-30T08:00:00Z"),
      commentPolicy: "OPEN",
    },
  };
}

const german: EventTranslationInput = {
  title: "Offene Kommunen.NRW – Schritte in die Praxis",
  subtitle: null,
  motto: null,
  results: null,
  kind: "Tagung",
  summary:
    "Ein Tag für alle in Nordrhein-Westfalen, die ihre Kommune öffnen wollen: voneinander lernen, Mut machen, anfangen.",
  body: `Wie wird aus der Idee einer offenen Kommune Alltag? Auf dieser Tagung geht es um Open Government vor Ort. Menschen aus ganz Nordrhein-Westfalen bringen mit, was sie erprobt haben: was trägt, was scheitert und was als Nächstes kommt.

Eingeladen haben Bürgerinnen und Bürger selbst. Sie wenden sich an ihre Nachbarschaft ebenso wie an Kommunalpolitik, Verwaltung und Wissenschaft. Kein Ministerium steht dahinter.

Die Themen reichen quer durch die Arbeit einer Kommune. Zu jedem gibt es Erfahrungen, die wir gemeinsam prüfen, und Pläne, die wir besser machen wollen.

Die Teilnahme kostet nichts. Wir bitten Sie, sich anzumelden. So können wir besser planen.`,
  host: "Bürgerinnen und Bürger – für Bürgerschaft, Kommunalpolitik, Verwaltung und Wissenschaft",
  audience:
    "Bürgerinnen und Bürger, Aktive in der (Kommunal-)Politik, Beschäftigte der Verwaltung, Menschen aus Wissenschaft und Wirtschaft – und alle, die sich für Beteiligung, Engagement, Zusammenarbeit und Transparenz in Kommunen interessieren",
  fee: "kostenfrei",
  guidingQuestions: [
    "Wie organisiert man eine offene Kommune?",
    "Wo finden wir Vorbilder?",
    "Wo bekommen wir Hilfe?",
    "Wie viel können wir uns vornehmen, ohne uns zu übernehmen?",
    "Wie gewinnen Engagierte die Politik und die Verwaltung als Partner?",
    "Welche Anstöße kann die Zivilgesellschaft geben, damit sich Kommunen öffnen?",
    "Was hat das Land NRW mit seiner Strategie für Open Government vor, und wie können Kommunen mitmachen?",
  ],
  goal: "Demokratie in den Kommunen erneuern und eine Kultur schaffen, in der Menschen politisch mitwirken",
  goals: [
    "Eine neue Kultur: Offenheit wird zur Regel.",
    "Fehler gehören dazu: Wer aus ihnen lernt, traut sich Neues zu.",
    "Ein gemeinsames Bild von Beteiligung: Bürgerinnen und Bürger wirken mit, wenn die öffentliche Hand entwickelt, entscheidet, steuert und leistet.",
    "Austausch auf jeder Ebene und zwischen allen Ebenen: So kommen wir einer Verwaltung näher, die offen, leistungsfähig und für die Menschen da ist.",
  ],
};

const english: EventTranslationInput = {
  title: "Offene Kommunen.NRW – steps into practice",
  subtitle: null,
  motto: null,
  results: null,
  kind: "Conference",
  summary:
    "A day for everybody in North Rhine-Westphalia who wants to open up their municipality: learn from each other, take heart, begin.",
  body: `How does the idea of an open municipality become everyday life? This conference is about open government on the spot. People from all over North Rhine-Westphalia bring what they have tried: what holds, what fails and what comes next.

Citizens themselves invite. They turn to their neighbours as well as to local politics, administration and science. No ministry stands behind it.

The topics go right across the work of a municipality. For each there is experience that we look at together, and plans that we want to improve.

Taking part costs nothing. We ask you to register. That helps us to plan.`,
  host: "Citizens – for citizens, local politics, administration and science",
  audience:
    "Citizens, people active in (local) politics, administration staff, scientists, business people – and everyone interested in participation, engagement, cooperation and transparency in municipalities",
  fee: "free of charge",
  guidingQuestions: [
    "How does one organise an open municipality?",
    "Where do we find models?",
    "Where do we get help?",
    "How much can we take on without taking on too much?",
    "How do committed citizens win politics and administration over as partners?",
    "Which impulses can civil society give so that municipalities open up?",
    "What does the state of North Rhine-Westphalia plan with its open government strategy, and how can municipalities join in?",
  ],
  goal: "To renew democracy in municipalities and to create a culture in which people take part in politics",
  goals: [
    "A new culture: openness becomes the rule.",
    "Mistakes are part of it: those who learn from them dare to try something new.",
    "A common understanding of participation: citizens take part when public bodies develop, decide, steer and deliver.",
    "Exchange on every level and across all levels: this brings us closer to an administration that is open, able and there for people.",
  ],
};
