import { type Locale, locales } from "../locale.ts";
import { type File, files, type Page, pages } from "./addresses.ts";

/** A page or a file of the site with what its address says: the language and the parameters. */
export type Route<Named extends Page | File = Page | File> = {
  page: Named;
  locale: Locale;
  parameters: Record<string, string>;
};

/** `canonical`: the address is spelled as this route should be. */
export type Match<Named extends Page | File> = Route<Named> & { canonical: boolean };

/** Its addresses have no prefix. */
export const defaultLocale: Locale = locales[0];

const addresses: Record<Page | File, Record<Locale, string>> = { ...pages, ...files };

/** Longer than any slug or token. */
const PARAMETER_MAX = 600;
/** Part of no slug or token; the database takes no NUL. */
const UNUSABLE = /[/\p{Cc}]/u;
const PARAMETER = /\[(\w+)\]/g;

/** @returns the page of a path (without query); null when there is no such page */
export const matchPage = matcher(pages);

/** @returns the file of a path (without query); null when there is no such file */
export const matchFile = matcher(files);

export const pageNames: readonly Page[] = templatesOf(pages, defaultLocale).map(({ page }) => page);

type Name<Template extends string> = Template extends `${string}[${infer First}]${infer Rest}`
  ? First | Name<Rest>
  : never;

type Given<Named extends Page | File> = [Name<Named>] extends [never] ? [] : [Record<Name<Named>, string>];

/** The address of a page or a file: `writeAddress("/events/[slug]", "de", { slug })`. */
export function writeAddress<Named extends Page | File>(
  page: Named,
  locale: Locale,
  ...[parameters]: Given<Named>
): string {
  return addressOf({ page, locale, parameters: parameters ?? {} });
}

/** The address of a route: a path of this site, whatever the parameters hold. */
export function addressOf({ page, locale, parameters }: Route): string {
  const template = templateOf(page, locale);
  const path = template.replace(PARAMETER, (_, name: string) => encodeURIComponent(parameters[name] ?? ""));
  return withLocale(path, locale);
}

/** As it stands in the table, with names in brackets and without the language. */
export function templateOf(page: Page | File, locale: Locale): string {
  return addresses[page][locale];
}

/** A path of the site in a language: "/x" is "/en/x" in English. */
export function withLocale(path: string, locale: Locale): string {
  if (locale === defaultLocale) return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** The language that a path is in, whether or not there is such a page. */
export function localeOf(path: string): Locale {
  return prefixOf(path) ?? defaultLocale;
}

function prefixOf(path: string): Locale | undefined {
  return locales.find((locale) => path === `/${locale}` || path.startsWith(`/${locale}/`));
}

function matcher<Named extends Page | File>(table: { [Key in Named]: Record<Locale, string> }) {
  // An address in the words of the other language leads to the page in the language of the prefix.
  const inOrder = (locale: Locale) => [locale, ...locales.filter((other) => other !== locale)];
  const templates = new Map(
    locales.map((locale) => [locale, inOrder(locale).flatMap((each) => templatesOf(table, each))]),
  );
  return (path: string): Match<Named> | null => {
    const prefix = prefixOf(path);
    const locale = prefix ?? defaultLocale;
    const given = partsOf(prefix ? path.slice(prefix.length + 1) : path);
    for (const { page, parts } of templates.get(locale) ?? []) {
      const parameters = readParameters(parts, given);
      if (!parameters) continue;
      const route = { page, locale, parameters };
      return { ...route, canonical: addressOf(route) === path };
    }
    return null;
  };
}

type Template<Named> = { page: Named; parts: string[] };

function templatesOf<Named extends Page | File>(
  table: { [Key in Named]: Record<Locale, string> },
  locale: Locale,
): Template<Named>[] {
  const templates: Template<Named>[] = [];
  for (const page in table) templates.push({ page, parts: partsOf(table[page][locale]) });
  return templates;
}

function readParameters(parts: string[], given: string[]): Record<string, string> | null {
  if (parts.length !== given.length) return null;
  const parameters: Record<string, string> = {};
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
