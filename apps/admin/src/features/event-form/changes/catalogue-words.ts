export const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The word that a section's catalogue has for one of a closed list: first where the list is called like the field, since
 * several may know the same value.
 *
 * @param key "channel", whose words stand in "channels"
 */
export function wordOf(catalogue: unknown, key: string, value: string): string | undefined {
  if (!isObject(catalogue) || !/^[A-Z][A-Z_]*$/u.test(value)) return undefined;
  const own = Object.entries(catalogue).filter(([name]) => name.startsWith(key.replace(/s$/u, "")));
  return wordIn(Object.fromEntries(own), value) ?? wordIn(catalogue, value);
}

function wordIn(catalogue: object, value: string): string | undefined {
  for (const entry of Object.values(catalogue)) {
    if (!isObject(entry)) continue;
    const word: unknown = (entry as Record<string, unknown>)[value];
    if (typeof word === "string" && !word.includes("{")) return word;
    const deeper = wordIn(entry, value);
    if (deeper) return deeper;
  }
  return undefined;
}

/** The parts of an entry as the catalogue names them: a store may have mixed them, and alike has to look alike. */
export function inOrder(
  catalogue: unknown,
  field: string,
  parts: readonly [string, unknown][],
): [string, unknown][] {
  const fields = isObject(catalogue) && "fields" in catalogue ? catalogue.fields : {};
  const names = isObject(fields) ? Object.keys(fields) : [];
  const placeOf = (key: string) => {
    const place = names.indexOf(`${field}_${key}`);
    return place < 0 ? names.length : place;
  };
  return parts.toSorted(([one], [other]) => placeOf(one) - placeOf(other) || one.localeCompare(other));
}
