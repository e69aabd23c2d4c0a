import { SEPARATORS } from "./confirmation.ts";

/**
 * Of a person's ticket: `code` stands in the QR code, 32 hexadecimal digits; `shortCode` is read out at the door or on the
 * telephone, eight characters of Crockford's base32 (https://www.crockford.com/base32.html), no two the same at one event.
 * Neither opens anything: staff find the person by it.
 */
export type TicketCodes = { code: string; shortCode: string };

/** A short code in groups of four, as it is printed and read out: "K7Q2 M9XW". */
export function readableCode(shortCode: string): string {
  return `${shortCode.slice(0, 4)} ${shortCode.slice(4)}`;
}

const SHORT_CODE = /^[0-9A-HJKMNP-TV-Z]{8}$/u;
const CODE = /^[0-9a-f]{32}$/u;

/**
 * Which ticket somebody means by what was typed or scanned: with blanks or without, in any case, and with the letters that
 * are taken for digits.
 *
 * @returns one of the two codes as it is stored, or null: it is none
 */
export function ticketMeant(typed: string): Partial<TicketCodes> | null {
  const text = typed.normalize("NFKC").replace(SEPARATORS, "");
  const code = text.toLowerCase();
  if (CODE.test(code)) return { code };
  const shortCode = text.toUpperCase().replace(/O/gu, "0").replace(/[IL]/gu, "1");
  return SHORT_CODE.test(shortCode) ? { shortCode } : null;
}
