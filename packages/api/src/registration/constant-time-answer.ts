import { setTimeout as sleep } from "node:timers/promises";

/** Much longer than a transaction takes, also on a busy machine; short beside what a person notices. */
const GRID_MS = 100;

/**
 * A constant-time answer, for refusals too: it leaves only at every tenth of a second after the question. The work for a
 * known address takes another time than the work for a new one, and that time would tell who is registered.
 */
export async function inConstantTime<Result>(work: () => Promise<Result>): Promise<Result> {
  const asked = performance.now();
  try {
    return await work();
  } finally {
    await sleep(GRID_MS - ((performance.now() - asked) % GRID_MS));
  }
}
