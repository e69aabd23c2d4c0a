import { publicCaller } from "@podium/api/public-router";
import { locales } from "@podium/domain/locale";
import { addressOf, pageNames, writeAddress } from "@podium/domain/site/routes";
import { ruleOf } from "../pages/page-rules.ts";
import type { FileBody } from "./file-body.ts";

/** Those that need no parameter; events are asked for. */
const listedPages = pageNames.filter((page) => ruleOf(page).listed && !page.includes("["));

/** A sitemap may have 50,000 addresses (sitemaps.org); twice this many stay below. */
const EVENTS_MAX = 20_000;

/** All pages that a search engine should find, in both languages. */
export async function writeSitemap(webUrl: string, requestId: string): Promise<FileBody> {
  const events = (await eventSlugs(requestId)).slice(0, EVENTS_MAX);
  const addresses = locales.flatMap((locale) => {
    const paths = [
      ...listedPages.map((page) => addressOf({ page, locale, parameters: {} })),
      ...events.map((slug) => writeAddress("/events/[slug]", locale, { slug })),
    ];
    return paths.map((path) => new URL(path, webUrl).href);
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
