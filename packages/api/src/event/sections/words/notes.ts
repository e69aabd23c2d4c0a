import type { Prisma } from "@podium/db/generated/client";
import type { EventInput } from "@podium/domain/event/schema";
import { numbered } from "../../plain-section.ts";

const select = {
  notes: { orderBy: { position: "asc" }, select: { kind: true, textDe: true, textEn: true } },
} satisfies Prisma.EventSelect;
type Row = Prisma.EventGetPayload<{ select: typeof select }>;

/** Rows of their own, in the order of the form. */
export const notes = {
  select,
  toForm: (row: Row) => ({
    notes: row.notes.map(({ kind, textDe, textEn }) => ({ kind, textDe, textEn: textEn ?? "" })),
  }),
  data: (event: EventInput) => ({ notes: { create: numbered(event.notes) } }),
};
