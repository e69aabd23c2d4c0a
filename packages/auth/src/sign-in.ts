import { EMAIL_MAX, normaliseEmail } from "@podium/domain/person/email";
import { forgetAttempts, mayAttempt } from "./attempts.ts";
import { PASSWORD_MAX, verifyPassword } from "./password.ts";
import { openSession } from "./sessions.ts";
import type { AuthSettings } from "./settings.ts";

export type SignIn =
  | { outcome: "in"; userId: string; sessionId: string }
  | { outcome: "refused" }
  | { outcome: "throttled" };

/**
 * Checks an e-mail address and a password, and opens a session. Every refusal looks the same and costs the same
 * work: unknown address, wrong password, disabled user.
 *
 * @param client the network address of the sender, for the limit
 */
export async function signIn(
  settings: AuthSettings,
  given: { email: unknown; password: unknown; client: string },
): Promise<SignIn> {
  const { email: address, password, client } = given;
  if (typeof address !== "string" || typeof password !== "string") return { outcome: "refused" };
  if (address.length > EMAIL_MAX * 2 || password.length > PASSWORD_MAX) return { outcome: "refused" };
  const email = normaliseEmail(address);
  const attempt = { email, client };
  if (!(await mayAttempt(settings, attempt))) return { outcome: "throttled" };

  const { database } = settings.connections;
  // PostgreSQL refuses a text with U+0000; nobody has such an address.
  const user = email.includes("\0")
    ? null
    : await database.user.findUnique({
        where: { email },
        select: { id: true, passwordHash: true, disabledAt: true },
      });
  const matches = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !matches || user.disabledAt) return { outcome: "refused" };

  await forgetAttempts(settings, attempt);
  return { outcome: "in", userId: user.id, sessionId: await openSession(database, user.id) };
}
