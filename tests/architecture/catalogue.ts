import { files, type SourceFile } from "./repository.ts";

/** Messages by their path: "event.form.title" → "Titel". */
export type Catalogue = Map<string, string>;

/**
 * Whose words: the two apps, the mails and the papers. Each has `messages/<locale>.json`, or a folder with a file for
 * each namespace, which may lie in folders, too.
 */
export const speakers = ["apps/web", "apps/admin", "packages/mail", "packages/ticket"] as const;

/** Everything a room says in one language. In a folder the path in camel case is the namespace. */
export function catalogueOf(room: string, locale: string): Catalogue {
  const all = files(new RegExp(`^${room}/messages/${locale}(/.+)?\\.json$`));
  return new Map(all.flatMap((file) => [...flatten(JSON.parse(file.text), namespaceOf(file))]));
}

function namespaceOf({ path }: SourceFile): string {
  const name = /\/messages\/[^/]+\/(.+)\.json$/.exec(path)?.[1] ?? "";
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()).replaceAll("/", ".");
}

export function flatten(value: unknown, path = ""): Catalogue {
  if (typeof value === "string") return new Map([[path, value]]);
  if (typeof value !== "object" || value === null)
    throw new Error(`${path} is neither words nor a group of words`);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...flatten(inner, path ? `${path}.${key}` : key)]),
  );
}
