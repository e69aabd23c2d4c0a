import type { Reply } from "./lane.ts";

export type Verdict = "accepted" | "busy" | "refused";

/**
 * What a registration came to. Beyond its capacity the site may send somebody away for a while, never without saying
 * for how long, and it never fails.
 *
 * @throws Error at any other answer: such a run has no figure
 */
export function verdictOf({ status, retryAfter }: Reply): Verdict {
  if (status === 303) return "accepted";
  if (status === 409) return "refused";
  if (status === 503 && Number(retryAfter) > 0) return "busy";
  throw new Error(`a registration was answered with ${status}`);
}
