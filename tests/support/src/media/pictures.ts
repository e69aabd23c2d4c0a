import { join } from "node:path";
import type { DemoPicture } from "@podium/db/seed/picture";
import { prepareMedia } from "@podium/media/prepare";
import { photo } from "@podium/media/samples";
import { openDisk } from "@podium/media/store/disk";

/** Stores a picture that packs badly where a site with this data folder finds it, as if it had been uploaded. */
export async function storePicture(dataDir: string): Promise<DemoPicture> {
  const prepared = await prepareMedia(await photo("jpeg", 1600, 1000), "lead");
  if (!prepared.ok) throw new Error(prepared.mistake);
  const store = openDisk(join(dataDir, "media"));
  const { renditions, ...picture } = prepared.media;
  for (const { sha256, bytes } of [picture, ...renditions]) await store.put(sha256, bytes);
  const factsOf = ({ sha256, type, bytes, width, height }: typeof picture) => {
    return { sha256, type, size: bytes.length, width, height };
  };
  return { ...factsOf(picture), renditions: renditions.map(factsOf) };
}
