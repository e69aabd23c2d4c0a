/** Where the summary stands: an address that ends in `#error-summary` moves the focus there without any script. */
export const ERROR_SUMMARY_ID = "error-summary";

/** The id of the control of a field, so that an error summary or an address can lead to it. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^\w-]+/gu, "-")}`;
}
