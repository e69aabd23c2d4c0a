/**
 * Whether a group of words has this key. What comes from outside as a plain string (the message of a schema, an entry
 * of the log) is a key of the catalogue afterwards, for the compiler too.
 */
export function hasKey<Words extends object>(words: Words, key: string): key is keyof Words & string {
  return Object.hasOwn(words, key);
}
