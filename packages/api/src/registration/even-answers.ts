import { setTimeout as sleep } from "node:timers/promises";

/** Longer than one transaction takes when nobody else is there; short beside what a person notices. */
const GRID_MS = 25;

/**
 * Answers, refusals too, only at every 25th millisecond after the question: what is done for an address that is known
 * takes another time than what is done for a new one, and that time would tell who is registered.
 */
export async function evenly<Result>(work: () => Promise<Result>): Promise<Result> {
  const asked = performance.now();
  try {
    return await work();
  } finally {
    await sleep(GRID_MS - ((performance.now() - asked) % GRID_MS));
  }
}
