import type { Locale } from "@podium/domain/locale";
import { registration } from "@podium/tests-support/registrations";
import { database } from "../database.ts";
import { type JourneyEvent, ownEvent } from "../events.ts";

/** One that says nearly all that an event can say, as a page shows it before the day. */
export function eventWithAll(locale: Locale): Promise<JourneyEvent> {
  return ownEvent(`Alles ${locale}`, {
    moreDates: [7],
    fees: [
      { forDe: "Erwachsene", forEn: "Adults", cents: 1950, noteDe: "inkl. MwSt.", noteEn: null },
      { forDe: "Kinder", forEn: null, cents: null, noteDe: null, noteEn: null },
    ],
    notes: [
      { kind: "BRING", textDe: "- Ausweis\n- Stift", textEn: "ID" },
      { kind: "OTHER", textDe: "Mehr: www.example.org" },
    ],
    persons: [
      { role: "SPEAKER", name: "Kim Beispiel", officeDe: "Bürgermeisterin", biographyDe: "Lebt hier." },
      { role: "MODERATION", name: "N. N.", url: "https://example.org/n" },
    ],
    partners: [{ role: "PATRON", name: "Die Ministerin", url: "https://example.org/m" }],
    links: [{ labelDe: "Zum Thema", labelEn: "On the subject", url: "https://example.org/t" }],
    rooms: [
      { key: "hall", nameDe: "Saal", nameEn: "Hall" },
      { key: "yard", nameDe: "Hof", nameEn: "Yard" },
    ],
    sessions: [
      { from: "10:00", to: "11:00", titleDe: "Eröffnung", titleEn: "Opening", room: "hall" },
      { from: "10:00", to: "11:00", titleDe: "Spiele", noteDe: "Für Kinder", room: "yard" },
      { from: "11:00", to: null, titleDe: "Gespräch", room: "hall" },
    ],
    categories: [
      {
        ...{ nameDe: "Vor Ort", nameEn: "On site", maxPersons: 4, companions: "NAMED" },
        ...{ audienceDe: "Familien", eligibilityDe: "Mit Ausweis", feeDe: "19,50 €", feeEn: "€19.50" },
      },
      { nameDe: "Presse", nameEn: "Press", channel: "PHONE", phone: "030 123456", hoursDe: "Mo–Fr 9–12 Uhr" },
    ],
    event: {
      languages: ["de", "uk"],
      asOf: new Date("2026-05-12"),
      hashtag: "Alles",
      socialUrls: ["https://social.bund.de/@stadt"],
    },
  });
}

/** Postponed to another date, with the reason. */
export async function postponedEvent(locale: Locale): Promise<JourneyEvent> {
  const event = await ownEvent(`Verschoben ${locale}`);
  const startsAt = new Date(Date.now() + 20 * 86_400_000).toISOString();
  const was = {
    id: event.id,
    startsAt,
    startPrecision: "EXACT",
    endsAt: null,
    endPrecision: "OPEN",
    doorsAt: null,
  };
  const why = { kind: "POSTPONED", reasonDe: "Sturm", reasonEn: "Storm" } as const;
  await database().eventMove.create({
    data: { eventId: event.id, sequence: 1, ...why, times: [was], timezone: "Europe/Berlin", online: true },
  });
  return event;
}

/** Dates to choose from, and somebody who has chosen two of them. @returns the registrations' ids, too */
export async function eventWithDates(locale: Locale) {
  const event = await ownEvent(`Termine ${locale}`, {
    moreDates: [7, 14],
    choice: { places: 5, datesMax: 2 },
  });
  const email = `termine-${locale}@example.org`;
  const people = await Promise.all(
    event.categoryIds
      .slice(0, 2)
      .map((categoryId) => registration(database(), { ...event, categoryId }, { email })),
  );
  return { event, people };
}

/** Somebody who brings two others to an event, one of them without a name. */
export async function personWithCompanions(event: JourneyEvent) {
  const contact = await registration(database(), event);
  const companions = [];
  for (const firstName of ["Ida", ""])
    companions.push(await registration(database(), event, { firstName, lastName: "", companionOf: contact }));
  return { contact, companions };
}
