import type { Locale } from "@podium/domain/locale";
import type { MailKind } from "@podium/domain/mail/kinds";
import type { MailValues, ValuesOf } from "./values.ts";

const event = {
  title: "Kommunen konstruktiv: Ideen für Ämter & Räte",
  startsAt: new Date("2026-11-21T09:00:00Z"),
  endsAt: new Date("2026-11-21T15:00:00Z"),
  timezone: "Europe/Berlin",
  place: "Bürgerhaus, Große Straße 1, 04103 Leipzig",
  online: true,
  url: "https://podium.example/veranstaltungen/ideen",
};
const sender = { organisation: "Stadt Äußerstadt", contact: "kontakt@podium.example" };
const person = { name: "Zoë Ǆurđević-Müller", sender, event };
const calendar = {
  uid: "0d5f4b0e-5a86-4f5c-8a4e-1d2a3b4c5d6e@podium.example",
  sequence: 3,
  stamp: new Date("2026-11-01T08:00:00Z"),
  attendee: { name: person.name, email: "zoe@podium.example" },
};
const decided = {
  body: "Erste Zeile\nZweite Zeile",
  reasonCode: "OFF_TOPIC" as const,
  reasonText: "Bitte bleiben Sie beim Thema.",
  netiquetteUrl: "https://podium.example/netiquette",
};

const samples: { [Kind in MailKind]: Omit<ValuesOf<Kind>, "locale"> } = {
  "registration.confirm": {
    ...person,
    kind: "registration.confirm",
    confirmUrl: "https://podium.example/anmeldung/bestaetigen/t",
    holdUntil: new Date("2026-11-02T17:30:00Z"),
  },
  "registration.known": {
    ...person,
    kind: "registration.known",
    unconfirmed: false,
    url: "https://podium.example/meine-anmeldung/t",
  },
  "registration.confirmed": {
    ...person,
    kind: "registration.confirmed",
    manageUrl: "https://podium.example/meine-anmeldung/t",
    onlineUrl: "https://meet.example/room",
    calendar,
  },
  "registration.cancelledByAttendee": { ...person, kind: "registration.cancelledByAttendee", calendar },
  "registration.cancelledByOrganiser": {
    ...person,
    kind: "registration.cancelledByOrganiser",
    reason: "Doppelt angemeldet",
    calendar,
  },
  "registration.eventCancelled": {
    ...person,
    kind: "registration.eventCancelled",
    reason: "Das Haus ist gesperrt.",
    calendar,
  },
  "comment.released": {
    ...person,
    kind: "comment.released",
    body: decided.body,
    commentUrl: "https://podium.example/veranstaltungen/ideen#k",
  },
  "comment.rejected": { ...person, ...decided, kind: "comment.rejected" },
  "comment.hidden": { ...person, ...decided, kind: "comment.hidden" },
  "barrier.reported": {
    kind: "barrier.reported",
    sender,
    page: "/veranstaltungen",
    message: "Der Kontrast\nist zu klein.",
    reporter: "anna@podium.example",
    dueAt: new Date("2026-12-21T09:00:00Z"),
    timezone: "Europe/Berlin",
  },
};

/** Made-up values of one kind of mail, for tests and for looking at the templates. */
export function sample<Kind extends MailKind>(kind: Kind, locale: Locale): ValuesOf<Kind> {
  return { ...samples[kind], locale } as unknown as ValuesOf<Kind> & MailValues;
}
