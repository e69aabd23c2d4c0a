import type { Actor } from "@podium/domain/staff/actor";
import { readCookie, sessionCookieName } from "./cookies.ts";
import { actorOf } from "./sessions.ts";
import type { AuthSettings } from "./settings.ts";
import { readToken } from "./tokens.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/**
 * The person behind this request. Session and user are read from the database each time: a disabled user, or one that
 * has logged out elsewhere, is out at once.
 *
 * @param cookieHeader the request's `Cookie` header as it came
 * @returns null for everybody who is not logged in
 */
export async function actorFromCookies(
  settings: AuthSettings,
  cookieHeader: string | undefined,
): Promise<Actor | null> {
  const sessionId = await sessionFromCookies(settings, cookieHeader);
  return sessionId ? actorOf(settings.connections.database, sessionId) : null;
}

/** The session that the cookie names, alive or not; null when the cookie is missing, changed or too old. */
export async function sessionFromCookies(
  { secrets, url }: Pick<AuthSettings, "secrets" | "url">,
  cookieHeader: string | undefined,
): Promise<string | null> {
  const token = readCookie(cookieHeader, sessionCookieName(url));
  if (!token) return null;
  const sessionId = (await readToken(secrets, token))?.sessionId;
  return typeof sessionId === "string" && UUID.test(sessionId) ? sessionId : null;
}
