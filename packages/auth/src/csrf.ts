import { createHash, randomBytes } from "node:crypto";
import { csrfCookieName, readCookie, same } from "./cookies.ts";
import type { AuthSettings } from "./settings.ts";

type Settings = Pick<AuthSettings, "secrets" | "url">;

/**
 * The token that next-auth asks for in every form that logs somebody in or out. A page cannot set a cookie while it
 * is rendered, so the app's server makes the pair before: `token` for the form, `setCookie` for the answer's header
 * (null: the browser has a good one already). Same form as next-auth's own: `token|sha256(token + secret)`.
 */
export function csrfFor(
  settings: Settings,
  cookieHeader: string | undefined,
): { token: string; setCookie: string | null } {
  const known = tokenIn(settings, cookieHeader);
  if (known?.isCurrent) return { token: known.token, setCookie: null };
  const token = known?.token ?? randomBytes(32).toString("hex");
  const secure = settings.url.startsWith("https:") ? "; Secure" : "";
  const pair = pairOf(settings, token);
  return { token, setCookie: `${pair}; Path=/; HttpOnly; SameSite=Lax${secure}` };
}

/**
 * next-auth knows one secret only: a token that an older one has marked gets the mark of the current one, so that a form
 * that stands open while secrets change can still be sent.
 *
 * @returns the request's `Cookie` header as next-auth is to see it
 */
export function withCurrentMark(settings: Settings, cookieHeader: string | undefined): string | undefined {
  const known = tokenIn(settings, cookieHeader);
  if (!known || known.isCurrent) return cookieHeader;
  const name = `${csrfCookieName(settings.url)}=`;
  const others = cookieHeader?.split(";").filter((pair) => !pair.trim().startsWith(name)) ?? [];
  return [...others, pairOf(settings, known.token)].join("; ");
}

function tokenIn({ secrets, url }: Settings, cookieHeader: string | undefined) {
  const [token, mark] = readCookie(cookieHeader, csrfCookieName(url))?.split("|") ?? [];
  if (!token || !mark) return null;
  const signer = secrets.findIndex((secret) => same(mark, markOf(token, secret)));
  return signer < 0 ? null : { token, isCurrent: signer === 0 };
}

function pairOf({ secrets, url }: Settings, token: string): string {
  return `${csrfCookieName(url)}=${encodeURIComponent(`${token}|${markOf(token, secrets[0])}`)}`;
}

function markOf(token: string, secret: string): string {
  return createHash("sha256").update(`${token}${secret}`).digest("hex");
}
