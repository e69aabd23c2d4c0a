import type { FactValue, venueFactCodes } from "@podium/domain/venue/facts";
import type { Transaction } from "../client.ts";
import type { DemoOrganisation } from "./organisations.ts";

type Fact = { code: (typeof venueFactCodes)[number]; value: FactValue; noteDe?: string; noteEn?: string };

/** Of the two real houses nothing certain is known, and the page says so. */
const unknown: Fact[] = (
  ["STEP_FREE_ACCESS", "LIFT", "ACCESSIBLE_TOILET", "ACCESSIBLE_PARKING", "INDUCTION_LOOP"] as const
).map((code) => ({ code, value: "UNKNOWN" }));

const venues = {
  haendelHalle: {
    organisation: "bmi",
    name: "Georg-Friedrich-Händel-Halle",
    street: "Salzgrafenplatz 1",
    postalCode: "06108",
    city: "Halle (Saale)",
    facts: unknown,
  },
  gesamtschuleBarmen: {
    organisation: "offene-kommunen-nrw",
    name: "Gesamtschule Barmen",
    street: "Unterdörnen 1",
    postalCode: "42283",
    city: "Wuppertal-Barmen",
    facts: unknown,
  },
  kongresshaus: {
    organisation: "bmi",
    name: "Kongresshaus Musterstadt",
    street: "Am Stadtpark 12",
    postalCode: "12345",
    city: "Musterstadt",
    arrivalDe:
      "Vom Hauptbahnhof mit der Straßenbahn 4 bis zur Haltestelle „Stadtpark“, von dort drei Minuten zu Fuß. Der Weg ist eben und gepflastert.",
    arrivalEn:
      "From the main station take tram 4 to the stop “Stadtpark”, then walk for three minutes. The way is level and paved.",
    facts: [
      {
        code: "STEP_FREE_ACCESS",
        value: "YES",
        noteDe: "Über den Haupteingang.",
        noteEn: "Through the main entrance.",
      },
      { code: "LIFT", value: "YES", noteDe: "Türbreite 110 cm.", noteEn: "The door is 110 cm wide." },
      { code: "ACCESSIBLE_TOILET", value: "YES", noteDe: "Im Erdgeschoss.", noteEn: "On the ground floor." },
      {
        code: "ACCESSIBLE_PARKING",
        value: "YES",
        noteDe: "Vier Plätze vor dem Haus.",
        noteEn: "Four spaces at the house.",
      },
      { code: "TACTILE_GUIDANCE", value: "NO" },
      { code: "INDUCTION_LOOP", value: "YES", noteDe: "Im großen Saal.", noteEn: "In the main hall." },
      { code: "QUIET_ROOM", value: "YES", noteDe: "Raum 1.04.", noteEn: "Room 1.04." },
      { code: "ASSISTANCE_DOGS", value: "YES" },
    ],
  },
  buergerzentrum: {
    organisation: "offene-kommunen-nrw",
    name: "Bürgerzentrum Alte Weberei",
    street: "Webergasse 3",
    postalCode: "54321",
    city: "Beispielhausen",
    arrivalDe: "Bus 12 und 18 bis „Alte Weberei“. Fahrräder können Sie im Hof abstellen.",
    arrivalEn: "Buses 12 and 18 to “Alte Weberei”. You can leave your bicycle in the yard.",
    facts: [
      {
        code: "STEP_FREE_ACCESS",
        value: "YES",
        noteDe: "Über den Hof, mit Rampe.",
        noteEn: "Through the yard, by a ramp.",
      },
      {
        code: "LIFT",
        value: "NO",
        noteDe: "Alle Räume liegen im Erdgeschoss.",
        noteEn: "All rooms are on the ground floor.",
      },
      { code: "ACCESSIBLE_TOILET", value: "YES" },
      { code: "INDUCTION_LOOP", value: "NO" },
    ],
  },
  rathaus: {
    organisation: "musterstadt",
    name: "Rathaus Musterstadt, Bürgersaal",
    street: "Rathausplatz 1",
    postalCode: "12345",
    city: "Musterstadt",
    arrivalDe: "Alle Straßenbahnen halten am Rathausplatz. Der Eingang zum Bürgersaal liegt rechts vom Turm.",
    arrivalEn: "All trams stop at Rathausplatz. The entrance to the hall is to the right of the tower.",
    facts: [
      {
        code: "STEP_FREE_ACCESS",
        value: "YES",
        noteDe: "Seiteneingang am Brunnen, bitte klingeln.",
        noteEn: "Side entrance at the fountain, please ring.",
      },
      { code: "LIFT", value: "YES" },
      { code: "ACCESSIBLE_TOILET", value: "YES", noteDe: "Im ersten Stock.", noteEn: "On the first floor." },
      { code: "ACCESSIBLE_PARKING", value: "YES" },
      { code: "TACTILE_GUIDANCE", value: "YES" },
      { code: "INDUCTION_LOOP", value: "YES" },
      { code: "ASSISTANCE_DOGS", value: "YES" },
    ],
  },
} satisfies Record<string, Venue>;

type Venue = {
  organisation: DemoOrganisation;
  name: string;
  street: string;
  postalCode: string;
  city: string;
  arrivalDe?: string;
  arrivalEn?: string;
  facts: Fact[];
};

export type DemoVenue = keyof typeof venues;

/** @returns the venues' ids */
export async function seedVenues(
  database: Transaction,
  organisations: Record<DemoOrganisation, string>,
): Promise<Record<DemoVenue, string>> {
  const ids: Partial<Record<DemoVenue, string>> = {};
  for (const [key, { organisation, facts, ...venue }] of Object.entries<Venue>(venues)) {
    const { id } = await database.venue.create({
      data: { ...venue, organisationId: organisations[organisation], facts: { create: facts } },
      select: { id: true },
    });
    ids[key as DemoVenue] = id;
  }
  return ids as Record<DemoVenue, string>;
}
