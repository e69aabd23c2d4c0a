import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "@podium/domain/locale";

type Messages = Record<string, unknown>;

/** So often are changed words looked for; while nothing is rendered, never. */
const LOOK_AGAIN_MS = 2_000;

const kept = new Map<Locale, { messages: Messages; readAt: number }>();

/** All catalogues of a language: messages/<locale>/<namespace>.json. */
export function messagesOf(locale: Locale): Messages {
  const known = kept.get(locale);
  if (known && performance.now() - known.readAt < LOOK_AGAIN_MS) return known.messages;
  const folder = join(process.cwd(), "messages", locale);
  const messages = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => [name.slice(0, -".json".length), JSON.parse(readFileSync(join(folder, name), "utf8"))]),
  );
  kept.set(locale, { messages, readAt: performance.now() });
  return messages;
}
