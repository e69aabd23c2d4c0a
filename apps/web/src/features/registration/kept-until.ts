/** Receipts are kept and served again: with one address per ten minutes there are few of them. */
const STEP_MS = 10 * 60_000;

/** The part of a receipt's address that says until when a place is kept, rounded down: never later than it is true. */
export function untilParameter(holdUntil: string): string {
  const time = Math.floor(Date.parse(holdUntil) / STEP_MS) * STEP_MS;
  return new Date(time).toISOString();
}

/**
 * The instant from a receipt's address, if it is one that this site writes.
 *
 * @param latest until when a place would be kept that is taken now (UTC): nothing later is believed
 */
export function keptUntil(parameter: string | string[] | undefined, latest: string): string | null {
  if (typeof parameter !== "string") return null;
  const time = Date.parse(parameter);
  const written = time % STEP_MS === 0 && new Date(time).toISOString() === parameter;
  return written && time <= Date.parse(latest) ? parameter : null;
}
