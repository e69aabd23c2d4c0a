import { createHmac, timingSafeEqual } from "node:crypto";
import type { Secrets } from "@podium/domain/configuration/secrets";
import { CODE_DIGITS } from "@podium/domain/registration/codes/confirmation";
import { environment } from "../../environment.ts";
import { signLink } from "../../links.ts";

// The second way to confirm. The code alone is good for nothing: it belongs to a receipt, which only the one who has sent
// the form holds, and which is made for everybody alike. The code is in the mail alone. Neither is stored.

/** A receipt in the window of the one who has registered. It names the sending, and ends with the time to confirm. */
export function receiptToken(sendingId: string, holdUntil: Date): string {
  return signLink(environment().PODIUM_SECRET, {
    purpose: "registration.receipt",
    subject: sendingId,
    expiresAt: holdUntil,
  });
}

/** The digits in the mail to the contact of a sending: a keyed hash of it (as RFC 4226 makes them, with SHA-256). */
export function codeOf(secret: string, sendingId: string): string {
  const hash = createHmac("sha256", secret).update(`registration.code\n${sendingId}`).digest();
  return String(hash.readUIntBE(0, 6) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, "0");
}

/** @param secrets the code that any of them makes is good, as with links */
export function isCodeOf(secrets: Secrets, sendingId: string, code: string): boolean {
  const given = Buffer.from(code);
  return secrets
    .map((secret) => Buffer.from(codeOf(secret, sendingId)))
    .map((expected) => expected.length === given.length && timingSafeEqual(expected, given))
    .includes(true);
}
