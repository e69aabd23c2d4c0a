import { publicCaller } from "@podium/api/public-router";
import type { MadeOf } from "@podium/api/request/made-of";
import type { Locale } from "@podium/domain/locale";
import { writeAddress } from "@podium/domain/site/routes";
import { ICalCalendar, ICalCalendarMethod, type ICalEventData, ICalEventStatus } from "ical-generator";
import { messagesOf } from "../../src/i18n/messages.ts";
import type { FileBody } from "./file-body.ts";

const PRODUCT = { company: "Podium", product: "Podium", language: "DE" };

/**
 * An event as a calendar file (RFC 5545). Instants are in UTC, so that no time-zone rules have to travel along; the
 * identifier stays the same for the life of the event and in both languages, the sequence tells a newer from an older
 * file. Null: no such event is online.
 */
export async function writeCalendar(given: {
  webUrl: string;
  slug: string;
  locale: Locale;
  requestId: string;
  madeOf: MadeOf;
  signal: AbortSignal;
}): Promise<FileBody | null> {
  const { webUrl, slug, locale, requestId, madeOf, signal } = given;
  const event = await publicCaller({ requestId, madeOf }, signal).event.calendar({ slug, locale });
  if (!event) return null;
  return calendarFile({
    webUrl,
    locale,
    method: event.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    name: event.slug,
    slug: event.slug,
    entry: {
      id: event.id,
      sequence: event.sequence,
      stamp: new Date(event.updatedAt),
      start: new Date(event.startsAt),
      end: new Date(event.endsAt),
      summary: event.title,
      description: event.summary,
      // The address of the online room is for those with a place.
      location: event.location ?? (event.online ? messagesOf(locale).event.page.online : null),
    },
  });
}

/** One entry that leads to the event's page. @param given.entry its `id` is what stands before the "@" */
export function calendarFile(given: {
  webUrl: string;
  locale: Locale;
  method: ICalCalendarMethod;
  status: ICalEventStatus;
  /** Of the file, without its ending. */
  name: string;
  slug: string;
  entry: ICalEventData & { id: string };
}): FileBody {
  const { webUrl, locale, method, status, name, slug, entry } = given;
  const calendar = new ICalCalendar({ prodId: PRODUCT, method });
  const address = writeAddress("/events/[slug]", locale, { slug });
  calendar.createEvent({
    ...entry,
    id: `${entry.id}@${new URL(webUrl).hostname}`,
    status,
    url: new URL(address, webUrl).href,
  });
  return {
    type: "text/calendar; charset=utf-8",
    body: calendar.toString(),
    headers: [["Content-Disposition", `attachment; filename="${name}.ics"`]],
  };
}
