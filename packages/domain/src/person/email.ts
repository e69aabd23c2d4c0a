import { z } from "zod";

/** RFC 5321, 4.5.3.1.3: a path has at most 256 octets, its angle brackets included. */
export const EMAIL_MAX = 254;

/**
 * The form in which two spellings of one address are equal: trimmed, NFC, lower case.
 * Only the domain is case-insensitive by RFC 5321, 2.4, but no mail system in use tells
 * "Anna@" from "anna@", and people type both.
 */
export function normaliseEmail(address: string): string {
  return address.trim().normalize("NFC").toLowerCase();
}

/** An e-mail address as typed: trimmed, its spelling kept. */
export const emailAddress = z
  .string()
  .trim()
  .min(1, { error: "required" })
  .max(EMAIL_MAX, { error: "tooLong" })
  .pipe(z.email({ error: "emailInvalid" }));
