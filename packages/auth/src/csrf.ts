import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { csrfCookieName, readCookie } from "./cookies.ts";
import type { AuthSettings } from "./settings.ts";

/**
 * The token that next-auth asks for in every form that logs somebody in or out. A page cannot set a cookie while it
 * is rendered, so the app's server makes the pair before: `token` for the form, `setCookie` for the answer's header
 * (null: the browser has a good one already). Same form as next-auth's own: `token|sha256(token + secret)`.
 */
export function csrfFor(
  { secret, url }: Pick<AuthSettings, "secret" | "url">,
  cookieHeader: string | undefined,
): { token: string; setCookie: string | null } {
  const [known, mark] = readCookie(cookieHeader, csrfCookieName(url))?.split("|") ?? [];
  if (known && mark && same(mark, markOf(known, secret))) return { token: known, setCookie: null };
  const token = randomBytes(32).toString("hex");
  const value = encodeURIComponent(`${token}|${markOf(token, secret)}`);
  const secure = url.startsWith("https:") ? "; Secure" : "";
  return { token, setCookie: `${csrfCookieName(url)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}` };
}

function markOf(token: string, secret: string): string {
  return createHash("sha256").update(`${token}${secret}`).digest("hex");
}

function same(given: string, expected: string): boolean {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
