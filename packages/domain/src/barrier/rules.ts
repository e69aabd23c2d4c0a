import { locales } from "../locale.ts";
import { templateOf } from "../site/routes.ts";

/**
 * When a report has to be answered: within one month (§ 12b (4) BGG). The same day of the next month, or that
 * month's last day where there is no such day (§ 188 (3) BGB).
 *
 * @param reportedAt UTC
 */
export function answerDue(reportedAt: Date): Date {
  const due = new Date(reportedAt);
  due.setUTCMonth(due.getUTCMonth() + 1);
  if (due.getUTCDate() !== reportedAt.getUTCDate()) due.setUTCDate(0);
  return due;
}

/** The address of an event's page or of one below it, anywhere in what somebody has typed. */
const EVENT_PAGE = new RegExp(
  `(?:${locales.map((locale) => templateOf("/events/[slug]", locale).replace("[slug]", "")).join("|")})([a-z0-9-]+)`,
  "u",
);

/** The slug of the event whose page was reported, if it was one. @param page an address as typed or linked */
export function eventSlugOf(page: string | undefined): string | null {
  return page?.match(EVENT_PAGE)?.[1] ?? null;
}
