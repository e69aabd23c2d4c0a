import { type DemoPicture, seedPicture } from "@podium/db/seed/picture";
import { storePicture } from "@podium/tests-support/media/pictures";
import { announce, database } from "../database.ts";
import { stage } from "../stage.ts";

let stored: Promise<DemoPicture> | undefined;

/** Gives an event a picture that packs badly, as if it had been uploaded. */
export async function givePicture(eventId: string): Promise<void> {
  stored ??= storePicture(stage().dataDir);
  await seedPicture(database(), eventId, await stored);
  await announce();
}
