import type { EventAddresses, ListPageAddresses } from "@podium/api/event/public/views";
import { ADDRESSES_PER_PART } from "@podium/domain/event/filter";
import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, test } from "vitest";
import { partOfSitemap, sitemapOf } from "./sitemap.ts";

const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML = "http://www.w3.org/1999/xhtml";
const site = "https://podium.example";
/** The most that one file may hold (sitemaps.org). */
const ADDRESSES_MAX = 50_000;
const BYTES_MAX = 50 * 1024 * 1024;

const changedAt = "2026-05-04T10:00:00.000Z";
const event = (slug: string, easy = false) => ({ slug, easy, changedAt });
const sitemap = (addresses: EventAddresses, lists: Partial<ListPageAddresses> = {}) =>
  sitemapOf(site, addresses, { bodies: [], series: [], ...lists });

const addressesIn = (body: string | Buffer) => String(body).match(/<loc>[^<]+<\/loc>/gu) ?? [];

/** What a program reads in it. */
function entriesOf({ body }: { body: string | Buffer }) {
  const errors: string[] = [];
  const parser = new DOMParser({ onError: (_, message) => errors.push(message) });
  const document = parser.parseFromString(String(body), "application/xml");
  expect(errors).toEqual([]);
  return [...document.getElementsByTagNameNS(SITEMAP, "url")].map((url) => ({
    loc: url.getElementsByTagNameNS(SITEMAP, "loc")[0]?.textContent,
    lastmod: url.getElementsByTagNameNS(SITEMAP, "lastmod")[0]?.textContent,
    alternates: [...url.getElementsByTagNameNS(XHTML, "link")].map(
      (link) => `${link.getAttribute("rel")} ${link.getAttribute("hreflang")} ${link.getAttribute("href")}`,
    ),
  }));
}

describe("A18 · a sitemap", () => {
  test("names every event in both languages, and the site's own pages", () => {
    const { type, body } = sitemap({ events: [event("fest")], parts: 1 });
    expect(type).toMatch(/^application\/xml/u);
    expect(addressesIn(body)).toContain(`<loc>${site}/veranstaltungen/fest</loc>`);
    expect(addressesIn(body)).toContain(`<loc>${site}/en/events/fest</loc>`);
    expect(addressesIn(body)).toContain(`<loc>${site}/</loc>`);
    expect(String(body)).toContain("<urlset");
  });

  test("names pages in easy language once: their text is German", () => {
    const { body } = sitemap({ events: [event("fest", true), event("markt")], parts: 1 });
    expect(
      addressesIn(body)
        .filter((address) => /leichte|easy/u.test(address))
        .toSorted(),
    ).toEqual([
      `<loc>${site}/en/easy-language</loc>`,
      `<loc>${site}/leichte-sprache</loc>`,
      `<loc>${site}/veranstaltungen/fest/leichte-sprache</loc>`,
    ]);
  });

  test("says of each address when its page changed and where it is in the other language, and can be read", () => {
    const entries = entriesOf(sitemap({ events: [event("fest", true)], parts: 1 }));
    const both = [`alternate de ${site}/veranstaltungen/fest`, `alternate en ${site}/en/events/fest`];
    expect(entries.filter(({ loc }) => loc?.includes("fest"))).toEqual([
      { loc: `${site}/veranstaltungen/fest`, lastmod: changedAt, alternates: both },
      { loc: `${site}/en/events/fest`, lastmod: changedAt, alternates: both },
      { loc: `${site}/veranstaltungen/fest/leichte-sprache`, lastmod: changedAt, alternates: [] },
    ]);
    expect(entries.find(({ loc }) => loc === `${site}/en/imprint`)?.alternates).toEqual([
      `alternate de ${site}/impressum`,
      `alternate en ${site}/en/imprint`,
    ]);
  });

  test("names bodies and series in both languages, a list as changed with its events, a German text once", () => {
    const forms = { hasEasyText: true, hasSignFilm: true };
    const listChangedAt = "2026-07-01T10:00:00.000Z";
    const entries = entriesOf(
      sitemap(
        { events: [], parts: 1 },
        {
          bodies: [
            { slug: "amt", ...forms, changedAt, listChangedAt },
            { slug: "dorf", hasEasyText: false, hasSignFilm: false, changedAt, listChangedAt: changedAt },
          ],
          series: [{ slug: "abende", changedAt: listChangedAt }],
        },
      ),
    );
    const both = (lastmod: string, de: string, en: string) =>
      [de, en].map((path) => ({
        loc: site + path,
        lastmod,
        alternates: [`alternate de ${site}${de}`, `alternate en ${site}${en}`],
      }));
    expect(entries.filter(({ loc }) => /veranstalter|organisers|reihen|series/u.test(loc ?? ""))).toEqual([
      ...both(listChangedAt, "/veranstalter/amt", "/en/organisers/amt"),
      ...both(changedAt, "/veranstalter/amt/hilfe", "/en/organisers/amt/help"),
      { loc: `${site}/veranstalter/amt/leichte-sprache`, lastmod: changedAt, alternates: [] },
      ...both(changedAt, "/veranstalter/amt/gebaerdensprache", "/en/organisers/amt/sign-language"),
      ...both(changedAt, "/veranstalter/dorf", "/en/organisers/dorf"),
      ...both(changedAt, "/veranstalter/dorf/hilfe", "/en/organisers/dorf/help"),
      ...both(listChangedAt, "/reihen/abende", "/en/series/abende"),
    ]);
  });

  test("stays below the limits of one file when its part is full of the longest addresses", () => {
    const long = (number: number) => event(`${number}-`.padEnd(120, "x"), true);
    const events = Array.from({ length: ADDRESSES_PER_PART }, (_, number) => long(number));
    const { body } = sitemap({ events, parts: 1 });
    expect(addressesIn(body).length).toBeLessThan(ADDRESSES_MAX);
    expect(Buffer.byteLength(String(body))).toBeLessThan(BYTES_MAX);
  });

  test("that would be too long lists its parts", () => {
    const { body } = sitemap({ events: [], parts: 3 });
    expect(String(body)).toContain("<sitemapindex");
    expect(addressesIn(body)).toEqual([1, 2, 3].map((part) => `<loc>${site}/sitemap-${part}.xml</loc>`));
  });

  test.each<[string, number | null]>([
    ["/sitemap-1.xml", 1],
    ["/sitemap-12.xml", 12],
    ["/sitemap-500.xml", 500],
    ["/sitemap-501.xml", 501],
    ["/sitemap.xml", null],
    ["/sitemap-0.xml", null],
    ["/sitemap-01.xml", null],
    ["/sitemap--1.xml", null],
    ["/sitemap-1e3.xml", null],
    ["/sitemap-9999.xml", null],
    ["/sitemap-.xml", null],
    ["/en/sitemap-1.xml", null],
    ["/sitemap-1.xml/", null],
  ])("the path %s names part %s", (path, part) => {
    expect(partOfSitemap(path)).toBe(part);
  });
});
