import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import { type Lane, openLane, type Reply } from "./lane.ts";

export type FixedRate = {
  urls: string[];
  perSecond: number;
  /** Requests in all. */
  amount: number;
  /** The request with this number, from 0, to this site. */
  request(position: number, url: string): string;
  /** A new connection for each request, as strangers come; or kept ones, as many as answers are awaited. */
  connections: "new" | "kept";
};

/** Milliseconds of performance.now(). */
export type Asked = { dueAt: number; sentAt: number; answeredAt: number; reply: Reply };

/** The site closes a connection that nobody used for five seconds; shortly before that, nobody begins anything on it. */
const IDLE_MAX_MS = 4_000;
/** Below this distance of two requests, waiting without sleep would occupy a processor. */
const SPARSE_MS = 5;

/**
 * Sends requests at a fixed rate, whether or not earlier ones were answered (open loop). A measurement from `dueAt`
 * counts what a stalled site makes everybody wait, also those who could not even be sent in time ("coordinated
 * omission").
 *
 * @returns all requests in the order in which they were due, when the last one is answered
 */
export async function askAtFixedRate(given: FixedRate): Promise<Asked[]> {
  const { urls, perSecond, amount, request, connections } = given;
  const idle = new Map<string, Lane[]>(urls.map((url) => [url, []]));
  const ask = async (position: number, dueAt: number): Promise<Asked> => {
    const url = urls[position % urls.length] ?? "";
    const lanes = idle.get(url) ?? [];
    const lane = stillKept(lanes.pop()) ?? (await openLane(url));
    const sentAt = performance.now();
    const reply = await lane.ask(request(position, url));
    const answeredAt = performance.now();
    if (connections === "kept") lanes.push(lane);
    else lane.close();
    return { dueAt, sentAt, answeredAt, reply };
  };
  const gap = 1_000 / perSecond;
  const begun = performance.now();
  const asked: Promise<Asked>[] = [];
  try {
    while (asked.length < amount) {
      const dueAt = begun + asked.length * gap;
      const early = dueAt - performance.now();
      if (early <= 0) {
        const one = ask(asked.length, dueAt);
        // Whether it failed is looked at in the end; until then it is nobody's.
        one.catch(() => {});
        asked.push(one);
      } else if (gap < SPARSE_MS || early > 2) await sleep(Math.max(1, Math.floor(early) - 1));
      else await turn();
    }
    return await Promise.all(asked);
  } finally {
    await Promise.allSettled(asked);
    for (const lane of [...idle.values()].flat()) lane.close();
  }
}

function stillKept(lane: Lane | undefined): Lane | undefined {
  if (!lane?.isOpen()) return undefined;
  if (lane.idleMs() < IDLE_MAX_MS) return lane;
  lane.close();
  return undefined;
}
