/**
 * What somebody typed as a name, so that no mail program makes a link of it: where it could be an address, word joiners
 * (U+2060, seen by nobody) stand around its signs.
 */
export function unlinked(name: string): string {
  return name.replace(/(?<=\S)[.:/@\\]+(?=\S)/gu, (signs) => `\u2060${signs}\u2060`);
}
