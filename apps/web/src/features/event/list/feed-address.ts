import { type FeedFilter, facets } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import type { File } from "@podium/domain/site/addresses";
import { writeAddress } from "@podium/domain/site/routes";

/** A path of this site: where what a list shows can be subscribed to, whichever page or time of it is open. */
export function feedAddress(
  file: Extract<
    File,
    "/calendar.ics" | "/events.jsonld" | "/news.atom" | "/embed/list.html" | "/embed/frame.html"
  >,
  locale: Locale,
  filter: Partial<FeedFilter>,
): string {
  const query = new URLSearchParams();
  for (const name of [...facets, "series"] as const) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  const path = writeAddress(file, locale);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Where the catalogue of all data is; it has no language. */
export const CATALOGUE = "/catalog.jsonld";

/** What calendar programs open as a subscription, instead of saving the file once. */
export function webcalAddress(path: string, webUrl: string): string {
  return new URL(path, webUrl).href.replace(/^https?:/u, "webcal:");
}
