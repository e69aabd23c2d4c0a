import type { Locale } from "@podium/domain/locale";
import de from "../messages/de.json" with { type: "json" };
import en from "../messages/en.json" with { type: "json" };

/** The sentences of one language. German is the measure: a key that English lacks does not compile. */
export type Catalogue = typeof de;

const catalogues: Record<Locale, Catalogue> = { de, en };

export function catalogue(locale: Locale): Catalogue {
  return catalogues[locale];
}
