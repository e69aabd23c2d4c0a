import type { FeedScope } from "@podium/api/event/feed/scope";
import type { FeedFilter } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import { messagesOf } from "../../../src/i18n/messages.ts";
import type { Writing } from "../file-body.ts";

/** What a feed is written from. */
export type FeedGiven = Writing & { webUrl: string; filter: FeedFilter & { locale: Locale } };

/** What a subscription is called among others: whose events it has, and which of them. */
export function feedTitle(filter: FeedFilter, scope: FeedScope, locale: Locale): string {
  const { event, frame } = messagesOf(locale);
  const parts = [
    scope.organisation,
    scope.series,
    filter.audience && event.audience[filter.audience],
    filter.city,
    filter.format && event.format[filter.format],
    filter.text,
  ].filter((part) => part);
  return parts.length > 0
    ? `${event.list.title} – ${parts.join(" · ")}`
    : `${event.list.title} – ${frame.site}`;
}
