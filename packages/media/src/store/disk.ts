import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, opendir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isHash, type MediaStore, pathOf } from "../store.ts";

/**
 * Bytes as files. They are written beside and renamed, so that under a hash there are whole bytes or none.
 *
 * @param folder is made at the first use
 */
export function openDisk(folder: string): MediaStore {
  const placeOf = (name: string) => join(folder, pathOf(name));
  return {
    async put(sha256, bytes) {
      const place = placeOf(sha256);
      if ((await sizeOf(place)) === bytes.length) return;
      await mkdir(join(place, ".."), { recursive: true, mode: 0o700 });
      const half = `${place}.${randomUUID()}`;
      try {
        const file = await open(half, "wx", 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(half, place);
      } catch (error) {
        await rm(half, { force: true });
        throw error;
      }
    },
    async read(sha256) {
      const place = placeOf(sha256);
      const size = isHash(sha256) ? await sizeOf(place) : null;
      return size === null ? null : { size, body: createReadStream(place) };
    },
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
    clear: (name) => rm(placeOf(name), { force: true }),
    async *all() {
      for await (const { name: beginning } of entriesOf(folder))
        for await (const { name } of entriesOf(join(folder, beginning))) {
          const found = await stat(placeOf(name)).catch(() => null);
          if (found?.isFile()) yield { name, sha256: isHash(name) ? name : null, at: found.mtimeMs };
        }
    },
  };
}

async function sizeOf(place: string): Promise<number | null> {
  try {
    return (await stat(place)).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
}

async function* entriesOf(folder: string) {
  try {
    yield* await opendir(folder);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
