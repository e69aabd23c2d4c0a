import type { Locale } from "@podium/domain/locale";
import { addressOf, matchPage } from "@podium/domain/site/routes";

/**
 * The same page in another language.
 *
 * @param address path and query as a visitor sees them, without origin
 * @returns the address in `to`; null for an address that the site does not have
 */
export function translateAddress(address: string, to: Locale): string | null {
  const { pathname, search } = new URL(address, "http://site.invalid");
  const route = matchPage(pathname);
  return route?.canonical ? `${addressOf({ ...route, locale: to })}${search}` : null;
}
