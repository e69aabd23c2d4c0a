import type { Locale } from "@podium/domain/locale";
import { getPathname } from "../../i18n/navigation.ts";

/** The receipt; the code from the mail is sent there. */
export function receivedAddress(slug: string, locale: Locale): string {
  return getPathname({ href: { pathname: "/events/[slug]/register/received", params: { slug } }, locale });
}

/** The page with the form; it is sent there as well. */
export function registerAddress(slug: string, locale: Locale): string {
  return getPathname({ href: { pathname: "/events/[slug]/register", params: { slug } }, locale });
}
