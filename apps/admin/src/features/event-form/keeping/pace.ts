export type KeepState = "none" | "typing" | "kept" | "failed" | "loggedOut";

/** After the last key. */
export const PAUSE_MS = 1_200;
/** After a failure, and twice as long after each further one. */
const RETRY_MS = 4_000;
const RETRY_MAX_MS = 60_000;

/** How long to wait, in milliseconds, after so many failures in a row. */
export function retryAfter(failures: number): number {
  return Math.min(RETRY_MS * 2 ** (failures - 1), RETRY_MAX_MS);
}
