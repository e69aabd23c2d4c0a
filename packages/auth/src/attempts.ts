import { createHmac } from "node:crypto";
import { RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
import {
  judgePair,
  judgeUnknown,
  LONG_SECONDS,
  type PairCount,
  SHORT_SECONDS,
  WIDE_SECONDS,
} from "./guesses.ts";
import type { AuthSettings } from "./settings.ts";

/**
 * A try at a log-in. Address, sender and browser are kept as keyed hashes only, for a day at most.
 *
 * `device` names a browser that has logged in at this address before; null for any other.
 */
export type Attempt = { email: string; client: string; device: string | null };

/** `undo` is called after a success: only wrong passwords count. */
type Admission = { undo(): Promise<void> } | { waitSeconds: number };

type Settings = Pick<AuthSettings, "connections" | "secrets" | "limits">;

/**
 * Counts an attempt before the password is looked at, in the database: for all processes, across restarts, and so that
 * attempts at the same time cannot pass each other.
 *
 * A refused attempt does not count, so hammering prolongs no wait and closes nothing for others.
 */
export async function admit(settings: Settings, attempt: Attempt): Promise<Admission> {
  if (!settings.limits) return { undo: async () => {} };
  const own = attempt.device && (await admitPair(settings, `device\n${attempt.device}`));
  // A known browser with too many wrong passwords may be a stolen one: it counts as any other.
  if (own && "undo" in own) return own;
  return admitUnknown(settings, attempt);
}

async function admitUnknown(settings: Settings, { email, client }: Attempt): Promise<Admission> {
  const pair = await admitPair(settings, `pair\n${client}\n${email}`);
  if ("waitSeconds" in pair) return pair;
  const { wide } = limitersOf(settings);
  const keys = [keyOf(settings, `address\n${email}`), keyOf(settings, `client\n${client}`)] as const;
  const giveBack = () => Promise.all(keys.map((key) => wide.reward(key)));
  const [address, sender] = await Promise.all([wide.penalty(keys[0]), wide.penalty(keys[1])]);
  const judgement = judgeUnknown(pair.counted, {
    address: address.consumedPoints,
    client: sender.consumedPoints,
  });
  if (judgement !== "look") {
    await Promise.all([pair.giveBack(), giveBack()]);
    return { waitSeconds: judgement === "short" ? pair.shortSeconds : seconds(address, sender) };
  }
  const undo = async () => {
    await Promise.all([pair.undo(), giveBack()]);
  };
  return { undo };
}

type Pair = {
  counted: PairCount;
  shortSeconds: number;
  undo(): Promise<void>;
  giveBack(): Promise<unknown>;
};

/** The long window sees only what the short one lets pass. */
async function admitPair(settings: Settings, name: string): Promise<Pair | { waitSeconds: number }> {
  const { short, long } = limitersOf(settings);
  const key = keyOf(settings, name);
  const now = await short.penalty(key);
  if (judgePair({ short: now.consumedPoints, long: 0 }) !== "look") return { waitSeconds: seconds(now) };
  const today = await long.penalty(key);
  const giveBack = () => Promise.all([short.reward(key), long.reward(key)]);
  const counted = { short: now.consumedPoints, long: today.consumedPoints };
  if (judgePair(counted) !== "look") {
    await giveBack();
    return { waitSeconds: seconds(today) };
  }
  const undo = async () => {
    await Promise.all([short.delete(key), long.delete(key)]);
  };
  return { counted, shortSeconds: seconds(now), undo, giveBack };
}

/** Until the longest of these windows ends. */
function seconds(...windows: RateLimiterRes[]): number {
  return Math.max(1, ...windows.map(({ msBeforeNext }) => Math.ceil(msBeforeNext / 1000)));
}

type Limiters = Record<"short" | "long" | "wide", RateLimiterPostgres>;
const limiters = new WeakMap<object, Limiters>();

function limitersOf({ connections: { pool } }: Settings): Limiters {
  const made = limiters.get(pool) ?? {
    short: limiter(pool, "sign-in", SHORT_SECONDS),
    long: limiter(pool, "sign-in-day", LONG_SECONDS),
    wide: limiter(pool, "sign-in-wide", WIDE_SECONDS),
  };
  limiters.set(pool, made);
  return made;
}

/** Counts only; what a count means is said in guesses.ts. */
function limiter(pool: AuthSettings["connections"]["pool"], keyPrefix: string, duration: number) {
  const points = Number.MAX_SAFE_INTEGER;
  const storage = { storeClient: pool, storeType: "pool", tableName: "RateLimit", tableCreated: true };
  return new RateLimiterPostgres({ ...storage, keyPrefix, points, duration });
}

/** With a new secret the counts begin anew, once. */
function keyOf({ secrets: [secret] }: Settings, name: string): string {
  return createHmac("sha256", secret).update(`sign-in\n${name}`).digest("base64url");
}
