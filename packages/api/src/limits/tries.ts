import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { sharedStorage } from "./client.ts";
import { networkOf } from "./network.ts";
import { pseudonym } from "./pseudonym.ts";

/** So often one may be wrong about one code, from wherever. A million codes: one in two hundred thousand is guessed. */
const TRIES = 5;

/** So many wrong codes may come from one network in an hour: a school behind one address mistypes, too. */
const NETWORK = { points: 20, duration: 3_600 };

type Limiters = { ofSecret: RateLimiterPostgres; ofNetwork: RateLimiterPostgres };
let made: Limiters | null = null;

function limiters(): Limiters {
  const shared = sharedStorage();
  made ??= {
    ofSecret: new RateLimiterPostgres({ ...shared, points: TRIES, duration: NETWORK.duration }),
    ofNetwork: new RateLimiterPostgres({ ...shared, ...NETWORK }),
  };
  return made;
}

/**
 * Counts a try before it is judged, in the database: also where nobody's requests are limited, since a short secret is
 * safe by this alone.
 *
 * @param subject what the secret is for
 * @param seconds as long as the secret is good
 * @returns whether another one may follow, and the way to forget this one, which was right
 * @throws Refusal registration.codeSpent when there are no more, rate.limited when the network had too many
 */
export async function countTry(
  ctx: Context,
  subject: string,
  seconds: number,
): Promise<{ isLast: boolean; forget(): Promise<void> }> {
  const { ofSecret, ofNetwork } = limiters();
  const network = networkOf(ctx);
  const from = network && pseudonym("tries-from", network.toString("hex")).toString("base64url");
  if (from) await counted(ofNetwork.consume(from), "rate.limited");
  const key = pseudonym("tries", subject).toString("base64url");
  const { remainingPoints } = await counted(
    ofSecret.consume(key, 1, { customDuration: Math.max(1, Math.ceil(seconds)) }),
    "registration.codeSpent",
  );
  return {
    isLast: remainingPoints === 0,
    forget: async () => {
      if (from) await ofNetwork.reward(from);
    },
  };
}

async function counted(
  counting: Promise<RateLimiterRes>,
  refusal: "rate.limited" | "registration.codeSpent",
): Promise<RateLimiterRes> {
  return counting.catch((reason: unknown) => {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    if (refusal === "registration.codeSpent") throw new Refusal(refusal);
    throw new Refusal(refusal, { seconds: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) });
  });
}
