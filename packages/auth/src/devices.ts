import { createHmac, randomBytes } from "node:crypto";
import type { Secrets } from "@podium/domain/configuration/secrets";
import { deviceCookieName, readCookie, same } from "./cookies.ts";
import type { AuthSettings } from "./settings.ts";

/**
 * A browser that has logged in before is known by a signed cookie ("device cookie", OWASP): its attempts are counted
 * apart, so nobody else's wrong passwords close it. It opens nothing by itself.
 *
 * `<user>.<day>.<nonce>.<mac>`, several of them in one cookie for a computer that colleagues share. The password's hash
 * is part of what is signed: with a new password all browsers of that person are unknown again.
 */
type Known = { id: string; passwordHash: string };
type Settings = Pick<AuthSettings, "secrets" | "url">;

export const DEVICE_DAYS = 180;
/** So many persons are remembered by one browser, the last ones. */
const PERSONS = 5;
const DAY_MS = 86_400_000;
const BETWEEN = ":";

/** @returns what names this browser among those of the user; null when it is not known */
export function deviceOf(
  settings: Settings,
  cookie: string | undefined,
  user: Known,
  now: Date,
): string | null {
  for (const token of tokensIn(settings, cookie)) {
    const [id, day = "", nonce = "", mac = "", ...more] = token.split(".");
    if (id !== user.id || more.length > 0 || !isRecent(day, now)) continue;
    if (settings.secrets.some((secret) => same(mac, macOf(secret, user, day, nonce))))
      return `${id}.${nonce}`;
  }
  return null;
}

/** @returns the `Set-Cookie` header after a log-in. The other persons whom this browser knows stay. */
export function rememberDevice(
  settings: Settings,
  cookie: string | undefined,
  user: Known,
  now: Date,
): string {
  const day = Math.floor(now.getTime() / DAY_MS).toString(36);
  const nonce = randomBytes(16).toString("base64url");
  const token = [user.id, day, nonce, macOf(settings.secrets[0], user, day, nonce)].join(".");
  const others = tokensIn(settings, cookie).filter((other) => !other.startsWith(`${user.id}.`));
  const value = [token, ...others].slice(0, PERSONS).join(BETWEEN);
  const secure = settings.url.startsWith("https:") ? "; Secure" : "";
  return `${deviceCookieName(settings.url)}=${value}; Path=/; Max-Age=${DEVICE_DAYS * 86_400}; HttpOnly; SameSite=Lax${secure}`;
}

/** What has not our form is not sent back either. */
function tokensIn({ url }: Settings, cookie: string | undefined): string[] {
  const tokens = readCookie(cookie, deviceCookieName(url))?.split(BETWEEN) ?? [];
  return tokens
    .filter((token) => /^[\w-]{36}\.[0-9a-z]{1,6}\.[\w-]{22}\.[\w-]{43}$/u.test(token))
    .slice(0, PERSONS);
}

/** The cookie's own age is the browser's word only. */
function isRecent(day: string, now: Date): boolean {
  const age = now.getTime() / DAY_MS - Number.parseInt(day, 36);
  return age >= 0 && age < DEVICE_DAYS + 1;
}

function macOf(secret: Secrets[number], { id, passwordHash }: Known, day: string, nonce: string): string {
  return createHmac("sha256", secret)
    .update(["device", id, day, nonce, passwordHash].join("\n"))
    .digest("base64url");
}
