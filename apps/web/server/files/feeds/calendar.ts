import { publicCaller } from "@podium/api/public-router";
import { writeAddress } from "@podium/domain/site/routes";
import { ICalCalendarMethod } from "ical-generator";
import { feedAddress } from "../../../src/features/event/list/feed-address.ts";
import { messagesOf } from "../../../src/i18n/messages.ts";
import { calendarFile, entriesOf } from "../calendar.ts";
import type { FileBody } from "../file-body.ts";
import { type FeedGiven, feedTitle } from "./feed-title.ts";

/** How often a calendar should ask again, in seconds (RFC 7986, 5.7). */
const REFRESH_SECONDS = 6 * 3_600;

/**
 * The dates of many events as one calendar to subscribe to (RFC 5545, RFC 7986). Entries have the identifiers that they have in the file
 * of their event. Null: there is no such organisation or series.
 */
export async function writeFeedCalendar(given: FeedGiven): Promise<FileBody | null> {
  const { webUrl, filter, requestId, madeOf, signal } = given;
  const { locale } = filter;
  const feed = await publicCaller({ requestId, madeOf }, signal).event.feedCalendar(filter);
  if (!feed) return null;
  const { frame } = messagesOf(locale);
  return calendarFile({
    webUrl,
    locale,
    method: ICalCalendarMethod.PUBLISH,
    name: "podium",
    about: {
      name: feedTitle(filter, feed.scope, locale),
      description: frame.description,
      url: new URL(writeAddress("/", locale), webUrl).href,
      source: new URL(feedAddress("/calendar.ics", locale, filter), webUrl).href,
      ttl: REFRESH_SECONDS,
    },
    entries: feed.events.flatMap((event) => entriesOf(event, locale)),
  });
}
