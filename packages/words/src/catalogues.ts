import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** So often are changed words looked for; while nothing is rendered, never. */
const LOOK_AGAIN_MS = 2_000;

/**
 * Reads the message catalogues of a room: `<folder>/<locale>/<namespace>.json`. A folder groups namespaces. Names in
 * kebab-case become keys in camelCase: `event-form/venue.json` is `eventForm.venue`. A new file needs no list here.
 *
 * @typeParam Messages the type of the German files; the architecture test holds the other languages to the same keys
 * @returns all messages of a language, read again when they are older than two seconds
 * @throws Error when the language has no folder or a file is not JSON
 */
export function catalogueReader<Messages extends object>(folder: string): (locale: string) => Messages {
  const kept = new Map<string, { messages: Messages; readAt: number }>();
  return (locale) => {
    const known = kept.get(locale);
    if (known && performance.now() - known.readAt < LOOK_AGAIN_MS) return known.messages;
    const messages = readFolder(join(folder, locale)) as Messages;
    kept.set(locale, { messages, readAt: performance.now() });
    return messages;
  };
}

function readFolder(folder: string): Record<string, unknown> {
  const entries = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    return [
      keyOf(entry.name),
      entry.isDirectory() ? readFolder(path) : JSON.parse(readFileSync(path, "utf8")),
    ];
  });
  return Object.fromEntries(entries);
}

function keyOf(name: string): string {
  return name.replace(/\.json$/, "").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
