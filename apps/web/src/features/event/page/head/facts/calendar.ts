import type { EventPage } from "@podium/api/event/public/views";
import type { Locale } from "@podium/domain/locale";
import { getPathname } from "../../../../../i18n/navigation.ts";

/** The event's calendar file; null where it has nothing to write down, or nobody comes any more. */
export function calendarAddress(event: EventPage, locale: Locale): string | null {
  const { slug, status, isPreview, registration, occurrences } = event;
  const isAhead = status === "PUBLISHED" && registration.state !== "ended";
  if (!isAhead || isPreview || occurrences.every(({ startsAt }) => startsAt === null)) return null;
  const page = getPathname({ href: { pathname: "/events/[slug]", params: { slug } }, locale });
  return `${page}/${locale === "de" ? "kalender" : "calendar"}.ics`;
}
