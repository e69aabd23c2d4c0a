import { EMAIL_MAX, normaliseEmail } from "@podium/domain/person/email";
import { admit } from "./attempts.ts";
import { deviceOf, rememberDevice } from "./devices.ts";
import { recordFailure } from "./failures.ts";
import { PASSWORD_MAX, verifyPassword } from "./password.ts";
import { openSession } from "./sessions.ts";
import type { AuthSettings } from "./settings.ts";

export type SignIn =
  /** `deviceCookie`: the `Set-Cookie` header by which this browser is known from now on. */
  | { outcome: "in"; userId: string; sessionId: string; deviceCookie: string }
  | { outcome: "refused" }
  | { outcome: "throttled"; waitSeconds: number };

/**
 * Checks an e-mail address and a password, and opens a session. Every refusal looks the same and costs the same
 * work: unknown address, wrong password, disabled user.
 *
 * @param given.client the network address of the sender, for the limit
 * @param given.cookie the request's `Cookie` header: a browser that has logged in before is counted apart
 */
export async function signIn(
  settings: AuthSettings,
  given: { email: unknown; password: unknown; client: string; cookie?: string | undefined },
): Promise<SignIn> {
  const { email: address, password, client, cookie } = given;
  if (typeof address !== "string" || typeof password !== "string") return { outcome: "refused" };
  if (address.length > EMAIL_MAX * 2 || password.length > PASSWORD_MAX) return { outcome: "refused" };
  const email = normaliseEmail(address);
  const { database } = settings.connections;
  const user = await userWith(database, email);
  const now = new Date();
  const device = user && deviceOf(settings, cookie, user, now);
  const admission = await admit(settings, { email, client, device });
  if ("waitSeconds" in admission) {
    await recordFailure(database, user?.id ?? null);
    return { outcome: "throttled", waitSeconds: admission.waitSeconds };
  }
  const matches = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !matches || user.disabledAt) {
    await recordFailure(database, user?.id ?? null);
    return { outcome: "refused" };
  }
  await admission.undo();
  return {
    outcome: "in",
    userId: user.id,
    sessionId: await openSession(database, user.id),
    deviceCookie: rememberDevice(settings, cookie, user, now),
  };
}

function userWith(database: AuthSettings["connections"]["database"], email: string) {
  // PostgreSQL refuses a text with U+0000; nobody has such an address.
  if (email.includes("\0")) return null;
  return database.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, disabledAt: true },
  });
}
