const STEP_MS = 5 * 60_000;

/**
 * The end of a hold as it is shown to somebody whose place was taken moments ago: rounded down to five minutes, so
 * that it is never later than the true one, and the same for all who register in these minutes.
 *
 * @param holdUntil UTC, of a place that would be taken now
 */
export function shownHoldEnd(holdUntil: string): string {
  return new Date(Math.floor(Date.parse(holdUntil) / STEP_MS) * STEP_MS).toISOString();
}
