import type { Prisma } from "@podium/db/generated/client";
import type { EventInput } from "@podium/domain/event/schema";
import { spanOf } from "@podium/domain/occurrence/times";
import { occurrenceForm, occurrenceRows, occurrenceSelect } from "../../../occurrence/rows.ts";
import { saveOccurrences } from "../../../occurrence/saving.ts";

const select = {
  occurrences: { orderBy: { position: "asc" }, select: occurrenceSelect },
  timezone: true,
  format: true,
  onlineUrl: true,
} satisfies Prisma.EventSelect;
type Row = Prisma.EventGetPayload<{ select: typeof select }>;

/** Occurrences are rows of their own, with instants; the event's row has their bounds. */
export const time = {
  select,
  toForm: ({ occurrences, timezone, format, onlineUrl }: Row) => ({
    occurrences: occurrences.map((row) => occurrenceForm(row, timezone)),
    timezone,
    format,
    onlineUrl,
  }),
  data({ occurrences, timezone, format, onlineUrl }: EventInput) {
    const { begunAt, overAt } = spanOf(occurrenceRows(occurrences, timezone));
    return { startsAt: begunAt, endsAt: overAt, timezone, format, onlineUrl };
  },
  save: saveOccurrences,
};
