import "server-only";
import { type Locale, locales } from "@podium/domain/locale";
import { headers } from "next/headers";
import { cache } from "react";
import { internalHeaders } from "../../server/next/internal-headers.ts";
import { translateAddress } from "./translate-address.ts";

/** Where the visitor is: path and query of the page that is being rendered. */
export const here = cache(async (): Promise<string> => (await headers()).get(internalHeaders.address) ?? "/");

/** The page that is being rendered, in every language; null where the site has no such page. */
export const hereInEveryLanguage = cache(async (): Promise<Record<Locale, string> | null> => {
  const address = await here();
  const translated = locales.map((locale) => [locale, translateAddress(address, locale)] as const);
  if (translated.some(([, path]) => path === null)) return null;
  return Object.fromEntries(translated) as Record<Locale, string>;
});
