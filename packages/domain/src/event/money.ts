/** Nobody asks for a million: more digits are a slip. */
export const EURO_DIGITS_MAX = 6;

const CURRENCY = /^(?:€|euro?)\s*|\s*(?:€|euro?)$/giu;
/** "20", "20,5", "1.200,00", "1 200", "20,–" */
const GERMAN =
  /^(?<euros>\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+)(?:,(?:(?<cents>\d{1,2})|[-–—]{1,2}))?$/u;
/** "20.50", "1,200.00". Without cents "1,200" could be meant either way: it is not read. */
const ENGLISH = /^(?<euros>\d+|\d{1,3}(?:,\d{3})+)\.(?<cents>\d{1,2})$/u;

/** What somebody typed as an amount, in cents; undefined: it cannot be read, or only in two ways. */
export function readAmount(typed: string): number | undefined {
  const plain = typed.trim().replace(CURRENCY, "").replace(/\s/gu, " ");
  const { euros = "", cents = "" } = (GERMAN.exec(plain) ?? ENGLISH.exec(plain))?.groups ?? {};
  const digits = euros.replace(/\D/gu, "");
  if (!digits || digits.length > EURO_DIGITS_MAX) return undefined;
  return Number(digits) * 100 + Number(cents.padEnd(2, "0"));
}

/** The same as a form shows it: "20,00"; null is free of charge. */
export function writeAmount(cents: number | null): string {
  if (!cents) return "0";
  return `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
}
