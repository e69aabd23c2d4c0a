import { publicCaller } from "@podium/api/public-router";
import { locales } from "@podium/domain/locale";
import type { Pathname } from "../src/i18n/routing.ts";
import type { FileBody } from "./file-body.ts";
import { addressOf, type Parameters } from "./routes.ts";

const pages: readonly Pathname[] = [
  "/",
  "/review",
  "/accessibility",
  "/easy-language",
  "/sign-language",
  "/imprint",
  "/privacy",
  "/netiquette",
  "/report-barrier",
];

/** A sitemap may have 50,000 addresses (sitemaps.org); twice this many stay below. */
const EVENTS_MAX = 20_000;

/** All pages that a search engine should find, in both languages. */
export async function writeSitemap(webUrl: string, requestId: string): Promise<FileBody> {
  const events = (await eventSlugs(requestId)).slice(0, EVENTS_MAX);
  const addresses = locales.flatMap((locale) => {
    const address = (pathname: Pathname, parameters: Parameters = {}) =>
      new URL(addressOf({ pathname, locale, parameters }), webUrl).href;
    return [
      ...pages.map((pathname) => address(pathname)),
      ...events.map((slug) => address("/events/[slug]", { slug })),
    ];
  });
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `<url><loc>${address.replaceAll("&", "&amp;")}</loc></url>`).join("\n")}
</urlset>
`;
  return { type: "application/xml; charset=utf-8", body };
}

async function eventSlugs(requestId: string): Promise<string[]> {
  const { event } = publicCaller({ requestId });
  const slugs = new Set<string>();
  const collect = async (list: (page: number) => Promise<{ items: { slug: string }[]; pages: number }>) => {
    for (let page = 1, pages = 1; page <= pages && slugs.size < EVENTS_MAX; page += 1) {
      const found = await list(page);
      for (const { slug } of found.items) slugs.add(slug);
      pages = found.pages;
    }
  };
  await collect((page) => event.list({ locale: "de", page }));
  const { years } = await event.past({ locale: "de", page: 1 });
  for (const { year } of years) await collect((page) => event.past({ locale: "de", page, year }));
  return [...slugs];
}
