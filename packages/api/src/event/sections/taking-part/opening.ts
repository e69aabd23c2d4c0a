import type { Prisma } from "@podium/db/generated/client";
import type { EventInput } from "@podium/domain/event/schema";
import { instantOrNull, wallOrNull } from "../../wall-times.ts";

const select = {
  registrationOpensAt: true,
  registrationClosesAt: true,
  registrationPaused: true,
  showPlacesLeft: true,
} satisfies Prisma.EventSelect;
type Row = Prisma.EventGetPayload<{ select: typeof select }> & { timezone: string };

export const opening = {
  select,
  toForm: (row: Row) => ({
    registrationOpensAt: wallOrNull(row.registrationOpensAt, row.timezone),
    registrationClosesAt: wallOrNull(row.registrationClosesAt, row.timezone),
    registrationPaused: row.registrationPaused,
    showPlacesLeft: row.showPlacesLeft,
  }),
  data: (event: EventInput) => ({
    registrationOpensAt: instantOrNull(event.registrationOpensAt, event.timezone),
    registrationClosesAt: instantOrNull(event.registrationClosesAt, event.timezone),
    registrationPaused: event.registrationPaused,
    showPlacesLeft: event.showPlacesLeft,
  }),
};
