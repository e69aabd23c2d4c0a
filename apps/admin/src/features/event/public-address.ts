import type { Locale } from "@podium/domain/locale";
import { writeAddress } from "@podium/domain/site/routes";

/** The event's page as it is going to be. @param token of a link to it */
export function previewAddress(webUrl: string, token: string, locale: Locale): string {
  return new URL(writeAddress("/preview/[token]", locale, { token }), webUrl).href;
}

/** Where visitors find an event. @param webUrl the public site's base address */
export function publicAddress(webUrl: string, slug: string, locale: Locale): string {
  return new URL(writeAddress("/events/[slug]", locale, { slug }), webUrl).href;
}
