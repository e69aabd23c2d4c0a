import { setTimeout as sleep } from "node:timers/promises";

/**
 * Asks again and again until there is an answer (anything but undefined, null or false).
 *
 * @param what names what did not come, for the error
 * @param patienceMs generous: a bound against hanging, not a promise of speed
 */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  patienceMs = 60_000,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() >= end) throw new Error(`waited ${patienceMs} ms in vain: ${what}`);
    await sleep(50);
  }
}
