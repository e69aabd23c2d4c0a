import { expect, test } from "vitest";
import { locales } from "../locale.ts";
import { type Page, pages } from "./addresses.ts";
import { addressOf, localeOf, matchFile, matchPage, pageNames, writeAddress } from "./routes.ts";

test.each([
  ["/", "/", "de"],
  ["/en", "/", "en"],
  ["/veranstaltungen/tagung", "/events/[slug]", "de"],
  ["/en/events/tagung/registration/received", "/events/[slug]/register/received", "en"],
  ["/anmeldung/bestaetigen/a.b.c-_", "/registration/confirm/[token]", "de"],
])("%s is %s in %s", (path, page, locale) => {
  const route = matchPage(path);
  expect(route).toMatchObject({ page, locale, canonical: true });
  expect(route && addressOf(route)).toBe(path);
});

test("an address with a control character is no page", () => {
  expect(matchPage("/veranstaltungen/a%00b/anmeldung")).toBeNull();
  expect(matchPage("/meine-anmeldung/%0a")).toBeNull();
});

test.each(pageNames.flatMap((page) => locales.map((locale) => [page, locale] as const)))(
  "the address of %s in %s leads back to it",
  (page, locale) => {
    const parameters = Object.fromEntries(
      [...page.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => [name, `a ${name}/ä`]),
    );
    const address = addressOf({ page, locale, parameters });
    expect(localeOf(address)).toBe(locale);
    // A parameter with a slash leads to no other page, and so to none.
    expect(matchPage(address)).toEqual(
      page.includes("[") ? null : { page, locale, parameters, canonical: true },
    );
    const plain = Object.fromEntries(Object.keys(parameters).map((name) => [name, `a ${name}`]));
    const route = { page, locale, parameters: plain };
    expect(matchPage(addressOf(route))).toEqual({ ...route, canonical: true });
  },
);

test("an address in the words of the other language is that page, but not its proper address", () => {
  expect(matchPage("/en/veranstaltungen/a")).toEqual({
    page: "/events/[slug]",
    locale: "en",
    parameters: { slug: "a" },
    canonical: false,
  });
});

test("files have addresses of their own", () => {
  const address = writeAddress("/events/[slug]/calendar.ics", "en", { slug: "a" });
  expect(address).toBe("/en/events/a/calendar.ics");
  expect(matchFile(address)).toMatchObject({ page: "/events/[slug]/calendar.ics", canonical: true });
  expect(matchPage(address)).toBeNull();
});

test("no two pages have the same address", () => {
  const written = (page: Page) =>
    locales.map((locale) => `${locale} ${pages[page][locale].replace(/\[\w+\]/g, "[]")}`);
  const all = pageNames.flatMap(written);
  expect(new Set(all).size).toBe(all.length);
});
