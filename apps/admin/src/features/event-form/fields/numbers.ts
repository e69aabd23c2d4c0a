/** What is typed as a number: nothing is null ("no limit"), anything else that is no number stays a mistake. */
export function numberOrNull(value: unknown): number | null {
  return isEmpty(value) ? null : Number(value);
}

/** The same where a number is needed: nothing typed is a mistake, too, and not zero. */
export function numberTyped(value: unknown): number {
  return isEmpty(value) ? Number.NaN : Number(value);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || String(value).trim() === "";
}
