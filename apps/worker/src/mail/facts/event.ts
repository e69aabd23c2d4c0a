import { selectOf } from "@podium/api/columns";
import { offered, pick } from "@podium/api/language/texts";
import { contactsSelect } from "@podium/api/registration/event-view";
import type { Prisma } from "@podium/db/generated/client";
import { contactOf } from "@podium/domain/event/contact";
import { type Locale, localised } from "@podium/domain/locale";
import { inSentence } from "@podium/domain/organisation/in-sentence";
import { policyColumns } from "@podium/domain/registration/policy";
import { venueLine } from "@podium/domain/venue/line";
import type { About, Former } from "@podium/mail/about";
import type { Addresses } from "../addresses.ts";

export const eventSelect = {
  slug: true,
  startsAt: true,
  endsAt: true,
  timezone: true,
  format: true,
  onlineUrl: true,
  statusReasonDe: true,
  statusReasonEn: true,
  calendarSequence: true,
  ...selectOf(policyColumns),
  organisation: {
    select: { nameDe: true, nameEn: true, inSentenceDe: true, inSentenceEn: true, email: true, phone: true },
  },
  translations: { ...offered, select: { locale: true, title: true } },
  venue: {
    select: { name: true, street: true, postalCode: true, city: true, arrivalDe: true, arrivalEn: true },
  },
  contacts: contactsSelect,
  moves: {
    select: { sequence: true, startsAt: true, endsAt: true, timezone: true, online: true, venueLine: true },
  },
} satisfies Prisma.EventSelect;

export type EventRow = Prisma.EventGetPayload<{ select: typeof eventSelect }>;

/** What every mail about the event says; the name of the person comes from elsewhere. */
export function aboutEvent(event: EventRow, locale: Locale, addresses: Addresses): Omit<About, "name"> {
  const { organisation, venue, translations } = event;
  return {
    locale,
    sender: {
      organisation: localised(locale, organisation.nameDe, organisation.nameEn),
      inSentence: inSentence(organisation, locale),
      contact: contactOf(event).email,
    },
    event: {
      title: pick(translations, locale).title,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      timezone: event.timezone,
      venueLine: venue && venueLine(venue),
      online: event.format !== "ON_SITE",
      url: addresses.event(event.slug),
    },
  };
}

/** When and where the event was before the change that a mail is about; null: the mail is older than these notes. */
export function formerly({ moves }: EventRow, occasion: string | null): Former | null {
  const { sequence: _sequence, ...former } =
    moves.find(({ sequence }) => String(sequence) === occasion) ?? {};
  return "startsAt" in former ? former : null;
}

/** How to get there. */
export function arrivalOf({ venue }: EventRow, locale: Locale): string | null {
  return venue && localised(locale, venue.arrivalDe, venue.arrivalEn);
}

/** Why the event does not take place. */
export function statusReason({ statusReasonDe, statusReasonEn }: EventRow, locale: Locale): string | null {
  return localised(locale, statusReasonDe, statusReasonEn);
}
