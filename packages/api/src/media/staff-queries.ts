import type { Prisma } from "@podium/db/generated/client";
import { TRPCError } from "@trpc/server";
import type { EventScope } from "../access/scope.ts";
import type { Context } from "../context.ts";
import type { MediaItem } from "./staff-views.ts";

export const itemSelect = {
  id: true,
  kind: true,
  type: true,
  size: true,
  width: true,
  height: true,
  name: true,
} satisfies Prisma.MediaSelect;

/** All that was uploaded for an event and is still there, the oldest first. @param scope proof of `event.edit` */
export async function eventMedia({ database }: Context, { eventId }: EventScope): Promise<MediaItem[]> {
  const order = [{ createdAt: "asc" }, { id: "asc" }] as const;
  return database.media.findMany({
    where: { eventId, originalId: null },
    orderBy: [...order],
    select: itemSelect,
  });
}

/**
 * One of them, with the hash under which its bytes lie.
 *
 * @param scope proof of `event.edit`
 * @throws TRPCError NOT_FOUND
 */
export async function eventMediaById(
  { database }: Context,
  { eventId }: EventScope,
  id: string,
): Promise<MediaItem & { sha256: string }> {
  const row = await database.media.findUnique({
    where: { eventId_id: { eventId, id } },
    select: { ...itemSelect, sha256: true },
  });
  if (!row) throw new TRPCError({ code: "NOT_FOUND" });
  return row;
}
