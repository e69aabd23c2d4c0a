import type { Locale } from "@podium/domain/locale";
import { writeCalendar } from "./calendar.ts";
import type { FileBody } from "./file-body.ts";
import { writeSitemap } from "./sitemap.ts";
import { writeRobots, writeSecurity } from "./small-texts.ts";

/** A file that is not a page: written from the same procedures, kept and renewed like one. */
export type SiteFile = {
  route: string;
  /** The language of its address; null: it has none. */
  locale: Locale | null;
  /** @returns the parameters in the path; null: the path is not this file's */
  match(path: string): Record<string, string> | null;
  /** @returns null when there is no such thing */
  write(given: {
    webUrl: string;
    parameters: Record<string, string>;
    requestId: string;
  }): Promise<FileBody | null>;
};

function at(path: string, write: SiteFile["write"]): SiteFile {
  return { route: path, locale: null, match: (given) => (given === path ? {} : null), write };
}

function calendar(locale: Locale, route: string, pattern: RegExp): SiteFile {
  return {
    route,
    locale,
    match: (path) => {
      const slug = pattern.exec(path)?.[1];
      return slug ? { slug } : null;
    },
    write: ({ webUrl, parameters, requestId }) =>
      writeCalendar({ webUrl, slug: parameters.slug ?? "", locale, requestId }),
  };
}

export const siteFiles: readonly SiteFile[] = [
  calendar(
    "de",
    "/veranstaltungen/[slug]/kalender.ics",
    /^\/veranstaltungen\/([\w-]{1,120})\/kalender\.ics$/,
  ),
  calendar("en", "/en/events/[slug]/calendar.ics", /^\/en\/events\/([\w-]{1,120})\/calendar\.ics$/),
  at("/robots.txt", async ({ webUrl }) => writeRobots(webUrl)),
  at("/.well-known/security.txt", async ({ webUrl }) => writeSecurity(webUrl, new Date())),
  at("/sitemap.xml", ({ webUrl, requestId }) => writeSitemap(webUrl, requestId)),
];
