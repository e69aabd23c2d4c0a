import type { Locale } from "@podium/domain/locale";
import { type Pathname, routing } from "./routing.ts";

/** What the server shows when something went wrong has no address of its own. */
const WITHOUT_ADDRESS: Pathname = "/problem/[kind]";

/**
 * The same page in another language.
 *
 * @param address path and query as a visitor sees them, without origin
 * @returns the address in `to`; null for an address that the site does not have
 */
export function translateAddress(address: string, to: Locale): string | null {
  const { pathname, search } = new URL(address, "http://site.invalid");
  const from = localeOf(pathname);
  const rest = from === routing.defaultLocale ? pathname : pathname.slice(from.length + 1) || "/";
  for (const page of Object.keys(routing.pathnames) as Pathname[]) {
    if (page === WITHOUT_ADDRESS) continue;
    const parameters = match(template(page, from), rest);
    if (parameters) return `${write(template(page, to), parameters, to)}${search}`;
  }
  return null;
}

function localeOf(pathname: string): Locale {
  const first = pathname.split("/")[1];
  return routing.locales.find((locale) => locale === first) ?? routing.defaultLocale;
}

function template(page: Pathname, locale: Locale): string {
  const known: string | Record<Locale, string> = routing.pathnames[page];
  return typeof known === "string" ? known : known[locale];
}

/** Parameters stay as they are written in the address, so that nothing is decoded and encoded differently. */
function match(pattern: string, path: string): string[] | null {
  const expression = pattern.replace(/\[\w+\]/gu, "([^/]+)");
  return new RegExp(`^${expression}/?$`, "u").exec(path)?.slice(1) ?? null;
}

function write(pattern: string, parameters: string[], locale: Locale): string {
  const remaining = [...parameters];
  const path = pattern.replace(/\[\w+\]/gu, () => remaining.shift() ?? "");
  if (locale === routing.defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}
