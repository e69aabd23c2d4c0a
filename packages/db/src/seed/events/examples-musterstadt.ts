import type { DemoEvent, Scene } from "../scene.ts";
import { english, german, session } from "./texts.ts";
import { during, workingDay } from "./working-day.ts";

const contacts = [
  {
    name: "Büro für Beteiligung der Stadt Musterstadt",
    email: "beteiligung@musterstadt.example",
    phone: "+49 30 23125 010",
  },
];

/** Full: every place is taken. */
export function fullDialogue({ organisations, venues, now }: Scene): DemoEvent {
  return {
    organisationId: organisations.musterstadt,
    contacts,
    places: 25,
    columns: {
      slug: "beispiel-buergerdialog-innenstadt",
      isExample: true,
      venueId: venues.rathaus,
      audiences: ["CITIZENS", "BUSINESS", "POLITICS"],
      languages: ["de"],
      interpretingLanguages: ["en", "gsg"],
      hashtag: "MusterstadtMitte",
      ...during(workingDay(now, 16), "15:00", "18:00"),
      publishedAt: now,
    },
    sessions: [
      session("15:00", "15:30", ["Die Entwürfe in Kürze", "The drafts in brief"]),
      session("15:30", "17:15", ["Gespräche an fünf Tischen", "Talks at five tables"]),
      session("17:15", "18:00", ["Was der Rat wissen soll", "What the council should know"]),
    ],
    easy: {
      title: "Beispiel: Wie soll unsere Innenstadt sein?",
      summary: `In der Innenstadt gibt es weniger Läden.
Was soll dort sein?
Darüber sprechen wir.`,
      body: `Diese Veranstaltung ist ein Beispiel.
Es gibt sie nicht wirklich.

Die Stadt hat 3 Ideen.
Sie sagen uns:

- Was gefällt Ihnen?
- Was fehlt Ihnen?
- Was wollen Sie nicht?

Die Stadt schreibt alles auf.
Dann bekommt es der Stadt-Rat.
Der Stadt-Rat entscheidet.`,
    },
    texts: {
      de: german({
        title: "Beispiel: Bürgerdialog Innenstadt",
        motto: "Mitten drin statt außen vor",
        kind: "Bürgerdialog",
        summary: "Weniger Läden, mehr Leben? Musterstadt spricht über seine Mitte.",
        body: `Diese Veranstaltung ist ein erfundenes Beispiel. Alle Plätze sind vergeben.

Drei große Läden in der Innenstadt haben geschlossen. Was soll dort entstehen? Die Stadt legt drei Entwürfe vor. Sie sagen, was Ihnen gefällt, was fehlt und was auf keinen Fall passieren darf.

Die Ergebnisse gehen mit allen Wortmeldungen an den Stadtrat. Er berät darüber in seiner nächsten Sitzung.`,
        audience: "Menschen, die in Musterstadt wohnen, arbeiten oder ein Geschäft führen",
        guidingQuestions: ["Was brauchen Sie in der Innenstadt?", "Worauf können Sie verzichten?"],
      }),
      en: english({
        title: "Example: Citizens’ dialogue on the town centre",
        motto: "In the middle of it, not left outside",
        kind: "Citizens’ dialogue",
        summary: "Fewer shops, more life? Musterstadt talks about its centre.",
        body: `This event is a made-up example. All places are taken.

Three large shops in the town centre have closed. What should take their place? The city presents three drafts. You say what you like, what is missing and what must not happen.

The results go to the city council together with everything that was said. It discusses them at its next meeting.`,
        audience: "People who live, work or run a business in Musterstadt",
        guidingQuestions: ["What do you need in the town centre?", "What can you do without?"],
      }),
    },
  };
}

