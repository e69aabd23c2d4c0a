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

const addressesIn = (body: string | Buffer) => String(body).match(/<loc>[^<]+<\/loc>/gu) ?? [];

describe("A18 · a sitemap", () => {
  test("names every event in both languages, and the site's own pages", () => {
    const { type, body } = sitemapOf(site, { events: [event("fest")], parts: 1 });
    expect(type).toMatch(/^application\/xml/u);
    expect(addressesIn(body)).toContain(`<loc>${site}/veranstaltungen/fest</loc>`);
    expect(addressesIn(body)).toContain(`<loc>${site}/en/events/fest</loc>`);
    expect(addressesIn(body)).toContain(`<loc>${site}/</loc>`);
    expect(String(body)).toContain("<urlset");
  });

  test("names pages in easy language once: their text is German", () => {
    const { body } = sitemapOf(site, { events: [event("fest", true), event("markt")], parts: 1 });
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
    const { body } = sitemapOf(site, { events: [event("fest", true)], parts: 1 });
    const errors: string[] = [];
    const parser = new DOMParser({ onError: (_, message) => errors.push(message) });
    const document = parser.parseFromString(String(body), "application/xml");
    expect(errors).toEqual([]);
    const entries = [...document.getElementsByTagNameNS(SITEMAP, "url")].map((url) => ({
      loc: url.getElementsByTagNameNS(SITEMAP, "loc")[0]?.textContent,
      lastmod: url.getElementsByTagNameNS(SITEMAP, "lastmod")[0]?.textContent,
      alternates: [...url.getElementsByTagNameNS(XHTML, "link")].map(
        (link) => `${link.getAttribute("rel")} ${link.getAttribute("hreflang")} ${link.getAttribute("href")}`,
      ),
    }));
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

  test("stays below the limits of one file when its part is full of the longest addresses", () => {
    const long = (number: number) => event(`${number}-`.padEnd(120, "x"), true);
    const events = Array.from({ length: ADDRESSES_PER_PART }, (_, number) => long(number));
    const { body } = sitemapOf(site, { events, parts: 1 });
    expect(addressesIn(body).length).toBeLessThan(ADDRESSES_MAX);
    expect(Buffer.byteLength(String(body))).toBeLessThan(BYTES_MAX);
  });

  test("that would be too long lists its parts", () => {
    const { body } = sitemapOf(site, { events: [], parts: 3 });
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
