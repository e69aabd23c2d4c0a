import { type BucketGiven, bucketOf } from "@podium/domain/configuration/bucket";
import type { MediaStore } from "../store.ts";
import { openDisk } from "./disk.ts";

/** @param given of a process's environment; a bucket comes before the folder */
export async function openMediaStore({
  PODIUM_MEDIA_DIR: folder,
  ...given
}: BucketGiven & { PODIUM_MEDIA_DIR: string }): Promise<MediaStore> {
  const bucket = bucketOf(given);
  if (!bucket) return openDisk(folder);
  // Half a second and 25 megabytes, for those who want it.
  const { openBucket } = await import("./bucket.ts");
  return openBucket(bucket);
}
