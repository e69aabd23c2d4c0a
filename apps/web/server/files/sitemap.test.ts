import { ADDRESSES_PER_PART } from "@podium/domain/event/filter";
import { describe, expect, test } from "vitest";
import { partOfSitemap, sitemapOf } from "./sitemap.ts";

const site = "https://podium.example";
/** The most that one file may hold (sitemaps.org). */
const ADDRESSES_MAX = 50_000;
const BYTES_MAX = 50 * 1024 * 1024;

const addressesIn = (body: string | Buffer) => String(body).match(/<loc>[^<]+<\/loc>/gu) ?? [];

describe("A18 · a sitemap", () => {
  test("names every event in both languages, and the site's own pages", () => {
    const { type, body } = sitemapOf(site, { slugs: ["fest"], easy: [], parts: 1 });
    expect(type).toMatch(/^application\/xml/u);
    expect(addressesIn(body)).toContain(`<loc>${site}/veranstaltungen/fest</loc>`);
    expect(addressesIn(body)).toContain(`<loc>${site}/en/events/fest</loc>`);
    expect(addressesIn(body)).toContain(`<loc>${site}/</loc>`);
    expect(String(body)).toContain("<urlset");
  });

  test("names pages in easy language once: their text is German", () => {
    const { body } = sitemapOf(site, { slugs: ["fest", "markt"], easy: ["fest"], parts: 1 });
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

  test("stays below the limits of one file when its part is full of the longest addresses", () => {
    const slugs = Array.from({ length: ADDRESSES_PER_PART }, (_, number) => `${number}-`.padEnd(120, "x"));
    const { body } = sitemapOf(site, { slugs, easy: slugs, parts: 1 });
    expect(addressesIn(body).length).toBeLessThan(ADDRESSES_MAX);
    expect(Buffer.byteLength(String(body))).toBeLessThan(BYTES_MAX);
  });

  test("that would be too long lists its parts", () => {
    const { body } = sitemapOf(site, { slugs: [], easy: [], parts: 3 });
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
