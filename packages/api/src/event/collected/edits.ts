import type { Prisma } from "@podium/db/generated/client";
import { fieldsIn } from "@podium/domain/event/form/fields";
import { isSame, plain } from "@podium/domain/event/form/merge";
import type { EventForm } from "@podium/domain/event/schema";
import type { Actor } from "@podium/domain/staff/actor";
import type { Edit, EditMark } from "./views.ts";

export const editSelect = {
  field: true,
  value: true,
  base: true,
  userId: true,
  at: true,
  user: { select: { name: true } },
} satisfies Prisma.EventEditSelect;

export type EditRow = Prisma.EventEditGetPayload<{ select: typeof editSelect }>;

export function toMark({ field, user, userId, at }: EditRow, actor: Actor): EditMark {
  return { field, by: user?.name ?? null, isMine: userId === actor.userId, at: at.toISOString() };
}

/** Collected changes beside the event as it is now. */
export function toEdits(rows: readonly EditRow[], stored: EventForm, actor: Actor): Edit[] {
  const now = fieldsIn(plain(stored));
  return rows.map((row) => ({
    ...toMark(row, actor),
    value: row.value,
    isOutdated: !isSame(row.base, now[row.field]),
  }));
}
