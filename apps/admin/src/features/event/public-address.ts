import type { Locale } from "@podium/domain/locale";
import { writeAddress } from "@podium/domain/site/routes";

/** Where visitors find an event. @param webUrl the public site's base address */
export function publicAddress(webUrl: string, slug: string, locale: Locale): string {
  return new URL(writeAddress("/events/[slug]", locale, { slug }), webUrl).href;
}
