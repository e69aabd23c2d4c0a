import type { Connections } from "@podium/db/client";
import type { MadeEvent } from "@podium/db/factories/event";
import { openLane } from "./lane.ts";
import { newAddress, registrationRequest } from "./registration-form.ts";
import { rush } from "./rush.ts";
import { verdictOf } from "./verdict.ts";

/** Places of a small event, and how many want them. */
export const SMALL = { places: 500, wanted: 1_500 };
/** Far more than an answer takes, far less than the time after which somebody gives up waiting for a lock. */
const PATIENCE_MS = 1_500;

/**
 * Lets three times as many people as there are places register at all sites at once, and then one more while somebody
 * else holds the pool's row.
 *
 * @param event with SMALL.places places, empty
 * @returns whether exactly the places were given, and the last one was refused without waiting for the row
 */
export async function sellsOutExactly(
  pool: Connections["pool"],
  urls: string[],
  event: MadeEvent,
): Promise<boolean> {
  const outcome = await rush({ urls, slugs: [event.slug], length: { amount: SMALL.wanted } });
  const { total, refused, busy } = outcome;
  const exact = total === SMALL.places && refused + busy === SMALL.wanted - SMALL.places;
  console.log(
    `${SMALL.wanted} wanted ${SMALL.places} places: ${total} got one, ${refused} were refused, ${busy} sent away`,
  );
  const answers = await Promise.all(urls.map((url) => answersBesideLock(pool, url, event)));
  if (answers.includes(false)) console.error("a sold-out event was answered only after its row was free");
  return exact && !answers.includes(false);
}

async function answersBesideLock(pool: Connections["pool"], url: string, event: MadeEvent): Promise<boolean> {
  const client = await pool.connect();
  const lane = await openLane(url);
  try {
    await client.query(`BEGIN; SELECT FROM "CapacityPool" WHERE "id" = '${event.poolId}' FOR UPDATE`);
    const impatience = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null).unref());
    const reply = await Promise.race([
      lane.ask(registrationRequest(url, event.slug, newAddress())).catch(() => null),
      impatience,
    ]);
    return reply !== null && verdictOf(reply) === "refused";
  } finally {
    lane.close();
    await client.query("ROLLBACK");
    client.release();
  }
}
