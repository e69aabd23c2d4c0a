import type { Prisma } from "@podium/db/generated/client";
import { type Locale, wording } from "@podium/domain/locale";
import { together } from "@podium/domain/venue/facts";
import { factSelect, toFactForms } from "../sections/when-where/accessibility.ts";
import type { EventFact, EventVenue } from "./views.ts";

/** An event's house, and what people with disabilities need to know of both. */
export const placeSelect = {
  venue: {
    select: {
      name: true,
      street: true,
      postalCode: true,
      city: true,
      country: true,
      arrivalDe: true,
      arrivalEn: true,
      facts: { select: factSelect },
    },
  },
  accessibility: { select: factSelect },
} satisfies Prisma.EventSelect;

type Row = Prisma.EventGetPayload<{ select: typeof placeSelect }>;

export function toVenue({ venue }: Pick<Row, "venue">, locale: Locale): EventVenue | null {
  return (
    venue && {
      name: venue.name,
      street: venue.street,
      postalCode: venue.postalCode,
      city: venue.city,
      country: venue.country,
      arrival: wording(locale, venue.arrivalDe, venue.arrivalEn),
    }
  );
}

export function accessibilityOf({ accessibility, venue }: Row, locale: Locale): EventFact[] {
  return toFactForms(together(accessibility, venue?.facts ?? [])).map(({ code, value, noteDe, noteEn }) => ({
    code,
    value,
    note: wording(locale, noteDe, noteEn),
  }));
}
