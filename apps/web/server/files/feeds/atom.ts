import type { News, NewsItem } from "@podium/api/event/feed/news";
import { publicCaller } from "@podium/api/public-router";
import { locales } from "@podium/domain/locale";
import { fill } from "@podium/domain/sentence";
import { writeAddress } from "@podium/domain/site/routes";
import { feedAddress } from "../../../src/features/event/list/feed-address.ts";
import { messagesOf } from "../../../src/i18n/messages.ts";
import type { FileBody } from "../file-body.ts";
import { type FeedGiven, feedTitle } from "./feed-title.ts";
import { xmlDocument } from "./xml.ts";

/** Of a feed in which there is nothing yet: it has to have one (RFC 4287, 4.1.1). */
const NEVER = "1970-01-01T00:00:00.000Z";

/** The events that were published last as a feed (RFC 4287). Null: there is no such organisation or series. */
export async function writeAtom({
  webUrl,
  filter,
  requestId,
  madeOf,
  signal,
}: FeedGiven): Promise<FileBody | null> {
  const news = await publicCaller({ requestId, madeOf }, signal).event.news(filter);
  return news && atomFeed(webUrl, filter, news);
}

export function atomFeed(webUrl: string, filter: FeedGiven["filter"], { scope, items }: News): FileBody {
  const { locale } = filter;
  const { frame } = messagesOf(locale);
  const at = (path: string) => new URL(path, webUrl).href;
  const self = at(feedAddress("/news.atom", locale, filter));
  const feed = {
    "@_xmlns": "http://www.w3.org/2005/Atom",
    "@_xml:lang": locale,
    id: self,
    title: feedTitle(filter, scope, locale),
    subtitle: frame.description,
    updated:
      items
        .map(({ updatedAt }) => updatedAt)
        .toSorted()
        .at(-1) ?? NEVER,
    author: { name: scope.organisation ?? frame.site },
    generator: "Podium",
    link: [
      { "@_rel": "self", "@_type": "application/atom+xml", "@_href": self },
      { "@_rel": "alternate", "@_type": "text/html", "@_href": at(writeAddress("/", locale)) },
    ],
    entry: items.map((item) => entryOf(item, filter, at)),
  };
  return { type: "application/atom+xml; charset=utf-8", body: xmlDocument({ feed }) };
}

/** Its id is the event's, so that it is the same entry in every feed and language. */
function entryOf(item: NewsItem, { locale }: FeedGiven["filter"], at: (path: string) => string) {
  const { feed } = messagesOf(locale);
  const { slug } = item;
  return {
    "@_xml:lang": item.language,
    id: `urn:uuid:${item.id}`,
    title: item.isCancelled ? fill(feed.cancelled, { title: item.title }) : item.title,
    updated: item.updatedAt,
    published: item.publishedAt,
    author: { name: item.host },
    link: locales.map((language) => ({
      "@_rel": "alternate",
      "@_type": "text/html",
      "@_hreflang": language,
      "@_href": at(writeAddress("/events/[slug]", language, { slug })),
    })),
    // One without content needs a summary only where it has no alternate link; an empty one says nothing.
    ...(item.summary && { summary: item.summary }),
  };
}
