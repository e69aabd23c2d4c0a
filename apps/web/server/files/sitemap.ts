import type { EventAddress, EventAddresses, ListPageAddresses } from "@podium/api/event/public/views";
import { publicCaller } from "@podium/api/public-router";
import { type Locale, locales } from "@podium/domain/locale";
import type { Page } from "@podium/domain/site/addresses";
import { addressOf, defaultLocale, pageNames, writeAddress } from "@podium/domain/site/routes";
import { ruleOf } from "../pages/page-rules.ts";
import type { FileBody, Writing } from "./file-body.ts";

/** Those that need no parameter; events are asked for. */
const listedPages = pageNames.filter((page) => ruleOf(page).listed && !page.includes("["));

/** Where a part of a sitemap is that is too long for one file. */
const PART = /^\/sitemap-([1-9]\d{0,2})\.xml$/;

/** All pages that a search engine should find, in both languages; or the list of the parts that name them. */
export async function writeSitemap(
  webUrl: string,
  { requestId, madeOf, signal }: Writing,
): Promise<FileBody> {
  const api = publicCaller({ requestId, madeOf }, signal);
  return sitemapOf(webUrl, await api.event.addresses({}), await api.event.listPageAddresses());
}

export function sitemapOf(
  webUrl: string,
  { parts, events }: EventAddresses,
  lists: ListPageAddresses,
): FileBody {
  if (parts === 1) return addressList(webUrl, [...sitePages(), ...listPages(lists), ...eventPages(events)]);
  const files = Array.from({ length: parts }, (_, index) => `/sitemap-${index + 1}.xml`);
  const { origin } = new URL(webUrl);
  return xml(
    "sitemapindex",
    files.map((file) => `<sitemap>${element("loc", origin + file)}</sitemap>`),
  );
}

/** @returns the number of the part, or null when the path names none */
export function partOfSitemap(path: string): number | null {
  const number = PART.exec(path)?.[1];
  return number === undefined ? null : Number(number);
}

/** @returns null when there is no such part */
export async function writeSitemapPart(
  webUrl: string,
  { requestId, madeOf, signal }: Writing,
  part: number,
): Promise<FileBody | null> {
  const api = publicCaller({ requestId, madeOf }, signal);
  const { events } = await api.event.addresses({ part });
  if (events.length === 0) return null;
  const others = part === 1 ? [...sitePages(), ...listPages(await api.event.listPageAddresses())] : [];
  return addressList(webUrl, [...others, ...eventPages(events)]);
}

/** One page: its path in each language in which it is to be found, and when it was changed, if that is known. */
type ListedPage = { paths: Partial<Record<Locale, string>>; changedAt?: string };

function sitePages(): ListedPage[] {
  return listedPages.map((page) => ({
    paths: inAll((locale) => addressOf({ page, locale, parameters: {} })),
  }));
}

type OrganisersPage = Extract<Page, `/organisers/${string}`>;

/** Bodies with their help and what they are about in other forms, and series. */
function listPages({ bodies, series }: ListPageAddresses): ListedPage[] {
  return [
    ...bodies.flatMap(({ slug, hasEasyText, hasSignFilm, changedAt, listChangedAt }) => {
      const below = (page: OrganisersPage) => inAll((locale) => writeAddress(page, locale, { slug }));
      const { [defaultLocale]: easy } = below("/organisers/[slug]/easy-language");
      return [
        { changedAt: listChangedAt, paths: below("/organisers/[slug]") },
        { changedAt, paths: below("/organisers/[slug]/help") },
        ...(hasEasyText ? [{ changedAt, paths: { [defaultLocale]: easy } }] : []),
        ...(hasSignFilm ? [{ changedAt, paths: below("/organisers/[slug]/sign-language") }] : []),
      ];
    }),
    ...series.map(({ slug, changedAt }) => ({
      changedAt,
      paths: inAll((locale) => writeAddress("/series/[slug]", locale, { slug })),
    })),
  ];
}

/** A text in easy language is German, and is found in German. */
function eventPages(events: readonly EventAddress[]): ListedPage[] {
  return events.flatMap(({ slug, easy, changedAt }) => {
    const page = { changedAt, paths: inAll((locale) => writeAddress("/events/[slug]", locale, { slug })) };
    if (!easy) return [page];
    const path = writeAddress("/events/[slug]/easy-language", defaultLocale, { slug });
    return [page, { changedAt, paths: { [defaultLocale]: path } }];
  });
}

function inAll(path: (locale: Locale) => string): ListedPage["paths"] {
  return Object.fromEntries(locales.map((locale) => [locale, path(locale)]));
}

/** Each address names itself and its counterparts, as search engines want it (sitemaps.org; hreflang by xhtml:link). */
function addressList(webUrl: string, pages: readonly ListedPage[]): FileBody {
  const { origin } = new URL(webUrl);
  const entries = pages.flatMap(({ paths, changedAt }) => {
    const known = Object.entries(paths);
    const alternates = known.map(
      ([locale, path]) =>
        `<xhtml:link rel="alternate" hreflang="${locale}" href="${escaped(origin + path)}"/>`,
    );
    const same = [
      ...(changedAt ? [element("lastmod", changedAt)] : []),
      ...(known.length > 1 ? alternates : []),
    ].join("");
    return known.map(([, path]) => `<url>${element("loc", origin + path)}${same}</url>`);
  });
  return xml("urlset", entries, ' xmlns:xhtml="http://www.w3.org/1999/xhtml"');
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

/** Of the characters of an address XML needs only "&" escaped. */
function escaped(address: string): string {
  return address.replaceAll("&", "&amp;");
}

function xml(list: string, entries: readonly string[], namespaces = ""): FileBody {
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespaces}>
${entries.join("\n")}
</${list}>
`;
  return { type: "application/xml; charset=utf-8", body };
}
