import { createHmac } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { AuthSettings } from "./settings.ts";

/** Per e-mail address, known or not: ten in a quarter of an hour. */
export const ATTEMPTS_PER_EMAIL = 10;
/** Per client address: an office behind one address shares it; what succeeds is given back. */
export const ATTEMPTS_PER_CLIENT = 50;
const WINDOW_SECONDS = 15 * 60;

/** A try at a log-in: address and sender are kept as keyed hashes only. */
export type Attempt = { email: string; client: string };

type Limiters = { email: RateLimiterPostgres; client: RateLimiterPostgres };
const limiters = new WeakMap<object, Limiters>();

/**
 * Counts an attempt before the password is looked at, in the database: for all processes, across restarts.
 *
 * @returns false when there were too many; a further one does not prolong the wait
 */
export async function mayAttempt(settings: AuthSettings, attempt: Attempt): Promise<boolean> {
  if (!settings.limits) return true;
  const { email, client } = limitersOf(settings);
  const keys = keysOf(settings, attempt);
  const outcomes = await Promise.allSettled([email.consume(keys.email), client.consume(keys.client)]);
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  // A limiter that cannot count (database away) is a fault, not a refusal.
  const fault = refused.find(({ reason }) => !(reason instanceof RateLimiterRes));
  if (fault) throw fault.reason;
  return refused.length === 0;
}

/** After a success the address starts anew and the client gets its attempt back. */
export async function forgetAttempts(settings: AuthSettings, attempt: Attempt): Promise<void> {
  if (!settings.limits) return;
  const { email, client } = limitersOf(settings);
  const keys = keysOf(settings, attempt);
  await Promise.all([email.delete(keys.email), client.reward(keys.client)]);
}

function limitersOf({ connections: { pool } }: AuthSettings): Limiters {
  const made = limiters.get(pool) ?? {
    email: limiter(pool, "sign-in-email", ATTEMPTS_PER_EMAIL),
    client: limiter(pool, "sign-in-client", ATTEMPTS_PER_CLIENT),
  };
  limiters.set(pool, made);
  return made;
}

function limiter(pool: AuthSettings["connections"]["pool"], keyPrefix: string, points: number) {
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    tableName: "RateLimit",
    tableCreated: true,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
  });
}

function keysOf({ secret }: AuthSettings, { email, client }: Attempt): Attempt {
  const key = (word: string) => createHmac("sha256", secret).update(word).digest("base64url");
  return { email: key(email), client: key(client) };
}
