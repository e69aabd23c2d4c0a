const HOUR = 60;
const DAY = 24 * HOUR;

/** "24 Stunden", "3 days", "90 Minuten": the largest unit that comes out even, days only from two on. */
export function formatDuration(minutes: number, locale: string): string {
  const [value, unit] =
    minutes % DAY === 0 && minutes > DAY
      ? [minutes / DAY, "day"]
      : minutes % HOUR === 0
        ? [minutes / HOUR, "hour"]
        : [minutes, "minute"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(value);
}
