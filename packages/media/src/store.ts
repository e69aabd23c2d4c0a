import { randomUUID } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, open, opendir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** `size` in bytes. */
export type StoredBytes = { size: number; body: ReadStream };

/** The bytes of media, each once, under the hash of what they are. */
export type MediaStore = {
  /** @throws the system's error where the disk is full or may not be written; nothing half is left then */
  put(sha256: string, bytes: Buffer): Promise<void>;
  /** @returns null where there is no such file. Whoever gets a stream has to read or to destroy it */
  read(sha256: string): Promise<StoredBytes | null>;
  remove(sha256: string): Promise<void>;
  /** What lies there, with when it came (milliseconds); what was left half written has no hash, but a name. */
  all(): AsyncGenerator<{ name: string; sha256: string | null; at: number }>;
  /** Something that was left half written. @param name of `all` */
  clear(name: string): Promise<void>;
};

const HASH = /^[0-9a-f]{64}$/u;

/**
 * @param folder is made at the first use
 */
export function openMediaStore(folder: string): MediaStore {
  // So many in one folder that it can still be listed: one of 256, by how the hash begins.
  const folderOf = (name: string) => join(folder, name.slice(0, 2));
  const placeOf = (name: string) => join(folderOf(name), name);
  return {
    async put(sha256, bytes) {
      if ((await sizeOf(placeOf(sha256))) === bytes.length) return;
      await mkdir(folderOf(sha256), { recursive: true, mode: 0o700 });
      const half = `${placeOf(sha256)}.${randomUUID()}`;
      try {
        const file = await open(half, "wx", 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(half, placeOf(sha256));
      } catch (error) {
        await rm(half, { force: true });
        throw error;
      }
    },
    async read(sha256) {
      const place = placeOf(sha256);
      const size = HASH.test(sha256) ? await sizeOf(place) : null;
      return size === null ? null : { size, body: createReadStream(place) };
    },
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
    clear: (name) => rm(placeOf(name), { force: true }),
    async *all() {
      for await (const { name: beginning } of entriesOf(folder))
        for await (const { name } of entriesOf(join(folder, beginning))) {
          const found = await stat(placeOf(name)).catch(() => null);
          if (found?.isFile()) yield { name, sha256: HASH.test(name) ? name : null, at: found.mtimeMs };
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
