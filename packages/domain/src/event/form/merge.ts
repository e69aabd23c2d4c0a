/** What was typed, on top of what is stored now. Paths with full stops, as the fields have them. */
export type Merged<Value> = {
  value: Value;
  /** Typed, and nobody else has touched it. */
  mine: string[];
  /** Saved by somebody else meanwhile, and taken over. */
  theirs: string[];
  /** Both; what was typed stands in the form. */
  both: { path: string; stored: unknown }[];
};

/**
 * Puts what was typed into what is stored now, field by field. Lists count as one field, and so does what has another id
 * than before: parts of two things must not become one.
 *
 * @param base what was stored when the typing began
 */
export function mergeTyped<Value>(base: Value, typed: Value, stored: Value): Merged<Value> {
  const merged: Merged<unknown> = { value: stored, mine: [], theirs: [], both: [] };
  merged.value = mergeAt("", plain(base), plain(typed), plain(stored), merged);
  return merged as Merged<Value>;
}

/** As it comes out of a store: a copy in which a field without a value is no field. */
export function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value ?? null));
}

/** As somebody sees it who looks at the form: an empty field is empty, whatever stands for it. */
export function isSame(one: unknown, other: unknown): boolean {
  if (isFields(one) && isFields(other)) {
    return keysOf(one, other).every((key) => isSame(one[key], other[key]));
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, index) => isSame(entry, other[index]));
  }
  return Object.is(one, other) || (isEmpty(one) && isEmpty(other)) || isUnsaid(one, other);
}

/** Forms that were kept before there was a box to tick say nothing of it. */
function isUnsaid(one: unknown, other: unknown): boolean {
  return (one === undefined && other === false) || (one === false && other === undefined);
}

function mergeAt(
  path: string,
  base: unknown,
  typed: unknown,
  stored: unknown,
  merged: Merged<unknown>,
): unknown {
  if (isSame(typed, stored)) return stored;
  if (isFields(base) && isFields(typed) && isFields(stored) && isOneThing(base, typed, stored)) {
    // What the form does not know any more is left out.
    const fields = Object.keys(stored).map((key) => [
      key,
      mergeAt(path ? `${path}.${key}` : key, base[key], typed[key] ?? null, stored[key], merged),
    ]);
    return Object.fromEntries(fields);
  }
  if (isSame(base, typed)) {
    merged.theirs.push(path);
    return stored;
  }
  if (isSame(base, stored)) merged.mine.push(path);
  else merged.both.push({ path, stored });
  return typed;
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === "" || Number.isNaN(value);

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOneThing(...things: Fields[]): boolean {
  return things.every(({ id }) => isSame(id, things[0]?.id));
}

function keysOf(...things: Fields[]): string[] {
  return [...new Set(things.flatMap(Object.keys))];
}
