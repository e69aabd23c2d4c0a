import { type Locale, locales } from "@podium/domain/locale";
import { defaultLocale, templateOf, withLocale, writeAddress } from "@podium/domain/site/routes";
import type { FileBody } from "./file-body.ts";

const DAY_MS = 86_400_000;
/** RFC 9116, section 2.5.5: less than a year ahead. It moves on every day, for as long as somebody runs the site. */
const VALID_DAYS = 180;

const TEXT = "text/plain; charset=utf-8";

/** Pages reached by a secret link are not named here, that would point to them; they say "noindex" themselves. */
export function writeRobots(webUrl: string): FileBody {
  const closed = ["/api/", ...locales.map(leaving)].map((path) => `Disallow: ${path}`).join("\n");
  return { type: TEXT, body: `User-agent: *\n${closed}\n\nSitemap: ${at(webUrl, "/sitemap.xml")}\n` };
}

/** Ways to other websites, where visitors are counted. */
function leaving(locale: Locale): string {
  const way = "/events/[slug]/go/[category]";
  return withLocale(templateOf(way, locale).replace("[slug]", "*").replace("[category]", ""), locale);
}

/** Whom to tell of a hole (RFC 9116): the imprint names the bodies with address, telephone and e-mail. */
export function writeSecurity(webUrl: string, now: Date): FileBody {
  const expires = new Date(Math.floor(now.getTime() / DAY_MS + VALID_DAYS) * DAY_MS).toISOString();
  const lines = [
    `Contact: ${at(webUrl, writeAddress("/imprint", defaultLocale))}`,
    `Expires: ${expires.replace(".000Z", "Z")}`,
    "Preferred-Languages: de, en",
    `Canonical: ${at(webUrl, "/.well-known/security.txt")}`,
  ];
  return { type: TEXT, body: `${lines.join("\n")}\n` };
}

function at(webUrl: string, path: string): string {
  return new URL(path, webUrl).href;
}
