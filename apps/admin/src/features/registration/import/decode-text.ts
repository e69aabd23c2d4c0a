/** Letters of European names beyond English: where a reading has more of them than another, it is the better one. */
const LETTERS = /[äöüßÄÖÜéèêëáàâãåæçíìîïñóòôõøœúùûýÿÉÈÁÀÅÆÇÍÑÓØŒÚ]/gu;

/**
 * The text of a file, as spreadsheets and address books write it: UTF-8, UTF-16 ("Unicode text"), Windows-1252, or what
 * Macs used to write. The last two cannot be told apart for certain; every row is looked at before anybody is entered.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decode(bytes, "utf-16be");
  const start = bytes.subarray(0, 1_000);
  // Every other byte of Latin letters is zero; no other encoding has any.
  const zeros = [0, 1].map((offset) => start.filter((byte, at) => at % 2 === offset && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) > start.length / 4) return decode(bytes, odd > even ? "utf-16le" : "utf-16be");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const [windows = "", macintosh = ""] = ["windows-1252", "macintosh"].map((name) => decode(bytes, name));
    return count(macintosh) > count(windows) ? macintosh : windows;
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function count(text: string): number {
  return text.match(LETTERS)?.length ?? 0;
}
