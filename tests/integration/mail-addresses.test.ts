import { readLink } from "@podium/api/links";
import { locales } from "@podium/domain/locale";
import { expect, test } from "vitest";
import { routing } from "../../apps/web/src/i18n/routing.ts";
import { addresses } from "../../apps/worker/src/mail/addresses.ts";

const secret = "a-secret-of-at-least-thirty-two-characters";
const base = "https://podium.example";
const registration = {
  id: "0d5f4b0e-5a86-4f5c-8a4e-1d2a3b4c5d6e",
  holdUntil: new Date("2026-11-22T10:00:00Z"),
};
const endsAt = new Date("2026-12-01T15:00:00Z");

/** The site's own idea of a page's address, before the part that varies. */
function siteAddress(locale: "de" | "en", page: keyof typeof routing.pathnames): string {
  const path = routing.pathnames[page];
  const own = typeof path === "string" ? path : path[locale];
  return `${base}${locale === "de" ? "" : `/${locale}`}${own.replace(/\[\w+\]$/u, "")}`;
}

test.each(locales)("links in mails (%s) lead where the site's pages are", (locale) => {
  const links = addresses(`${base}/`, secret, locale);
  expect(links.event("x")).toBe(`${siteAddress(locale, "/events/[slug]")}x`);
  expect(links.netiquette).toBe(siteAddress(locale, "/netiquette"));
  expect(links.confirm(registration).startsWith(siteAddress(locale, "/registration/confirm/[token]"))).toBe(
    true,
  );
  expect(links.manage(registration, endsAt).startsWith(siteAddress(locale, "/registration/[token]"))).toBe(
    true,
  );
});

test("the link to confirm ends with the hold, the one to manage thirty days after the event", () => {
  const links = addresses(base, secret, "de");
  const token = (link: string) => link.split("/").at(-1) ?? "";
  const confirm = token(links.confirm(registration));
  const manage = token(links.manage(registration, endsAt));
  const day = 86_400_000;
  const at = (instant: Date, shift: number) => new Date(instant.getTime() + shift);
  const { holdUntil } = registration;
  expect(readLink(secret, "registration.confirm", confirm, at(holdUntil, -1000))).toBe(registration.id);
  expect(() => readLink(secret, "registration.confirm", confirm, holdUntil)).toThrow(
    "registration.linkExpired",
  );
  expect(readLink(secret, "registration.manage", manage, at(endsAt, 30 * day - 1000))).toBe(registration.id);
  expect(() => readLink(secret, "registration.manage", manage, at(endsAt, 30 * day))).toThrow(
    "registration.linkExpired",
  );
});
