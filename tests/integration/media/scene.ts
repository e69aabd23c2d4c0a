import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventScope } from "@podium/api/access/scope";
import { addMedia } from "@podium/api/media/staff-mutations";
import { fileOf, type MediaUse } from "@podium/domain/media/schema";
import type { Actor } from "@podium/domain/staff/actor";
import { prepareMedia } from "@podium/media/prepare";
import { pdf, photo } from "@podium/media/samples";
import { openDisk } from "@podium/media/store/disk";
import { contextOf } from "@podium/tests-support/callers";

export const store = openDisk(join(await mkdtemp(join(tmpdir(), "podium-media-")), "media"));

const pictures = {
  portrait: () => photo("jpeg", 400, 300),
  lead: () => photo("jpeg", 900, 1000),
  mark: () => photo("png", 400, 100),
  document: async () => pdf(randomUUID()),
};

/** Uploads a file for an event, as the panel does. @returns its id, and the name by which visitors ask for it */
export async function upload(
  actor: Actor,
  eventId: string,
  use: MediaUse,
  { name = "bericht.pdf", bytes: given }: { name?: string; bytes?: Buffer } = {},
) {
  const ctx = await contextOf(actor);
  const prepared = await prepareMedia(given ?? (await pictures[use]()), use);
  if (!prepared.ok) throw new Error(prepared.mistake);
  const { bytes, renditions, ...facts } = prepared.media;
  const scope = await eventScope(ctx, actor, eventId, "event.edit");
  const media = {
    ...facts,
    size: bytes.length,
    name: use === "document" ? name : null,
    renditions: renditions.map(({ bytes: { length: size }, ...each }) => ({ ...each, size })),
  };
  const { id } = await addMedia(ctx, scope, media, async () => {
    for (const each of [prepared.media, ...renditions]) await store.put(each.sha256, each.bytes);
  });
  return { id, file: fileOf(facts), sha256: facts.sha256 };
}

/** A contributor with this picture. */
export function pictured(pictureId: string | null, name = "Kim Beispiel") {
  return {
    id: randomUUID(),
    role: "SPEAKER" as const,
    name,
    pictureId,
    pictureAltDe: pictureId && name,
    pictureCredit: pictureId && "Foto: Alex Muster",
  };
}
