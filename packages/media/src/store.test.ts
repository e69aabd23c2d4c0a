import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { openMediaStore } from "./store.ts";

const folder = await mkdtemp(join(tmpdir(), "podium-media-"));
afterAll(() => rm(folder, { recursive: true }));
const hashed = (text: string) => createHash("sha256").update(text).digest("hex");
const files = async (place: string) =>
  (await readdir(place, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

test("bytes are read back by their hash, and lie there once", async () => {
  const store = openMediaStore(join(folder, "once"));
  expect(await store.read(hashed("a"))).toBeNull();
  await Promise.all([1, 2, 3].map(() => store.put(hashed("a"), Buffer.from("a"))));
  const found = await store.read(hashed("a"));
  expect(found?.size).toBe(1);
  expect(found && String(await buffer(found.body))).toBe("a");
  expect(await files(join(folder, "once"))).toHaveLength(1);
  for await (const { sha256 } of store.all()) expect(sha256).toBe(hashed("a"));
  await store.remove(hashed("a"));
  await store.remove(hashed("a"));
  expect(await store.read(hashed("a"))).toBeNull();
});

test("bytes that were left half written are written anew", async () => {
  const store = openMediaStore(join(folder, "half"));
  await store.put(hashed("whole"), Buffer.from("whole"));
  await writeFile(join(folder, "half", hashed("whole").slice(0, 2), hashed("whole")), "wh");
  await store.put(hashed("whole"), Buffer.from("whole"));
  expect((await store.read(hashed("whole")))?.size).toBe(5);
});

test.each(["../../secrets.json", "a".repeat(63), `${"a".repeat(63)}/`, "", "\0".repeat(64)])(
  "nothing but a hash leads to a file: %j",
  async (name) => {
    expect(await openMediaStore(folder).read(name)).toBeNull();
  },
);

test("where nothing can be written the error says so", async () => {
  const file = join(folder, "file");
  await writeFile(file, "");
  const store = openMediaStore(join(file, "media"));
  await expect(store.put(hashed("a"), Buffer.from("a"))).rejects.toMatchObject({ code: "ENOTDIR" });
});

test("on a full disk nothing half stays", async () => {
  const place = join(folder, "full");
  const script = `import { openMediaStore } from ${JSON.stringify(new URL("store.ts", import.meta.url).href)};
    await openMediaStore(process.argv[1]).put("${hashed("b")}", Buffer.alloc(1_000_000)).catch(({ code }) => console.log(code));`;
  // A file may have so many blocks of this process's, as a disk that has no more.
  const limited = 'ulimit -f 100 && exec "$0" --input-type=module -e "$1" "$2"';
  const { stdout } = await promisify(execFile)("bash", ["-c", limited, process.execPath, script, place]);
  expect(stdout.trim()).toBe("EFBIG");
  expect(await files(place)).toEqual([]);
});
