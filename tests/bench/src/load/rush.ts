import { setTimeout as sleep } from "node:timers/promises";
import { openLane } from "./lane.ts";
import { newAddress, registrationRequest } from "./registration-form.ts";
import { verdictOf } from "./verdict.ts";

export type Rush = {
  /** Sites; the connections are shared out among them. */
  urls: string[];
  /** Events; the registrations are shared out among them. */
  slugs: string[];
  connections?: number;
  /** In seconds, or a number of registrations. */
  length: { seconds: number } | { amount: number };
};

export type RushOutcome = { perSecond: number; total: number; busy: number; refused: number };

/** Enough that answers which leave on a grid of some milliseconds do not limit how many are under way. */
export const CONNECTIONS = 256;
/** Somebody who is sent away comes back later, sooner here than asked for. */
const BUSY_PAUSE_MS = 100;

/**
 * As many registrations as the site takes: each connection sends the public form with a new address as soon as it has
 * its answer (closed loop).
 *
 * @returns accepted ones per second and in all; those who were sent away beside
 */
export async function rush({ urls, slugs, connections = CONNECTIONS, length }: Rush): Promise<RushOutcome> {
  const counts = { accepted: 0, busy: 0, refused: 0 };
  const lanes = await Promise.all(
    Array.from({ length: connections }, (_, position) => openLane(urls[position % urls.length] ?? "")),
  );
  const begun = performance.now();
  let sent = 0;
  const goesOn = () =>
    "amount" in length ? sent < length.amount : performance.now() - begun < length.seconds * 1_000;
  try {
    await Promise.all(
      lanes.map(async (lane, position) => {
        const url = urls[position % urls.length] ?? "";
        while (goesOn()) {
          const slug = slugs[sent % slugs.length] ?? "";
          sent += 1;
          const verdict = verdictOf(await lane.ask(registrationRequest(url, slug, newAddress())));
          counts[verdict] += 1;
          if (verdict === "busy") await sleep(BUSY_PAUSE_MS);
        }
      }),
    );
  } finally {
    for (const lane of lanes) lane.close();
  }
  const { accepted, busy, refused } = counts;
  if (accepted === 0) throw new Error("no registration was accepted");
  return { perSecond: accepted / ((performance.now() - begun) / 1_000), total: accepted, busy, refused };
}
