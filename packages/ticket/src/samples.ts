import type { LetterValues, TicketValues } from "./values.ts";

/** Made-up values, for tests and for looking at the papers. */
export const sampleTicket: TicketValues = {
  locale: "de",
  title: "Kommunen konstruktiv: Ideen für Ämter & Räte",
  titleLanguage: "de",
  dates: {
    timezone: "Europe/Berlin",
    first: {
      startsAt: "2026-11-21T09:00:00Z",
      startPrecision: "EXACT",
      endsAt: "2026-11-21T15:00:00Z",
      endPrecision: "EXACT",
    },
    others: 0,
  },
  venueLine: "Bürgerhaus, Große Straße 1, 04103 Leipzig",
  online: true,
  organisation: "Stadt Äußerstadt",
  inSentence: "die Stadt Äußerstadt",
  contact: "kontakt@podium.example",
  name: "Zoë Ǆurđević-Müller",
  category: "Vor Ort",
  code: "3f9a0c5be17d42688a4e1d2a3b4c5d6e",
  shortCode: "K7Q2M9XW",
  reference: "2026-000123",
  issuedAt: new Date("2026-11-01T08:00:00Z"),
};

export const sampleLetter: LetterValues = {
  ...sampleTicket,
  standing: "PLACE",
  phone: "0341 5550-100",
  senderAddress: "Rathausplatz 1, 04109 Äußerstadt",
  companions: [
    { name: "Lea Đặng", code: "1c9a0c5be17d42688a4e1d2a3b4c5d6e", shortCode: "0V3FJ6TB" },
    { name: "", code: "2c9a0c5be17d42688a4e1d2a3b4c5d6e", shortCode: "ZC4HP1N8" },
    { name: "", code: "3c9a0c5be17d42688a4e1d2a3b4c5d6e", shortCode: "3WD5SGEA" },
  ],
  addressee: ["Zoë Ǆurđević-Müller", "Große Straße 12", "04103 Leipzig"],
};

/** 200 characters: words that fit no line, letters of DIN 91379 with and without a code point of their own. */
export const longText = "Ä̂rger mit m̂n̂ Ḥaǧǧ – Weiterbildungsmaßnahmenverordnungsänderungsgesetz "
  .repeat(3)
  .normalize("NFC")
  .slice(0, 200)
  .trim();

/** The longest that the forms let through. */
export const longTicket: TicketValues = {
  ...sampleTicket,
  title: longText,
  venueLine: `${longText}, ${longText}`,
  category: longText,
  organisation: longText,
  inSentence: `die Organisation „${longText}“`,
  name: "Ḫm̂".repeat(66),
  dates: {
    ...sampleTicket.dates,
    first: { ...sampleTicket.dates.first, startPrecision: "ABOUT", endsAt: "2026-12-25T15:00:00Z" },
    others: 12,
  },
};

/** With as many as may come along. */
export const longLetter: LetterValues = {
  ...sampleLetter,
  ...longTicket,
  companions: Array.from({ length: 19 }, () => ({
    name: longText,
    code: sampleTicket.code,
    shortCode: sampleTicket.shortCode,
  })),
  senderAddress: longText,
  addressee: [],
};
