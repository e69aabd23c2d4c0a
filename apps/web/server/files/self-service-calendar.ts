import type { Locale } from "@podium/domain/locale";
import { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { venueLine } from "../../src/features/registration/self-service/venue-line.ts";
import { messagesOf } from "../../src/i18n/messages.ts";
import { calendarFile } from "./calendar.ts";
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
    status: ICalEventStatus.CONFIRMED,
    name: "podium",
    slug: event.slug,
    entry: {
      id: calendar.id,
      sequence: calendar.sequence,
      stamp: new Date(calendar.changedAt),
      start: new Date(event.startsAt),
      end: new Date(event.endsAt),
      summary: event.title,
      location: venueLine(event) ?? event.onlineUrl ?? words.online,
      description: event.onlineUrl && `${words.onlineTitle}: ${event.onlineUrl}`,
    },
  });
}
