import type { Transaction } from "../client.ts";
import { type CommentGiven, createComment } from "../factories/comment.ts";

const HOUR = 3_600_000;

/** Comments below the conference of 2013: published, hidden and, for the queue, waiting. All made up. */
export async function seedComments(
  database: Transaction,
  event: { id: string },
  moderatorId: string,
  now: Date,
): Promise<void> {
  for (const comment of [...published(moderatorId), ...waiting(now)])
    await createComment(database, event, comment);
}

function published(moderatorId: string): CommentGiven[] {
  const decided = (createdAt: string, decidedAt: string) => ({
    createdAt: new Date(createdAt),
    decidedAt: new Date(decidedAt),
    moderatorId,
  });
  return [
    {
      ...decided("2013-10-14T17:12:00Z", "2013-10-15T07:40:00Z"),
      state: "PUBLISHED",
      authorName: "Ratsfrau aus dem Bergischen",
      authorEmail: "ratsfrau@example.org",
      body: "Wir übertragen unsere Ratssitzungen seit dem Frühjahr. Die größte Sorge war, dass niemand mehr frei spricht. Das Gegenteil ist passiert. Ich erzähle gern davon.",
    },
    {
      ...decided("2013-10-21T09:03:00Z", "2013-10-21T12:15:00Z"),
      state: "PUBLISHED",
      authorName: "Jörg W.",
      authorEmail: "joerg@example.org",
      body: "Gibt es eine Runde für kleine Gemeinden? Bei uns arbeitet eine halbe Stelle für alles, was mit Beteiligung zu tun hat.\n\nMich interessiert vor allem, womit man anfängt.",
    },
    {
      ...decided("2013-10-22T20:47:00Z", "2013-10-23T06:55:00Z"),
      state: "HIDDEN",
      reasonCode: "ADVERTISING",
      authorName: "Event-Technik-Profi",
      authorEmail: "technik@example.org",
      body: "Mikrofone und Leinwände zum Sonderpreis! Nur diese Woche.",
    },
    {
      ...decided("2013-11-10T10:31:00Z", "2013-11-11T08:02:00Z"),
      state: "PUBLISHED",
      locale: "en",
      authorName: "Visitor from Enschede",
      authorEmail: "enschede@example.org",
      body: "Thank you for a very open day. Is there a place where the notes of the working groups are collected?",
    },
    {
      ...decided("2013-11-12T16:20:00Z", "2013-11-13T09:10:00Z"),
      state: "PUBLISHED",
      authorName: "Ayşe Ç.",
      authorEmail: "ayse@example.org",
      body: "Aus der Runde zu den Fehlern habe ich am meisten mitgenommen. Wir haben am Montag gleich eine Liste angefangen.",
    },
    {
      ...decided("2013-11-13T22:05:00Z", "2013-11-14T07:30:00Z"),
      state: "REJECTED",
      reasonCode: "INSULT",
      authorName: "Ohne Namen",
      authorEmail: "ohne@example.org",
      body: "Alles Nichtskönner im Rathaus!",
    },
  ];
}

function waiting(now: Date): CommentGiven[] {
  const before = (hours: number) => new Date(now.getTime() - hours * HOUR);
  return [
    {
      createdAt: before(30),
      authorName: "Tomasz",
      authorEmail: "tomasz@example.org",
      body: "Ich bin über die Seite gestolpert: Kommt die Tagung wieder? In unserer Stadt ist seitdem viel passiert.",
    },
    {
      createdAt: before(7),
      authorName: "Bürgerverein Nord",
      authorEmail: "verein@example.org",
      body: "Wir sammeln Beispiele für Bürgerhaushalte in kleinen Städten. Wer eines kennt, schreibt es bitte hier darunter.",
    },
    {
      createdAt: before(2),
      authorName: "Gewinnspiel",
      authorEmail: "gewinn@example.org",
      body: "Sie haben gewonnen! Rufen Sie jetzt an.",
    },
  ];
}
