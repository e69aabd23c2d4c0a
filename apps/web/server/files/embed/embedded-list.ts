import type { EventListItem } from "@podium/api/event/public/list/views";
import { publicCaller } from "@podium/api/public-router";
import { listEventsInput } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import { fill } from "@podium/domain/sentence";
import { writeAddress } from "@podium/domain/site/routes";
import { formatOccurrence } from "@podium/ui/when/occurrence.ts";
import { listAddress } from "../../../src/features/event/filter/list-address.ts";
import { messagesOf } from "../../../src/i18n/messages.ts";
import { escapeHtml } from "../../pages/placeholders.ts";
import type { FeedGiven } from "../feeds/feed-title.ts";
import type { FileBody } from "../file-body.ts";
import type { Embedding } from "../site-files.ts";

/** Enough beside the content of another page; the rest is a link away. */
const ENTRIES_MAX = 10;

export const HTML = "text/html; charset=utf-8";

/** The next events as a part of another website's page, which alone may read it. */
export async function writeEmbeddedList({
  embedding: { origin },
  ...given
}: FeedGiven & { embedding: Embedding }): Promise<FileBody> {
  return {
    type: HTML,
    body: await embeddedList(given),
    headers: [
      ...(origin ? [["Access-Control-Allow-Origin", origin] as const] : []),
      ["Vary", "Origin"],
      ["X-Robots-Tag", "noindex"],
    ],
  };
}

/** Says its language and its name itself, and has no headings: nobody knows the level that would fit. */
export async function embeddedList({
  webUrl,
  filter,
  requestId,
  madeOf,
  signal,
}: FeedGiven): Promise<string> {
  const { locale, series } = filter;
  const asked = listEventsInput.parse(filter);
  const { items } = await publicCaller({ requestId, madeOf }, signal).event.list(asked);
  const words = messagesOf(locale).feed.embed;
  const at = (path: string) => escapeHtml(new URL(path, webUrl).href);
  const all = series
    ? writeAddress("/series/[slug]", locale, { slug: series })
    : listAddress(writeAddress("/", locale), asked);
  const entries = items.slice(0, ENTRIES_MAX).map((item) => entry(item, locale, at));
  return [
    `<section class="podium-events" lang="${locale}" aria-label="${escapeHtml(words.list)}">`,
    ...(entries.length > 0
      ? ['<ul role="list">', ...entries, "</ul>"]
      : [`<p class="podium-events__none">${escapeHtml(words.none)}</p>`]),
    `<p class="podium-events__all"><a href="${at(all)}" target="_top">${escapeHtml(words.all)}</a></p>`,
    "</section>",
    "",
  ].join("\n");
}

function entry(item: EventListItem, locale: Locale, at: (path: string) => string): string {
  const { event, feed } = messagesOf(locale);
  const { slug, occurrence, venueName, city, format, availability } = item;
  const isCancelled = occurrence.isCancelled || availability === "cancelled";
  const title = isCancelled ? fill(feed.cancelled, { title: item.title }) : item.title;
  const place = [venueName, city].filter(Boolean).join(", ");
  const where = [place, format !== "ON_SITE" && event.format[format]].filter(Boolean).join(" · ");
  const lines = [
    formatOccurrence(occurrence, { locale, timeZone: item.timezone }),
    where || event.list.placeOpen,
    item.host,
  ];
  const lang = item.language === locale ? "" : ` lang="${item.language}"`;
  const address = at(writeAddress("/events/[slug]", locale, { slug }));
  return [
    `<li><a href="${address}" target="_top"${lang}>${escapeHtml(title)}</a>`,
    ...lines.map((line) => `<br><span>${escapeHtml(line)}</span>`),
    "</li>",
  ].join("");
}
