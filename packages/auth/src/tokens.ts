import type { Secrets } from "@podium/domain/configuration/secrets";
import type { NextAuthOptions } from "next-auth";
import { decode, encode, type JWT } from "next-auth/jwt";

/** @returns null for a token that none of the secrets has made, or that is too old */
export async function readToken(secrets: Secrets, token: string | undefined): Promise<JWT | null> {
  for (const secret of token ? secrets : []) {
    const content = await decode({ token, secret }).catch(() => null);
    if (content) return content;
  }
  return null;
}

/** How next-auth writes its cookie, and how it reads one that an older secret has made. */
export function tokenOptions(secrets: Secrets): NonNullable<NextAuthOptions["jwt"]> {
  return {
    encode: (given) => encode({ ...given, secret: secrets[0] }),
    decode: ({ token }) => readToken(secrets, token),
  };
}
