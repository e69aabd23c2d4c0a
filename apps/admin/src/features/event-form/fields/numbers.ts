/**
 * What is typed as a number: nothing is null ("no limit"). What is no number stays as it was typed: the schema says that it
 * is a mistake, and the form can be filled with it again.
 */
export function numberOrNull(value: unknown): unknown {
  return isEmpty(value) ? null : numberOrText(value);
}

/** The same where a number is needed: nothing typed is a mistake, too, and not zero. */
export function numberTyped(value: unknown): unknown {
  return isEmpty(value) ? Number.NaN : numberOrText(value);
}

function numberOrText(value: unknown): unknown {
  const number = Number(value);
  return Number.isNaN(number) ? value : number;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || String(value).trim() === "";
}
