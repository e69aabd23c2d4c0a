import type { EventCalendar } from "@podium/api/event/public/calendar";
import type { CalendarEntry } from "@podium/api/occurrence/calendar";
import type { ProgrammeLine } from "@podium/api/programme/lines";
import { publicCaller } from "@podium/api/public-router";
import type { Locale } from "@podium/domain/locale";
import { fill } from "@podium/domain/sentence";
import { writeAddress } from "@podium/domain/site/routes";
import { formatPlainDay, formatWallTimes } from "@podium/ui/text/date.ts";
import { formatOccurrence } from "@podium/ui/when/occurrence.ts";
import {
  ICalCalendar,
  type ICalCalendarData,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { messagesOf } from "../../src/i18n/messages.ts";
import type { EventWriting, FileBody } from "./file-body.ts";

const PRODUCT = { company: "Podium", product: "Podium", language: "DE" };

/**
 * An event as a calendar file (RFC 5545), an entry for each date that is known. Instants are in UTC, so that no time-zone
 * rules have to travel along; an identifier stays the same for the life of the event and in both languages, the sequence tells a newer from an older
 * file. Null: no such event is online.
 */
export async function writeCalendar({
  webUrl,
  slug,
  locale,
  requestId,
  madeOf,
  signal,
}: EventWriting): Promise<FileBody | null> {
  const event = await publicCaller({ requestId, madeOf }, signal).event.calendar({ slug, locale });
  if (!event) return null;
  return calendarFile({
    webUrl,
    locale,
    method: event.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    name: event.slug,
    entries: entriesOf(event, locale),
  });
}

/** An event's dates as entries of a calendar, whichever file they stand in. */
export function entriesOf(event: EventCalendar, locale: Locale): Entry[] {
  const { page: words, programme } = messagesOf(locale).event;
  return event.entries.map((entry) => ({
    ...timesOf(entry),
    id: entry.id,
    slug: event.slug,
    ...standingOf({ ...entry, isCancelled: event.cancelled || entry.isCancelled }),
    sequence: event.sequence,
    stamp: new Date(event.updatedAt),
    summary: titled(event.title, entry, locale),
    description: described(
      looseText(entry, locale),
      event.summary,
      ...programmeText(entry.programme, programme.title, locale),
    ),
    // The address of the online room is for those with a place.
    location: entry.location ?? (entry.online ? words.online : null),
  }));
}

/** "Dienstag, 3. März 2026, ca. 18:00 Uhr, Ende offen", where the entry's own times say more than that. */
export function looseText({ loosely }: CalendarEntry, locale: Locale): string | null {
  return loosely && formatOccurrence(loosely, { locale, timeZone: loosely.timezone });
}

/** Lines that are said, one below the other. */
export function described(...lines: readonly (string | null)[]): string | null {
  const text = lines
    .filter((line) => line !== null)
    .join("\n")
    .trim();
  return text || null;
}

/** The programme of a date as lines of text, behind an empty one. */
function programmeText(lines: readonly ProgrammeLine[], title: string, locale: Locale): string[] {
  if (lines.length === 0) return [];
  const written = lines.map(({ date, from, to, title: name, room }, index) => {
    const hours = formatWallTimes(from, to, locale);
    const line = `${hours && `${hours} `}${name}${room ? ` (${room})` : ""}`;
    return date && date !== lines[index - 1]?.date ? `${formatPlainDay(date, locale)}\n${line}` : line;
  });
  return ["", `${title}:`, ...written];
}

/** @param entry its instants are days in UTC where it is of whole days */
export function timesOf({
  isAllDay,
  start,
  end,
}: CalendarEntry): Pick<ICalEventData, "start" | "end" | "allDay"> {
  return { start, end, allDay: isAllDay };
}

/** No status means "postponed" (RFC 5545, 3.8.1.11): the title says it, and the time counts as free. */
export function standingOf({
  isCancelled,
  isPostponed,
}: Pick<CalendarEntry, "isCancelled" | "isPostponed">): Pick<ICalEventData, "status" | "transparency"> {
  if (isCancelled) return { status: ICalEventStatus.CANCELLED };
  return isPostponed
    ? { status: ICalEventStatus.TENTATIVE, transparency: ICalEventTransparency.TRANSPARENT }
    : { status: ICalEventStatus.CONFIRMED };
}

/** The title with the occurrence's own words, and that it is postponed. */
export function titled(title: string, { label, isPostponed }: CalendarEntry, locale: Locale): string {
  const whole = label ? `${title} – ${label}` : title;
  return isPostponed ? fill(messagesOf(locale).event.page.postponedEntry, { title: whole }) : whole;
}

/** The `id` is what stands before the "@"; the slug is that of the event's page, to which the entry leads. */
export type Entry = ICalEventData & { id: string; slug: string };

/** @param given.about what a calendar says of itself to whoever subscribes to it (RFC 7986) */
export function calendarFile(given: {
  webUrl: string;
  locale: Locale;
  method: ICalCalendarMethod;
  /** Of the file, without its ending. */
  name: string;
  about?: ICalCalendarData;
  entries: readonly Entry[];
}): FileBody {
  const { webUrl, locale, method, name, about = {}, entries } = given;
  const calendar = new ICalCalendar({ prodId: PRODUCT, method, ...about });
  for (const { slug, ...entry } of entries)
    calendar.createEvent({
      ...entry,
      id: `${entry.id}@${new URL(webUrl).hostname}`,
      url: new URL(writeAddress("/events/[slug]", locale, { slug }), webUrl).href,
    });
  return {
    type: "text/calendar; charset=utf-8",
    body: calendar.toString(),
    headers: [["Content-Disposition", `attachment; filename="${name}.ics"`]],
  };
}
