/** What a number may be written with: digits, blanks, brackets, slashes, points, dashes of every length. */
const NUMBER = /\+?[\d(][\d\s()/.\-‐-―−]*\d/u;
const EXTENSION =
  /^[\s)]*[,;]?\s*(?:app(?:arat)?|durchwahl|dw|nebenstelle|nst|ext(?:ension)?|x|#)[.:]?\s*(\d{1,7})\b/iu;

/** The shortest that is dialled (110), the longest that there is (ITU-T E.164). */
const [DIGITS_MIN, DIGITS_MAX] = [3, 15];

/** Abroad these keep their zero: Italy, San Marino, the Vatican. */
const KEEPS_ZERO = /^(?:39|378|379)/u;

/**
 * The address that dials a number as people write it (RFC 3966), German ones in their international form. Of several
 * numbers, or a number with words around it, the first is meant. "(0)" is for those who call from within the country.
 *
 * Short numbers (115) and those without an area code stay as they are: RFC 3966 wants `;phone-context` behind them, but
 * telephones dial it along.
 *
 * @returns null when nothing in the text can be dialled
 */
export function telephoneAddress(text: string): string | null {
  const plain = text.normalize("NFKC");
  const found = NUMBER.exec(plain);
  if (!found) return null;
  const number = dialled(found[0]);
  const length = number.replace("+", "").length;
  if (length < DIGITS_MIN || length > DIGITS_MAX) return null;
  const [, extension] = EXTENSION.exec(plain.slice(found.index + found[0].length)) ?? [];
  return `tel:${number}${extension ? `;ext=${extension}` : ""}`;
}

function dialled(written: string): string {
  const [abroad] = /^\(?\s*(?:\+|0\s*0)/u.exec(written) ?? [];
  if (abroad) return `+${afterCountry(written.slice(abroad.length))}`;
  const digits = digitsOf(written);
  return digits.startsWith("0") ? `+49${digits.slice(1)}` : digits;
}

/** Country and number; the zero that only callers from within the country dial is left out. */
function afterCountry(written: string): string {
  const kept = KEEPS_ZERO.test(digitsOf(written)) ? written : written.replace(/\(\s*0/u, "");
  return digitsOf(kept).replace(/^490+/u, "49");
}

const digitsOf = (written: string) => written.replace(/\D/gu, "");
