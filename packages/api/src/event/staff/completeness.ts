import type { Prisma } from "@podium/db/generated/client";
import type { MissingField } from "@podium/domain/event/missing-fields";
import { missingBeforePublication } from "@podium/domain/event/publication";
import { timeSelect } from "../../occurrence/times.ts";

/** What a stored event is looked at for before it may go online. */
export const publicationSelect = {
  format: true,
  onlineUrl: true,
  categories: {
    select: {
      channel: true,
      hidden: true,
      url: true,
      email: true,
      phone: true,
      address: true,
      attendance: true,
      onlineUrl: true,
    },
  },
  venueId: true,
  occurrences: {
    orderBy: { position: "asc" },
    select: { ...timeSelect, isDateOpen: true, place: true },
  },
  translations: { omit: { id: true, eventId: true } },
} satisfies Prisma.EventSelect;

type PublicationRow = Prisma.EventGetPayload<{ select: typeof publicationSelect }>;

const noTexts = { title: "", kind: "", summary: "", body: "", audience: "" };

/** The rule's answer for a stored event. A language without a row has no texts. */
export function missingOf({ translations, venueId, occurrences, ...row }: PublicationRow): MissingField[] {
  const textsIn = (locale: "de" | "en") => translations.find((text) => text.locale === locale) ?? noTexts;
  return missingBeforePublication({
    ...row,
    occurrences: occurrences.map(({ startsAt, isDateOpen, place }) => ({
      date: startsAt?.toISOString() ?? null,
      isDateOpen,
      place,
    })),
    venue: venueId === null ? null : { id: venueId },
    inEnglish: translations.some(({ locale, offered }) => locale === "en" && offered),
    translations: { de: textsIn("de"), en: textsIn("en") },
  });
}
