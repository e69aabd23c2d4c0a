import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "@podium/domain/locale";

type Messages = Record<string, unknown>;

const kept = new Map<Locale, Messages>();

/** All catalogues of a language: messages/<locale>/<namespace>.json. Read once, in development at every call. */
export function messagesOf(locale: Locale): Messages {
  const known = kept.get(locale);
  if (known && process.env.NODE_ENV === "production") return known;
  const folder = join(process.cwd(), "messages", locale);
  const messages = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => [name.slice(0, -".json".length), JSON.parse(readFileSync(join(folder, name), "utf8"))]),
  );
  kept.set(locale, messages);
  return messages;
}
