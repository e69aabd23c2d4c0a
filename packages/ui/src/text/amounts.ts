/** "20,00 €", "€20.00" */
export function formatEuros(cents: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" }).format(cents / 100);
}

const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;

/** "345 kB", "1,2 MB": as long as it takes to fetch, no more exact. */
export function formatFileSize(bytes: number, locale: string): string {
  const unit = (name: "kilobyte" | "megabyte", digits: number) =>
    new Intl.NumberFormat(locale, { style: "unit", unit: name, maximumFractionDigits: digits });
  if (bytes < MEGABYTE) return unit("kilobyte", 0).format(Math.max(1, Math.round(bytes / KILOBYTE)));
  return unit("megabyte", 1).format(bytes / MEGABYTE);
}
