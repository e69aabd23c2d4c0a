/** The letters of Windows-1252 by their byte, as browsers read it (WHATWG Encoding). */
const windows = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
const byteOf = new Map([...windows].map((letter, byte) => [letter, byte]));

/** Two or more letters that UTF-8 leaves where it is read as Windows-1252: "Ã¶" for "ö", "â€“" for "–", "Å‚" for "ł". */
const MISREAD =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/u;

/** A few rounds: some lists have been through two programs that did it. */
const ROUNDS = 3;

/**
 * Mends text in UTF-8 that some program has read as Windows-1252 and stored again: "JÃ¶rg" is "Jörg". Text that cannot
 * have come about like that stays as it is.
 */
export function mendLetters(text: string): string {
  let mended = text;
  for (let round = 0; round < ROUNDS && MISREAD.test(mended); round += 1) {
    const bytes = [...mended].map((letter) => byteOf.get(letter));
    if (!bytes.every((byte) => byte !== undefined)) break;
    try {
      mended = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
    } catch {
      break;
    }
  }
  return mended;
}

/** The sign that a program puts in place of a letter that it cannot read: which one it was is gone. */
export function hasLostLetters(text: string): boolean {
  return text.includes("\ufffd");
}
