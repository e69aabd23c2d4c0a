import { eventScope } from "@podium/api/access/scope";
import { addMedia } from "@podium/api/media/staff-mutations";
import { eventMediaById } from "@podium/api/media/staff-queries";
import { documentName } from "@podium/domain/media/schema";
import type { Call, Outcome } from "@podium/http/call";
import type { Panel } from "../panel.ts";
import type { TargetOf } from "../targets.ts";
import { sendStored, takeFile } from "./upload.ts";

/**
 * Takes a file for an event: the bytes are the request's body, the name a header. Answers with what the form shows, or with
 * the mistake to be told at the field. Needs `event.edit`.
 */
export async function answerUpload(
  panel: Panel,
  call: Call,
  { eventId, use }: TargetOf<"upload">,
): Promise<Outcome> {
  return takeFile(panel, call, {
    ids: [eventId],
    use,
    mayAs: (ctx, actor) => eventScope(ctx, actor, eventId, "event.edit"),
    add: (ctx, scope, { bytes, renditions, ...facts }, keep) => {
      const name = facts.kind === "DOCUMENT" ? documentName(nameOf(call), facts.type) : null;
      const sized = renditions.map(({ bytes: { length: size }, ...rendition }) => ({ ...rendition, size }));
      return addMedia(ctx, scope, { ...facts, name, size: bytes.length, renditions: sized }, keep);
    },
  });
}

/** A picture or a document of an event, for whoever edits it. */
export async function answerMedia(
  panel: Panel,
  call: Call,
  { eventId, mediaId, path }: TargetOf<"media">,
): Promise<Outcome> {
  return sendStored(panel, call, {
    ids: [eventId, mediaId],
    path,
    find: async (ctx, actor) => {
      const scope = await eventScope(ctx, actor, eventId, "event.edit");
      const { kind, ...media } = await eventMediaById(ctx, scope, mediaId);
      return { ...media, isPicture: kind === "IMAGE" };
    },
  });
}

/** Percent-encoded, since a header takes no umlauts. */
function nameOf({ request }: Call): string {
  try {
    return decodeURIComponent(String(request.headers["x-file-name"] ?? ""));
  } catch {
    return "";
  }
}