/** Without registration: one simply comes. */
export function openDay({ organisations, venues, now }: Scene): DemoEvent {
  return {
    organisationId: organisations.musterstadt,
    contacts,
    categories: [{ nameDe: "Besuch", nameEn: "Visit", channel: "NONE" }],
    columns: {
      slug: "beispiel-tag-der-offenen-verwaltung",
      isExample: true,
      venueId: venues.rathaus,
      audiences: ["CITIZENS"],
      ...during(workingDay(now, 30), "11:00", "17:00"),
      publishedAt: now,
    },
    sessions: [
      session("11:00", "17:00", ["Offene Büros und Werkstätten", "Open offices and workshops"]),
      session("14:00", "14:45", ["Fragestunde mit der Oberbürgermeisterin", "Question time with the mayor"]),
    ],
    texts: {
      de: german({
        title: "Beispiel: Tag der offenen Verwaltung",
        kind: "Tag der offenen Tür",
        summary: "Kommen Sie vorbei: Ämter zeigen, woran sie arbeiten. Ohne Anmeldung.",
        body: `Diese Veranstaltung ist ein erfundenes Beispiel.

Wie entsteht ein Bebauungsplan? Wer leert die Papierkörbe? Und warum dauert der Ausweis drei Wochen? An diesem Tag stehen die Türen offen. Sie können fragen, zuschauen und ausprobieren.

Kommen Sie, wann Sie möchten. Eine Anmeldung ist nicht nötig.`,
        audience: "Alle, auch Kinder",
      }),
      en: english({
        title: "Example: Open day at the town hall",
        kind: "Open day",
        summary: "Drop in: departments show what they work on. No registration.",
        body: `This event is a made-up example.

How is a development plan made? Who empties the litter bins? And why does an identity card take three weeks? On this day the doors are open. You can ask, watch and try things out.

Come whenever you like. You need not register.`,
        audience: "Everybody, children included",
      }),
    },
  };
}

/** A draft that still lacks its English texts: seen in the panel only. */
export function draftForum({ organisations, now }: Scene): DemoEvent {
  const empty = { title: "", kind: "", summary: "", body: "", audience: "", fee: "" };
  return {
    organisationId: organisations.musterstadt,
    contacts,
    places: 60,
    columns: {
      slug: "beispiel-klimaforum",
      isExample: true,
      status: "DRAFT",
      audiences: ["CITIZENS", "SCIENCE"],
      ...during(workingDay(now, 60), "13:00", "17:00"),
    },
    texts: {
      de: german({
        title: "Beispiel: Klimaforum Musterstadt",
        kind: "Forum",
        summary: "Hitze, Regen, Schatten: Was Musterstadt in den nächsten Jahren braucht.",
        body: "Diese Veranstaltung ist ein erfundenes Beispiel.\n\nDer Text entsteht noch.",
        audience: "Alle, die in Musterstadt leben",
      }),
      en: english(empty),
    },
  };
}

/** Cancelled with a reason; its page stays. */
export function cancelledWalk({ organisations, venues, now }: Scene): DemoEvent {
  return {
    organisationId: organisations.musterstadt,
    contacts,
    places: 15,
    columns: {
      slug: "beispiel-stadtteilrundgang",
      isExample: true,
      status: "CANCELLED",
      statusReasonDe: "Die Brücke am Nordufer ist gesperrt. Der Rundgang kann nicht stattfinden.",
      statusReasonEn: "The bridge at Nordufer is closed. The walk cannot take place.",
      calendarSequence: 1,
      venueId: venues.rathaus,
      audiences: ["CITIZENS"],
      ...during(workingDay(now, 20), "14:00", "16:00"),
      commentPolicy: "CLOSED",
      publishedAt: now,
    },
    texts: {
      de: german({
        title: "Beispiel: Rundgang durch den Norden der Stadt",
        kind: "Rundgang",
        summary: "Zwei Stunden zu Fuß durch ein Viertel, das sich ändert.",
        body: `Diese Veranstaltung ist ein erfundenes Beispiel.

Der Norden wächst. Bei einem Rundgang zeigen Fachleute der Stadt, wo gebaut wird und wo Grün bleibt. Der Weg ist zwei Kilometer lang und ohne Stufen.`,
        audience: "Alle, die im Norden wohnen oder dorthin ziehen wollen",
      }),
      en: english({
        title: "Example: A walk through the north of the city",
        kind: "Guided walk",
        summary: "Two hours on foot through a quarter that is changing.",
        body: `This event is a made-up example.

The north is growing. On a walk, experts of the city show where building goes on and where green stays. The way is two kilometres long and without steps.`,
        audience: "Everybody who lives in the north or wants to move there",
      }),
    },
  };
}
