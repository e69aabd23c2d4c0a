import type { About, Former } from "../about.ts";

/** What the samples of several letters have in common. In German; another language is put in when one is asked for. */
export const person: About & { name: string } = {
  locale: "de",
  name: "Zoë Ǆurđević-Müller",
  sender: {
    organisation: "Stadt Äußerstadt",
    inSentence: "die Stadt Äußerstadt",
    contact: "kontakt@podium.example",
    colour: "#0b5d3b",
    helpUrl: "https://podium.example/veranstalter/aeusserstadt/hilfe",
  },
  event: {
    title: "Kommunen konstruktiv: Ideen für Ämter & Räte",
    occurrences: [
      {
        startsAt: new Date("2026-11-21T09:00:00Z"),
        startPrecision: "EXACT",
        endsAt: new Date("2026-11-21T15:00:00Z"),
        endPrecision: "EXACT",
      },
    ],
    timezone: "Europe/Berlin",
    venueLine: "Bürgerhaus, Große Straße 1, 04103 Leipzig",
    online: true,
    url: "https://podium.example/veranstaltungen/ideen",
  },
  category: "Vor Ort",
  terms: { fee: "19 €, ermäßigt 10 €", eligibility: "Für Mitglieder. Bitte bringen Sie den Ausweis mit." },
};

export const own = { ...person, manageUrl: "https://podium.example/meine-anmeldung/t" };

/** When and where it was before. */
export const former: Former = {
  occurrences: [
    {
      startsAt: new Date("2026-11-20T17:00:00Z"),
      startPrecision: "EXACT",
      endsAt: new Date("2026-11-20T20:00:00Z"),
      endPrecision: "EXACT",
    },
  ],
  timezone: person.event.timezone,
  venueLine: "Rathaus, Markt 1, 04109 Leipzig",
  online: false,
};

export const cancelUrl = `${own.manageUrl}/stornieren`;

export const forTheDay = {
  cancelUrl,
  ticket: { url: `${own.manageUrl}/ticket`, shortCode: "K7Q2M9XW", companions: [] },
  rooms: [{ url: "https://meet.example/room", of: null }],
};

export const entry = {
  occurrences: [
    {
      uid: "0d5f4b0e-5a86-4f5c-8a4e-1d2a3b4c5d6e@podium.example",
      isAllDay: false,
      loosely: null,
      start: new Date("2026-11-21T09:00:00Z"),
      end: new Date("2026-11-21T15:00:00Z"),
      label: null,
      location: "Bürgerhaus, Große Straße 1, 04103 Leipzig",
      online: true,
      joinUrl: "https://meet.example/room",
      isCancelled: false,
      isPostponed: false,
    },
  ],
  sequence: 3,
  stamp: new Date("2026-11-01T08:00:00Z"),
  attendee: { name: person.name, email: "zoe@podium.example" },
};
