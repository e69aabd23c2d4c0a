import { readingLimits } from "@podium/domain/event/reading-cost";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Context } from "../context.ts";
import { environment } from "../environment.ts";
import { Refusal } from "../refusal.ts";
import { resources } from "../resources.ts";
import { pseudonym } from "./pseudonym.ts";

/** What a school or a town hall of two hundred behind one address may do at once. */
const HOUSE = 240;

/**
 * What one client (a network address) may send from the public forms: `points` in `seconds`. A school or an office
 * behind one address must get through: what people do there at the same time is counted generously, registrations by
 * persons and per event.
 *
 * `unshared`: so many of them are counted in this process's memory alone, before the database is asked. During a rush
 * nearly everybody sends one or two registrations, and those cost no statement; each process may let that many more
 * through. What is never expected in numbers is counted in the database from the first.
 */
const limits = {
  "registration.create": { points: HOUSE, seconds: 600, unshared: 20 },
  "registration.another": { points: 10, seconds: 600, unshared: 0 },
  "registration.sendLinks": { points: HOUSE, seconds: 600, unshared: 0 },
  "comment.create": { points: HOUSE, seconds: 600, unshared: 0 },
  "barrier.report": { points: 60, seconds: 600, unshared: 0 },
} as const;

type LimitedAction = keyof typeof limits;

/**
 * Counts an attempt of the client in `ctx`. Calls from inside (`ctx.client` null) and RATE_LIMITS=off pass.
 *
 * @param subject counted apart for each, such as an event's slug
 * @param points how much it counts, such as the persons of a registration
 * @throws Refusal rate.limited with `seconds` until the next attempt may succeed
 */
export async function limitClient(
  ctx: Context,
  action: LimitedAction,
  subject = "",
  points = 1,
): Promise<void> {
  if (ctx.client === null || environment().RATE_LIMITS === "off") return;
  const key = keyOf(ctx.client, action, subject);
  const { shared, own } = limitersOf(action);
  if (own && (await orLimited(own.consume(key, points))).consumedPoints <= limits[action].unshared) return;
  await orLimited(shared.consume(key, points));
}

const readers = new RateLimiterMemory({
  keyPrefix: "",
  points: readingLimits.client.points,
  duration: readingLimits.client.seconds,
});

/**
 * Counts what a read costs: within the request that asks, and within a minute of its sender, in this process's memory alone.
 *
 * @throws Refusal as `limitClient`
 */
export async function limitReading(ctx: Context, cost: number): Promise<void> {
  if (ctx.client === null || environment().RATE_LIMITS === "off") return;
  ctx.spent.cost += cost;
  if (ctx.spent.cost > readingLimits.batch) throw new Refusal("rate.limited", { seconds: 1 });
  await orLimited(readers.consume(keyOf(ctx.client, "read"), cost));
}

async function orLimited<Result>(counting: Promise<Result>): Promise<Result> {
  return counting.catch((reason: unknown) => {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    throw new Refusal("rate.limited", { seconds: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) });
  });
}

function keyOf(client: string, action: LimitedAction | "read", subject = ""): string {
  return pseudonym("limit", action, subject, client).toString("base64url");
}

type Limiters = { shared: RateLimiterPostgres; own: RateLimiterMemory | null };
const made = new Map<LimitedAction, Limiters>();

/** Counts for all processes, in the database; keys are made by whoever counts. */
export function sharedStorage() {
  return {
    storeClient: resources().pool,
    tableName: "RateLimit",
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: "",
  };
}

function limitersOf(action: LimitedAction): Limiters {
  const known = made.get(action);
  if (known) return known;
  const { points, seconds, unshared } = limits[action];
  const limiters = {
    shared: new RateLimiterPostgres({
      ...sharedStorage(),
      points: points - unshared,
      duration: seconds,
      // A client over the limit is sent away from memory, without asking the database again.
      inMemoryBlockOnConsumed: points - unshared + 1,
    }),
    own: unshared > 0 ? new RateLimiterMemory({ keyPrefix: "", points, duration: seconds }) : null,
  };
  made.set(action, limiters);
  return limiters;
}
