import { join } from "node:path";
import type { Database } from "@podium/db/client";
import { prepareMedia } from "@podium/media/prepare";
import { photo } from "@podium/media/samples";
import { openDisk } from "@podium/media/store/disk";

/** Gives a body a mark, whose bytes lie where this data folder's processes look for them. */
export async function giveMark(database: Database, organisationId: string, dataDir: string): Promise<void> {
  const prepared = await prepareMedia(await photo("png", 300, 120), "mark");
  if (!prepared.ok) throw new Error(prepared.mistake);
  const { bytes, sha256, type, width, height } = prepared.media;
  await openDisk(join(dataDir, "media")).put(sha256, bytes);
  const { id } = await database.organisationMark.create({
    data: { organisationId, sha256, type, size: bytes.length, width: width ?? 0, height: height ?? 0 },
  });
  await database.organisation.update({
    where: { id: organisationId },
    data: { markId: id, markAltDe: "Wappen der Stadt" },
  });
}
