/**
 * @param minutes how far a process's clock is ahead; negative: behind
 * @returns what its environment needs for that
 */
export function clockShiftedBy(minutes: number): Record<string, string> {
  return {
    NODE_OPTIONS: `--import=${new URL("shifted-clock.ts", import.meta.url).href}`,
    CLOCK_SHIFT_MS: String(minutes * 60_000),
  };
}
