import { fileURLToPath } from "node:url";
import type { Locale } from "@podium/domain/locale";
import { catalogueReader } from "@podium/words/catalogues";

type Speaker = "web" | "admin";

/** Messages by their path, of one app in one language. */
function catalogue(app: Speaker, locale: Locale): Map<string, string> {
  const folder = fileURLToPath(new URL(`../../../apps/${app}/messages/`, import.meta.url));
  const found = new Map<string, string>();
  const collect = (value: unknown, path: string) => {
    if (typeof value === "string") found.set(path, value);
    else
      for (const [key, inner] of Object.entries(value as object))
        collect(inner, path ? `${path}.${key}` : key);
  };
  collect(catalogueReader(folder)(locale), "");
  return found;
}

const kept = new Map<string, Map<string, string>>();

function words(app: Speaker, locale: Locale): Map<string, string> {
  const key = `${app}/${locale}`;
  const found = kept.get(key) ?? catalogue(app, locale);
  kept.set(key, found);
  return found;
}

/**
 * What stands in the other language where these German words stand: the German labels are the contract, the English
 * ones follow from the catalogues.
 *
 * @param namespace narrows the search when the same German words occur in several places
 * @throws Error when no message of the app has exactly these words
 */
export function say(app: Speaker, locale: Locale, german: string, namespace = ""): string {
  if (locale === "de") return german;
  const key = [...words(app, "de")].find(
    ([path, text]) => text === german && path.startsWith(namespace),
  )?.[0];
  const translated = key === undefined ? undefined : words(app, locale).get(key);
  if (translated === undefined)
    throw new Error(`${app} says "${german}" nowhere ${namespace && `in ${namespace}`}`);
  return translated;
}

/** The message at this path. @throws Error when there is none */
export function message(app: Speaker, locale: Locale, path: string): string {
  const text = words(app, locale).get(path);
  if (text === undefined) throw new Error(`${app} has no message ${path}`);
  return text;
}
