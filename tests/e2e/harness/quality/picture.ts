import { join } from "node:path";
import { type DemoPicture, seedPicture } from "@podium/db/seed/picture";
import { prepareMedia } from "@podium/media/prepare";
import { photo } from "@podium/media/samples";
import { openDisk } from "@podium/media/store/disk";
import { announce, database } from "../database.ts";
import { stage } from "../stage.ts";

let drawn: Promise<DemoPicture> | undefined;

/** Gives an event a picture that packs badly, as if it had been uploaded. */
export async function givePicture(eventId: string): Promise<void> {
  drawn ??= draw();
  await seedPicture(database(), eventId, await drawn);
  await announce();
}

async function draw(): Promise<DemoPicture> {
  const prepared = await prepareMedia(await photo("jpeg", 1600, 1000), "lead");
  if (!prepared.ok) throw new Error(prepared.mistake);
  const store = openDisk(join(stage().dataDir, "media"));
  const { renditions, ...picture } = prepared.media;
  for (const { sha256, bytes } of [picture, ...renditions]) await store.put(sha256, bytes);
  const factsOf = ({ sha256, type, bytes, width, height }: typeof picture) => {
    return { sha256, type, size: bytes.length, width, height };
  };
  return { ...factsOf(picture), renditions: renditions.map(factsOf) };
}
