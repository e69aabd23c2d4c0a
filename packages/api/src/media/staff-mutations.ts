import type { MediaKind } from "@podium/domain/media/schema";
import type { EventScope } from "../access/scope.ts";
import { recordChange } from "../audit.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { writeWithBytes } from "./bytes.ts";
import { itemSelect } from "./staff-queries.ts";
import type { MediaItem } from "./staff-views.ts";

type NewMedia = {
  kind: MediaKind;
  sha256: string;
  type: string;
  size: number;
  width: number | null;
  height: number | null;
  name: string | null;
};
/** The same picture in another size or format. */
type NewRendition = Omit<NewMedia, "name">;

/**
 * Takes a picture or a document for an event. Its bytes are stored before its row is there; without them there is no row.
 *
 * @param scope proof of `event.edit`
 * @param media as `packages/media` has prepared it
 * @param store puts the bytes where they are kept, those of its renditions, too
 * @throws Refusal event.archived
 * @throws whatever `store` throws
 */
export async function addMedia(
  ctx: Context,
  { eventId, organisationId, actor, archived }: EventScope,
  { renditions, ...media }: NewMedia & { renditions: readonly NewRendition[] },
  store: () => Promise<void>,
): Promise<MediaItem> {
  if (archived) throw new Refusal("event.archived");
  const hashes = [media, ...renditions].map(({ sha256 }) => sha256);
  return writeWithBytes(ctx.database, hashes, store, async (transaction) => {
    const row = await transaction.media.create({ data: { ...media, eventId }, select: itemSelect });
    await transaction.media.createMany({
      data: renditions.map((each) => ({ ...each, eventId, originalId: row.id })),
    });
    await recordChange(transaction, {
      actor,
      requestId: ctx.requestId,
      organisationId,
      eventId,
      entity: "media",
      entityId: row.id,
      action: "uploaded",
      after: { kind: media.kind },
    });
    return row;
  });
}
