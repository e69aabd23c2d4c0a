import type { Prisma } from "@podium/db/generated/client";
import {
  type Dates,
  endPrecisions,
  type OccurrenceTime,
  startPrecisions,
} from "@podium/domain/occurrence/times";
import { z } from "zod";

/** When an occurrence takes place. */
export const timeSelect = {
  startsAt: true,
  startPrecision: true,
  endsAt: true,
  endPrecision: true,
} satisfies Prisma.OccurrenceSelect;

/** Of a row that has more. */
export function timeOf({ startsAt, startPrecision, endsAt, endPrecision }: OccurrenceTime): OccurrenceTime {
  return { startsAt, startPrecision, endsAt, endPrecision };
}

/** What a reader is told of when an occurrence takes place, instants as ISO 8601. */
export function toTime({
  startsAt,
  startPrecision,
  endsAt,
  endPrecision,
}: OccurrenceTime): OccurrenceTime<string> {
  return {
    startsAt: startsAt?.toISOString() ?? null,
    startPrecision,
    endsAt: endsAt?.toISOString() ?? null,
    endPrecision,
  };
}

/** The dates of an event, by its index: to count them otherwise, the database would count those of all events. */
export const datesSelect = {
  timezone: true,
  occurrences: { orderBy: { position: "asc" }, select: timeSelect },
} satisfies Prisma.EventSelect;

/** For a line that names an event: the first date that is known, else an open one, and how many others there are. */
export function datesOf({
  timezone,
  occurrences,
}: {
  timezone: string;
  occurrences: readonly OccurrenceTime[];
}): Dates {
  const first = occurrences.find(({ startsAt }) => startsAt !== null) ?? occurrences[0];
  if (!first) throw new Error("an event has at least one occurrence");
  return { timezone, first: toTime(first), others: occurrences.length - 1 };
}

/** Times as a column keeps them, each with the occurrence that it was of. */
export function writeTimes(times: readonly (OccurrenceTime & { id: string; doorsAt: Date | null })[]) {
  return times.map((time) => ({
    id: time.id,
    ...toTime(time),
    doorsAt: time.doorsAt?.toISOString() ?? null,
  }));
}

const instant = z.iso.datetime().transform((text) => new Date(text));
const stored = z.array(
  z.object({
    /** Older ones do not say it. */
    id: z.uuid().optional(),
    startsAt: instant.nullable(),
    startPrecision: z.enum(startPrecisions),
    endsAt: instant.nullable(),
    endPrecision: z.enum(endPrecisions),
    doorsAt: instant.nullable().default(null),
  }),
);

/** @param column as `writeTimes` made it */
export function readTimes(
  column: unknown,
): (OccurrenceTime & { id?: string | undefined; doorsAt: Date | null })[] {
  return stored.parse(column);
}
