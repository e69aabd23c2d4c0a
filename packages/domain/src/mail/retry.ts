const DAY_MS = 86_400_000;
const RETRY_FIRST_MS = 2_000;
const RETRY_LAST_MS = 60_000;
const GIVE_UP_MS = 5 * DAY_MS;

/** How long to wait before the next try after so many vain ones, in milliseconds: exponential backoff, one minute at most. */
export function retryDelay(attempts: number): number {
  return Math.min(RETRY_LAST_MS, RETRY_FIRST_MS * 2 ** Math.max(0, attempts - 1));
}

/** Is it time to give up? RFC 5321, 4.5.4.1: after four to five days. */
export function givesUp(queuedAt: Date, now: Date): boolean {
  return now.getTime() - queuedAt.getTime() >= GIVE_UP_MS;
}
