import type { Locale } from "@podium/domain/locale";
import { hasLocale } from "next-intl";
import { getLocale } from "next-intl/server";
import { routing } from "./routing.ts";

/** The language of the page that is being rendered, from its address. */
export async function pageLocale(): Promise<Locale> {
  const locale = await getLocale();
  return hasLocale(routing.locales, locale) ? locale : routing.defaultLocale;
}
