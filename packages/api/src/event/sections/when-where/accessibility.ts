import type { Prisma } from "@podium/db/generated/client";
import type { EventInput } from "@podium/domain/event/schema";
import { type AccessibilityFactCode, inOrder } from "@podium/domain/venue/facts";

export const factSelect = {
  code: true,
  value: true,
  noteDe: true,
  noteEn: true,
} satisfies Prisma.EventFactSelect;
type Row = { accessibility: Prisma.EventFactGetPayload<{ select: typeof factSelect }>[] };

/** Facts as the form holds them. The table takes any code; those that the list no longer has are left out. */
export function toFactForms(rows: Row["accessibility"]) {
  return inOrder(rows).map(({ code, value, noteDe, noteEn }) => ({
    code: code as AccessibilityFactCode,
    value,
    noteDe: noteDe ?? "",
    noteEn: noteEn ?? "",
  }));
}

/** Rows of their own; their order is the list's. */
export const accessibility = {
  select: { accessibility: { select: factSelect } },
  toForm: (row: Row) => ({ accessibility: toFactForms(row.accessibility) }),
  data: (event: EventInput) => ({ accessibility: { create: event.accessibility } }),
};
