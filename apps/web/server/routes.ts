import { type Locale, locales } from "@podium/domain/locale";
import { type Pathname, routing } from "../src/i18n/routing.ts";

export type Parameters = Record<string, string>;

/** A page of the site, as an address names it. */
export type Place = { pathname: Pathname; locale: Locale; parameters: Parameters };

type Template = { pathname: Pathname; locale: Locale; parts: string[] };

const templates: Template[] = Object.entries(routing.pathnames)
  // Only the server itself asks for these.
  .filter(([pathname]) => !pathname.startsWith("/problem/"))
  .flatMap(([pathname, given]) =>
    locales.map((locale) => ({
      pathname: pathname as Pathname,
      locale,
      parts: partsOf(typeof given === "string" ? given : given[locale]),
    })),
  );

/** Longer than any slug or token. */
const PARAMETER_MAX = 600;
/** Part of no slug or token; the database takes no NUL. */
const UNUSABLE = /[/\p{Cc}]/u;

/**
 * @param path of the request, without its query
 * @returns the page and whether the address is the one it should have; null when there is no such page
 */
export function findPlace(path: string): (Place & { canonical: boolean }) | null {
  const { locale, rest } = localeOf(path);
  const given = partsOf(rest);
  const place = match(given, locale) ?? matchOther(given, locale);
  return place && { ...place, canonical: addressOf(place) === path };
}

/** The language that a path is in, whether or not there is such a page. */
export function localeOf(path: string): { locale: Locale; rest: string } {
  const prefix = locales.find((locale) => path === `/${locale}` || path.startsWith(`/${locale}/`));
  return { locale: prefix ?? routing.defaultLocale, rest: prefix ? path.slice(prefix.length + 1) : path };
}

/** The public address of a page: a path of this site, whatever the parameters hold. */
export function addressOf({ pathname, locale, parameters }: Place): string {
  const given: string | Record<Locale, string> = routing.pathnames[pathname];
  const template = typeof given === "string" ? given : given[locale];
  const path = template.replace(/\[(\w+)\]/g, (_, name: string) =>
    encodeURIComponent(parameters[name] ?? ""),
  );
  if (locale === routing.defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** An address in the words of the other language leads to the page in the language of the prefix. */
function matchOther(given: string[], locale: Locale): Place | null {
  for (const other of locales) {
    const place = other === locale ? null : match(given, other);
    if (place) return { ...place, locale };
  }
  return null;
}

function match(given: string[], locale: Locale): Place | null {
  for (const template of templates) {
    if (template.locale !== locale || template.parts.length !== given.length) continue;
    const parameters = readParameters(template.parts, given);
    if (parameters) return { pathname: template.pathname, locale, parameters };
  }
  return null;
}

function readParameters(parts: string[], given: string[]): Parameters | null {
  const parameters: Parameters = {};
  for (const [position, part] of parts.entries()) {
    const text = given[position] ?? "";
    if (!part.startsWith("[")) {
      if (part !== text) return null;
      continue;
    }
    const value = decode(text);
    if (!value || value.length > PARAMETER_MAX || UNUSABLE.test(value)) return null;
    parameters[part.slice(1, -1)] = value;
  }
  return parameters;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function partsOf(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}
