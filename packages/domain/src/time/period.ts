import { z } from "zod";
import { hasPlausibleYear, instantOf, isWallTime, nextDay, wallTimeOf } from "./wall-time.ts";

/** By this zone lists are cut into days, weeks, months and years. */
export const SITE_ZONE = "Europe/Berlin";

/** What a list is narrowed to by one click. */
export const periods = ["today", "week", "month"] as const;
export type PeriodName = (typeof periods)[number];

/** As people type it, where the browser has no field of its own for dates. */
const GERMAN_DAY = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u;

/** A day of no zone, "2026-12-24"; "24.12.2026" is understood, too. */
export const plainDay = z
  .string()
  .trim()
  .transform((text) =>
    text.replace(GERMAN_DAY, (_, day: string, month: string, year: string) => iso(year, month, day)),
  )
  .refine((day) => isWallTime(`${day}T00:00`) && hasPlausibleYear(day));

/** A month of no zone, "2026-12". */
export const plainMonth = z
  .string()
  .trim()
  .refine((month) => isWallTime(`${month}-01T00:00`) && hasPlausibleYear(month));

export type PeriodChoice = {
  when?: PeriodName | undefined;
  /** Days; either alone is open at the other end. Whatever is typed here counts before `when`. */
  from?: string | undefined;
  until?: string | undefined;
};

/** From the first instant on, before the second; null is open. */
export type Period = { start: Date | null; end: Date | null };

/**
 * The instants between which a chosen period lies, as clocks in the site's zone show them. A week begins on Monday
 * (ISO 8601). Two days in the wrong order are put into the right one.
 *
 * @returns null when nothing is chosen
 */
export function periodOf({ when, from, until }: PeriodChoice, now: Date): Period | null {
  if (from || until) {
    const [first, last] = from && until && until < from ? [until, from] : [from, until];
    return { start: first ? midnight(first) : null, end: last ? midnight(dayAfter(last)) : null };
  }
  if (!when) return null;
  const today = wallTimeOf(now, SITE_ZONE).slice(0, 10);
  switch (when) {
    case "today":
      return { start: midnight(today), end: nextDay(now, SITE_ZONE) };
    case "week": {
      const monday = dayAfter(today, -((new Date(`${today}T00:00Z`).getUTCDay() + 6) % 7));
      return { start: midnight(monday), end: midnight(dayAfter(monday, 7)) };
    }
    case "month": {
      const month = today.slice(0, 7);
      return { start: midnight(`${month}-01`), end: midnight(`${monthAfter(month)}-01`) };
    }
  }
}

/**
 * @param day "YYYY-MM-DD"
 * @param days how many later, or, negative, earlier
 */
export function dayAfter(day: string, days = 1): string {
  const later = new Date(`${day}T00:00Z`);
  later.setUTCDate(later.getUTCDate() + days);
  return later.toISOString().slice(0, 10);
}

/**
 * @param month "YYYY-MM"
 * @param months how many later, or, negative, earlier
 */
export function monthAfter(month: string, months = 1): string {
  const later = new Date(`${month}-01T00:00Z`);
  later.setUTCMonth(later.getUTCMonth() + months);
  return later.toISOString().slice(0, 7);
}

/** The month that clocks of the site show. */
export function monthOf(instant: Date): string {
  return wallTimeOf(instant, SITE_ZONE).slice(0, 7);
}

/** The first instant of a day. */
export function midnight(day: string): Date {
  return instantOf(`${day}T00:00`, SITE_ZONE);
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
