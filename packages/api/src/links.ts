import { createHmac, timingSafeEqual } from "node:crypto";
import type { Secrets } from "@podium/domain/configuration/secrets";
import { Refusal } from "./refusal.ts";

/** What a link in a mail, or one that staff give away, is good for. A link for one purpose is refused for any other. */
export type LinkPurpose =
  | "registration.confirm"
  | "registration.manage"
  | "registration.receipt"
  | "event.preview";

type LinkContent = { purpose: LinkPurpose; subject: string; expiresAt: Date };

const MAC_BYTES = 16;

/**
 * Signed, not stored: a token of URL-safe characters that carries an id and an expiry (seconds since 1970), never a
 * name or an address. HMAC-SHA-256, cut to 128 bits (RFC 2104, section 5, allows half the length or more).
 */
export function signLink(secret: string, { purpose, subject, expiresAt }: LinkContent): string {
  const content = `${subject}.${Math.floor(expiresAt.getTime() / 1000).toString(36)}`;
  return `${content}.${mac(secret, purpose, content).toString("base64url")}`;
}

/**
 * @param secrets a link that any of them has signed is good
 * @returns the id that the link stands for
 * @throws Refusal registration.linkInvalid when it was changed or made for another purpose, registration.linkExpired
 */
export function readLink(secrets: Secrets, purpose: LinkPurpose, token: string, now: Date): string {
  return readWhole(secrets, purpose, token, now).subject;
}

/** The same with the instant at which its time is over. @throws as `readLink` */
export function readWhole(secrets: Secrets, purpose: LinkPurpose, token: string, now: Date): LinkContent {
  const [subject, expiry, signature, ...more] = token.split(".");
  if (!subject || !expiry || !signature || more.length > 0) throw new Refusal("registration.linkInvalid");
  const given = Buffer.from(signature, "base64url");
  const isOurs = (secret: string) => same(given, mac(secret, purpose, `${subject}.${expiry}`));
  if (!secrets.some(isOurs)) throw new Refusal("registration.linkInvalid");
  const expiresAt = new Date(Number.parseInt(expiry, 36) * 1000);
  if (now.getTime() >= expiresAt.getTime()) throw new Refusal("registration.linkExpired");
  return { purpose, subject, expiresAt };
}

function mac(secret: string, purpose: LinkPurpose, content: string): Buffer {
  return createHmac("sha256", secret).update(`${purpose}\n${content}`).digest().subarray(0, MAC_BYTES);
}

function same(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}
