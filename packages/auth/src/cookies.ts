import { timingSafeEqual } from "node:crypto";
import type { CookiesOptions } from "next-auth";

/** `__Host-` binds a cookie to this host and to https (RFC 6265bis, 4.1.3.2); plain http is for loopback only. */
function name(url: string, word: string): string {
  return `${url.startsWith("https:") ? "__Host-" : ""}podium-${word}`;
}

export function sessionCookieName(url: string): string {
  return name(url, "session");
}

export function csrfCookieName(url: string): string {
  return name(url, "csrf");
}

export function callbackCookieName(url: string): string {
  return name(url, "callback");
}

/** Names the persons who have logged in with this browser before; see devices.ts. */
export function deviceCookieName(url: string): string {
  return name(url, "device");
}

/** The three cookies of next-auth, all out of reach for scripts. */
export function cookies(url: string): Partial<CookiesOptions> {
  const options = { httpOnly: true, sameSite: "lax" as const, path: "/", secure: url.startsWith("https:") };
  return {
    sessionToken: { name: sessionCookieName(url), options },
    csrfToken: { name: csrfCookieName(url), options },
    callbackUrl: { name: callbackCookieName(url), options },
  };
}

/** @returns the value of a cookie in a `Cookie` header, or undefined */
export function readCookie(header: string | undefined, cookie: string): string | undefined {
  const pair = header?.split(";").find((candidate) => candidate.trim().startsWith(`${cookie}=`));
  const value = pair?.slice(pair.indexOf("=") + 1).trim();
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/** Compares a mark that came in a cookie with what it should be; how long it takes tells nothing of where they differ. */
export function same(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
