/** "Montag", or "Mo". @param weekday of ISO 8601, 1 is Monday */
export function weekdayName(weekday: number, locale: string, length: "long" | "short" = "long"): string {
  // 5 January 1970 was a Monday.
  const day = new Date((weekday + 3) * 86_400_000);
  return new Intl.DateTimeFormat(locale, { weekday: length, timeZone: "UTC" }).format(day);
}

/**
 * "Montag bis Freitag", "Dienstag, Donnerstag und Samstag": three or more in a row are a span.
 *
 * @param weekdays of ISO 8601, 1 is Monday, in order
 */
export function formatWeekdays(weekdays: readonly number[], locale: string): string {
  const name = (weekday: number) => weekdayName(weekday, locale);
  const spans: [first: number, last: number][] = [];
  for (const weekday of weekdays) {
    const span = spans.at(-1);
    if (span && span[1] === weekday - 1) span[1] = weekday;
    else spans.push([weekday, weekday]);
  }
  const to = locale === "de" ? "bis" : "to";
  const parts = spans.flatMap(([first, last]) => {
    if (last - first >= 2) return `${name(first)} ${to} ${name(last)}`;
    return last === first ? name(first) : [name(first), name(last)];
  });
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(parts);
}
