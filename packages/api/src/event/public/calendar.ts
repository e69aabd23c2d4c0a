import type { Prisma } from "@podium/db/generated/client";
import type { Locale } from "@podium/domain/locale";
import type { Context } from "../../context.ts";
import { inLanguage, pick } from "../../language/texts.ts";
import { type CalendarEntry, calendarEntries } from "../../occurrence/calendar.ts";
import { postponementsSelect } from "../../occurrence/moves.ts";
import { occurrencesSelect } from "../../occurrence/views.ts";
import { type ProgrammeLine, programmeLines } from "../../programme/lines.ts";
import { programmeSelect } from "../../programme/rows.ts";
import { note, sources } from "../../request/made-of.ts";
import { leadsTo, visible } from "../visible.ts";

/** What a calendar file says of an event (RFC 5545). */
export type EventCalendar = {
  id: string;
  slug: string;
  sequence: number;
  cancelled: boolean;
  title: string;
  summary: string;
  /** Those whose date is known. */
  entries: (CalendarEntry & { programme: ProgrammeLine[] })[];
  /** Whether one can take part from afar. */
  online: boolean;
  updatedAt: string;
};

/** A fixed number of SQL statements, however many events. */
export function calendarSelect(locale: Locale) {
  return {
    id: true,
    slug: true,
    status: true,
    format: true,
    calendarSequence: true,
    timezone: true,
    postponedAt: true,
    moves: postponementsSelect,
    occurrences: occurrencesSelect,
    ...programmeSelect,
    updatedAt: true,
    venue: { select: { name: true, street: true, postalCode: true, city: true } },
    translations: { ...inLanguage(locale), select: { locale: true, title: true, summary: true } },
  } satisfies Prisma.EventSelect;
}

type CalendarRow = Prisma.EventGetPayload<{ select: ReturnType<typeof calendarSelect> }>;

/** What an event's calendar file says. Null: there is no such event, or none that is online. */
export async function eventCalendar(
  ctx: Context,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<EventCalendar | null> {
  const row = await ctx.database.event.findFirst({
    // Calendars go on asking the address that they were given.
    where: { AND: [visible, leadsTo(slug)] },
    select: calendarSelect(locale),
  });
  note(ctx, [row ? sources.text(row.id) : sources.everyText]);
  return row && toEventCalendar(row, locale);
}

export function toEventCalendar(row: CalendarRow, locale: Locale): EventCalendar {
  const { title, summary } = pick(row.translations, locale);
  return {
    id: row.id,
    slug: row.slug,
    sequence: row.calendarSequence,
    cancelled: row.status === "CANCELLED",
    title,
    summary,
    entries: calendarEntries(row, locale).map((entry) => ({
      ...entry,
      // An only date has the event's id in calendars.
      programme: programmeLines(row, row.occurrences.length === 1 ? null : entry.id, locale),
    })),
    online: row.format !== "ON_SITE",
    updatedAt: row.updatedAt.toISOString(),
  };
}
