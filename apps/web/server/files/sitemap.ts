import type { EventAddresses } from "@podium/api/event/public/views";
import { publicCaller } from "@podium/api/public-router";
import type { MadeOf } from "@podium/api/request/made-of";
import { locales } from "@podium/domain/locale";
import { addressOf, defaultLocale, pageNames, writeAddress } from "@podium/domain/site/routes";
import { ruleOf } from "../pages/page-rules.ts";
import type { FileBody } from "./file-body.ts";

/** Those that need no parameter; events are asked for. */
const listedPages = pageNames.filter((page) => ruleOf(page).listed && !page.includes("["));

/** Where a part of a sitemap is that is too long for one file. */
const PART = /^\/sitemap-([1-9]\d{0,2})\.xml$/;

type Asked = { requestId: string; madeOf: MadeOf; signal: AbortSignal };

/** All pages that a search engine should find, in both languages; or the list of the parts that name them. */
export async function writeSitemap(webUrl: string, { requestId, madeOf, signal }: Asked): Promise<FileBody> {
  return sitemapOf(webUrl, await publicCaller({ requestId, madeOf }, signal).event.addresses({}));
}

export function sitemapOf(webUrl: string, { parts, ...events }: EventAddresses): FileBody {
  if (parts === 1) return addressList(webUrl, [...pagePaths(), ...eventPaths(events)]);
  const files = Array.from({ length: parts }, (_, index) => `/sitemap-${index + 1}.xml`);
  return xml("sitemapindex", "sitemap", webUrl, files);
}

/** @returns the number of the part, or null when the path names none */
export function partOfSitemap(path: string): number | null {
  const number = PART.exec(path)?.[1];
  return number === undefined ? null : Number(number);
}

/** @returns null when there is no such part */
export async function writeSitemapPart(
  webUrl: string,
  { requestId, madeOf, signal }: Asked,
  part: number,
): Promise<FileBody | null> {
  const events = await publicCaller({ requestId, madeOf }, signal).event.addresses({ part });
  if (events.slugs.length === 0) return null;
  return addressList(webUrl, [...(part === 1 ? pagePaths() : []), ...eventPaths(events)]);
}

function pagePaths(): string[] {
  return locales.flatMap((locale) => listedPages.map((page) => addressOf({ page, locale, parameters: {} })));
}

/** A text in easy language is German, and is found in German. */
function eventPaths({ slugs, easy }: Pick<EventAddresses, "slugs" | "easy">): string[] {
  return [
    ...locales.flatMap((locale) => slugs.map((slug) => writeAddress("/events/[slug]", locale, { slug }))),
    ...easy.map((slug) => writeAddress("/events/[slug]/easy-language", defaultLocale, { slug })),
  ];
}

function addressList(webUrl: string, paths: readonly string[]): FileBody {
  return xml("urlset", "url", webUrl, paths);
}

/** @param paths of this site; of the characters of an address XML needs only "&" escaped */
function xml(list: string, entry: string, webUrl: string, paths: readonly string[]): FileBody {
  const { origin } = new URL(webUrl);
  const entries = paths.map(
    (path) => `<${entry}><loc>${origin}${path.replaceAll("&", "&amp;")}</loc></${entry}>`,
  );
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</${list}>
`;
  return { type: "application/xml; charset=utf-8", body };
}
