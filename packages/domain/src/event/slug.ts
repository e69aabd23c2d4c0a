export const SLUG_MAX = 80;

/** The last part of an event's address. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

const spelled: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", æ: "ae", ø: "o", ł: "l" };

/** A title as the last part of an address: "Kommunen & Länder 2026" → "kommunen-laender-2026". May be "". */
export function slugOf(title: string): string {
  return title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüßæøł]/gu, (letter) => spelled[letter] ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, SLUG_MAX)
    .replace(/^-+|-+$/gu, "");
}
