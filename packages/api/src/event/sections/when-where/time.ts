import type { Prisma } from "@podium/db/generated/client";
import type { EventInput } from "@podium/domain/event/schema";
import { instantOf, wallTimeOf } from "@podium/domain/time/wall-time";

const select = {
  startsAt: true,
  endsAt: true,
  timezone: true,
  format: true,
  onlineUrl: true,
} satisfies Prisma.EventSelect;
type Row = Prisma.EventGetPayload<{ select: typeof select }>;

/** Instants in the row, times as clocks in the event's zone show them in the form. */
export const time = {
  select,
  toForm: ({ startsAt, endsAt, ...row }: Row) => ({
    startsAt: wallTimeOf(startsAt, row.timezone),
    endsAt: wallTimeOf(endsAt, row.timezone),
    timezone: row.timezone,
    format: row.format,
    onlineUrl: row.onlineUrl,
  }),
  data: ({ startsAt, endsAt, timezone, format, onlineUrl }: EventInput) => ({
    startsAt: instantOf(startsAt, timezone),
    endsAt: instantOf(endsAt, timezone),
    timezone,
    format,
    onlineUrl,
  }),
};
