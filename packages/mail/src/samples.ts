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

const own = { ...person, manageUrl: "https://podium.example/meine-anmeldung/t" };
const unconfirmed = {
  ...person,
  confirmUrl: "https://podium.example/anmeldung/bestaetigen/t",
  holdUntil: new Date("2026-11-02T17:30:00Z"),
  prospect: "PLACE" as const,
  byAnother: false,
};
const standing = { ...person, state: "CONFIRMED" as const, until: null, url: own.manageUrl };
const attending = {
  cancelUrl: `${own.manageUrl}/stornieren`,
  ticketUrl: `${own.manageUrl}/ticket`,
  onlineUrl: "https://meet.example/room",
  calendar,
};
const deadline = {
  ...own,
  cancelUrl: attending.cancelUrl,
  until: new Date("2026-11-03T17:30:00Z"),
};
const ended = { ...person, reason: null, calendar: { ...calendar, sequence: 4 } };

const samples: { [Kind in MailKind]: Omit<ValuesOf<Kind>, "locale"> } = {
  "registration.confirm": { ...unconfirmed, kind: "registration.confirm" },
  "registration.takeOver": { ...unconfirmed, kind: "registration.takeOver" },
  "registration.known": { ...standing, kind: "registration.known" },
  "registration.link": { ...standing, kind: "registration.link" },
  "registration.confirmed": { ...own, ...attending, kind: "registration.confirmed" },
  "registration.pending": { ...own, kind: "registration.pending", placeKept: true },
  "registration.approved": { ...own, ...attending, kind: "registration.approved" },
  "registration.rejected": { ...ended, kind: "registration.rejected", reason: "Der Saal ist zu klein." },
  "registration.waitlisted": {
    ...own,
    kind: "registration.waitlisted",
    policy: "OFFER",
    promotesUntil: new Date("2026-11-21T07:00:00Z"),
    cancelUrl: attending.cancelUrl,
  },
  "registration.promoted": { ...own, ...attending, kind: "registration.promoted" },
  "registration.offered": { ...deadline, kind: "registration.offered" },
  "registration.offerLapsed": { ...own, kind: "registration.offerLapsed", waitsOn: true },
  "registration.entered": { ...own, kind: "registration.entered", place: attending },
  "registration.reinstated": { ...own, ...attending, kind: "registration.reinstated" },
  "registration.changed": { ...own, kind: "registration.changed", calendar },
  "registration.handedOver": { ...ended, kind: "registration.handedOver" },
  "registration.reconfirm": { ...deadline, kind: "registration.reconfirm" },
  "registration.reconfirmReminder": { ...deadline, kind: "registration.reconfirmReminder" },
  "registration.notReconfirmed": { ...ended, kind: "registration.notReconfirmed" },
  "registration.reminder": {
    ...own,
    ...attending,
    kind: "registration.reminder",
    arrival: "Straßenbahn 12, Haltestelle Äußerer Ring.",
  },
  "registration.eventChanged": { ...own, kind: "registration.eventChanged", place: attending },
  "registration.message": {
    ...own,
    kind: "registration.message",
    subject: "Ein anderer Raum",
    body: "Wir treffen uns im Rathaus.\r\n\r\nBitte bringen Sie nichts mit.",
  },
  "registration.cancelledByAttendee": { ...ended, kind: "registration.cancelledByAttendee" },
  "registration.cancelledByOrganiser": {
    ...ended,
    kind: "registration.cancelledByOrganiser",
    reason: "Doppelt angemeldet",
  },
  "registration.eventCancelled": {
    ...ended,
    kind: "registration.eventCancelled",
    reason: "Das Haus ist gesperrt.",
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
