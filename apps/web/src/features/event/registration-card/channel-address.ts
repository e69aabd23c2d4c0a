import type { Locale } from "@podium/domain/locale";
import { writeAddress } from "@podium/domain/site/routes";

/** The address on this site that leads on to a category's registration on another one, and counts who goes there. */
export function channelAddress(slug: string, category: string, locale: Locale): string {
  return writeAddress("/events/[slug]/go/[category]", locale, { slug, category });
}
