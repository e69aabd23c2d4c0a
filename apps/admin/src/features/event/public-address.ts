import type { Locale } from "@podium/domain/locale";

const paths: Record<Locale, string> = { de: "/veranstaltungen/", en: "/en/events/" };

/** Where visitors find an event. @param webUrl the public site's base address */
export function publicAddress(webUrl: string, slug: string, locale: Locale): string {
  return new URL(`${paths[locale]}${slug}`, webUrl).href;
}
