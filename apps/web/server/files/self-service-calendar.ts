import type { Locale } from "@podium/domain/locale";
import { ICalCalendarMethod } from "ical-generator";
import { messagesOf } from "../../src/i18n/messages.ts";
import { calendarFile, described, looseText, standingOf, timesOf, titled } from "./calendar.ts";
import type { FileBody } from "./file-body.ts";
import { readByLink } from "./self-service-registration.ts";

/**
 * The entry of the mails once more, by the registration's link: same identifier, same sequence, so that a calendar
 * keeps one. The registration's link stays out, since calendars are shared; the way to take part from afar is in it.
 * Null: the link is not good, or there is no place.
 */
export async function writeSelfServiceCalendar(given: {
  webUrl: string;
  token: string;
  locale: Locale;
  requestId: string;
}): Promise<FileBody | null> {
  const { webUrl, locale } = given;
  const registration = await readByLink(given);
  if (!registration?.calendar) return null;
  const { calendar, event } = registration;
  const words = messagesOf(locale).selfService.page;
  return calendarFile({
    webUrl,
    locale,
    method: ICalCalendarMethod.PUBLISH,
    name: "podium",
    entries: calendar.entries.map(({ joinUrl, ...entry }) => ({
      ...timesOf(entry),
      id: entry.id,
      slug: event.slug,
      ...standingOf(entry),
      sequence: calendar.sequence,
      stamp: new Date(calendar.changedAt),
      summary: titled(event.title, entry, locale),
      location: entry.location ?? joinUrl ?? (entry.online ? words.online : null),
      description: described(looseText(entry, locale), joinUrl && `${words.onlineTitle}: ${joinUrl}`),
    })),
  });
}
