import type { Locale } from "@podium/domain/locale";
import { writeCalendar } from "./calendar.ts";
import type { FileBody } from "./file-body.ts";
import { writeOwnCalendar } from "./own-calendar.ts";
import { writeSitemap } from "./sitemap.ts";
import { writeRobots, writeSecurity } from "./small-texts.ts";
import { writeTicket } from "./ticket.ts";

type Of<Write extends (given: never) => unknown> = Parameters<Write>[0];

/** As links are signed: base64url and points. */
const TOKEN = /^[\w.-]{1,600}$/;

/** A file that is not a page: written from the same procedures. */
export type SiteFile = {
  route: string;
  /** The language of its address; null: it has none. */
  locale: Locale | null;
  /** public: kept and renewed like a page. token: for whoever has the link, made anew each time. */
  audience: "public" | "token";
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
  return {
    route: path,
    locale: null,
    audience: "public",
    match: (given) => (given === path ? {} : null),
    write,
  };
}

function calendar(locale: Locale, route: string, pattern: RegExp): SiteFile {
  return {
    route,
    locale,
    audience: "public",
    match: (path) => {
      const slug = pattern.exec(path)?.[1];
      return slug ? { slug } : null;
    },
    write: ({ webUrl, parameters, requestId }) =>
      writeCalendar({ webUrl, slug: parameters.slug ?? "", locale, requestId }),
  };
}

/** Below the registration's own page; the address holds the token of its link. */
function own(
  locale: Locale,
  route: string,
  write: (given: Of<typeof writeOwnCalendar>) => Promise<FileBody | null>,
): SiteFile {
  const [before = "", after = ""] = route.split("[token]");
  return {
    route,
    locale,
    audience: "token",
    match: (path) => {
      if (!path.startsWith(before) || !path.endsWith(after)) return null;
      const token = path.slice(before.length, -after.length);
      return TOKEN.test(token) ? { token } : null;
    },
    write: ({ webUrl, parameters, requestId }) =>
      write({ webUrl, token: parameters.token ?? "", locale, requestId }),
  };
}

export const siteFiles: readonly SiteFile[] = [
  calendar(
    "de",
    "/veranstaltungen/[slug]/kalender.ics",
    /^\/veranstaltungen\/([\w-]{1,120})\/kalender\.ics$/,
  ),
  calendar("en", "/en/events/[slug]/calendar.ics", /^\/en\/events\/([\w-]{1,120})\/calendar\.ics$/),
  own("de", "/meine-anmeldung/[token]/ticket.pdf", writeTicket),
  own("en", "/en/my-registration/[token]/ticket.pdf", writeTicket),
  own("de", "/meine-anmeldung/[token]/kalender.ics", writeOwnCalendar),
  own("en", "/en/my-registration/[token]/calendar.ics", writeOwnCalendar),
  at("/robots.txt", async ({ webUrl }) => writeRobots(webUrl)),
  at("/.well-known/security.txt", async ({ webUrl }) => writeSecurity(webUrl, new Date())),
  at("/sitemap.xml", ({ webUrl, requestId }) => writeSitemap(webUrl, requestId)),
];
