import { type Algorithm, hash, verify } from "@node-rs/argon2";

/** Longer ones are refused before any work is done, so that a megabyte of password costs nothing. */
export const PASSWORD_MAX = 256;

/** OWASP's first choice for Argon2id: 19 MiB of memory, two passes, one lane. */
const settings = {
  algorithm: 2 as Algorithm,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** @returns the PHC string, salt and settings included. Unicode is brought to NFC: two keyboards, one password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), settings);
}

/** Compares with the hash of nobody's password, in the same time, when there is no such user (`hashed` null). */
export async function verifyPassword(hashed: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody has this password");
  const matches = await verify(hashed ?? (await nobody), password.normalize("NFC")).catch(() => false);
  return hashed !== null && matches;
}

let nobody: Promise<string> | undefined;
