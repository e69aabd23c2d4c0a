/**
 * Puts values into a sentence: "{title}" becomes the value of `title`.
 *
 * @throws when the sentence names a value that was not given: a gap must not reach a reader
 */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The sentence wants a value that is missing: ${name}`);
    return value;
  });
}
