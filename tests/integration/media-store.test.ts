import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { type MediaStore, pathOf, reasonOf } from "@podium/media/store";
import { openBucket } from "@podium/media/store/bucket";
import { openDisk } from "@podium/media/store/disk";
import { startS3 } from "@podium/tests-support/media/s3";
import { afterAll, beforeEach, describe, expect, test } from "vitest";

const folder = await mkdtemp(join(tmpdir(), "podium-media-"));
const s3 = await startS3();
afterAll(async () => {
  await s3.stop();
  await rm(folder, { recursive: true });
});

const hashed = (text: string) => createHash("sha256").update(text).digest("hex");
const files = async (place: string) =>
  (await readdir(place, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
const reason = (work: Promise<unknown>) => work.then(() => "none", reasonOf);

async function namesIn(store: MediaStore): Promise<string[]> {
  const names: string[] = [];
  for await (const { sha256 } of store.all()) names.push(sha256 ?? "");
  return names;
}

/** Puts bytes under a hash that are not its own, as if somebody had broken off. */
type Spoil = (sha256: string, bytes: string) => Promise<void>;

describe.each<[string, () => { store: MediaStore; spoil: Spoil }]>([
  [
    "on the disk",
    () => ({
      store: openDisk(join(folder, "disk")),
      spoil: async (sha256, bytes) => {
        const place = join(folder, "disk", pathOf(sha256));
        await mkdir(dirname(place), { recursive: true });
        await writeFile(place, bytes);
      },
    }),
  ],
  [
    "in a bucket",
    () => ({
      store: openBucket(s3.bucket),
      spoil: (sha256, bytes) => openBucket(s3.bucket).put(sha256, Buffer.from(bytes)),
    }),
  ],
])("%s", (_, open) => {
  const { store, spoil } = open();
  beforeEach(async () => {
    for (const sha256 of await namesIn(store)) await store.remove(sha256);
  });

  test("bytes are read back by their hash, and lie there once", async () => {
    expect(await store.read(hashed("a"))).toBeNull();
    await Promise.all([1, 2, 3].map(() => store.put(hashed("a"), Buffer.from("a"))));
    const found = await store.read(hashed("a"));
    expect(found?.size).toBe(1);
    expect(found && String(await buffer(found.body))).toBe("a");
    expect(await namesIn(store)).toEqual([hashed("a")]);
    await store.remove(hashed("a"));
    await store.remove(hashed("a"));
    expect(await store.read(hashed("a"))).toBeNull();
    expect(await namesIn(store)).toEqual([]);
  });

  test("a file of many megabytes comes back as it was, also to two at once and to one who reads slowly", async () => {
    const bytes = Buffer.alloc(8_000_000, "0123456789abcdef-");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await store.put(sha256, bytes);
    const read = async (isSlow: boolean) => {
      const found = await store.read(sha256);
      const hash = createHash("sha256");
      for await (const part of found?.body ?? []) {
        hash.update(part);
        if (isSlow) await new Promise((resolve) => setTimeout(resolve, 1));
      }
      return [found?.size, hash.digest("hex")];
    };
    for (const result of await Promise.all([read(false), read(true)]))
      expect(result).toEqual([bytes.length, sha256]);
  });

  test("a reader who leaves keeps nobody from reading", async () => {
    await store.put(hashed("large"), Buffer.alloc(3_000_000));
    for (let index = 0; index < 300; index += 1) (await store.read(hashed("large")))?.body.destroy();
    const found = await store.read(hashed("large"));
    expect(found && (await buffer(found.body)).length).toBe(3_000_000);
  });

  test("bytes that were left half written are written anew", async () => {
    await spoil(hashed("whole"), "wh");
    await store.put(hashed("whole"), Buffer.from("whole"));
    const found = await store.read(hashed("whole"));
    expect(found && String(await buffer(found.body))).toBe("whole");
  });

  test("more than one page of a list is listed, each once and with its time", async () => {
    const names = Array.from({ length: 1_005 }, (_each, index) => hashed(String(index)));
    for (let from = 0; from < names.length; from += 100)
      await Promise.all(names.slice(from, from + 100).map((name) => spoil(name, "1")));
    expect((await namesIn(store)).sort()).toEqual(names.sort());
    for await (const { at } of store.all()) expect(Math.abs(Date.now() - at)).toBeLessThan(3_600_000);
  });

  test.each(["../../secrets.json", "a".repeat(63), `${"a".repeat(63)}/`, "", "\0".repeat(64)])(
    "nothing but a hash leads to bytes: %j",
    async (name) => {
      expect(await store.read(name)).toBeNull();
    },
  );
});

describe("a disk", () => {
  test("that cannot be written says so", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    const store = openDisk(join(file, "media"));
    expect(await reason(store.put(hashed("a"), Buffer.from("a")))).toBe("ENOTDIR");
  });

  test("that is full keeps nothing half", async () => {
    const place = join(folder, "full");
    const module = new URL("../../packages/media/src/store/disk.ts", import.meta.url).href;
    const script = `import { openDisk } from ${JSON.stringify(module)};
      await openDisk(process.argv[1]).put("${hashed("b")}", Buffer.alloc(1_000_000)).catch(({ code }) => console.log(code));`;
    // A file may have so many blocks of this process's, as a disk that has no more.
    const limited = 'ulimit -f 100 && exec "$0" --input-type=module -e "$1" "$2"';
    const { stdout } = await promisify(execFile)("bash", ["-c", limited, process.execPath, script, place]);
    expect(stdout.trim()).toBe("EFBIG");
    expect(await files(place)).toEqual([]);
  });
});

describe("a bucket", () => {
  const hastily = { answer: 700, write: 700, bytes: 700 };

  test.each<[string, object, string]>([
    ["a key that nobody has", { keyId: "somebody" }, "InvalidAccessKeyId"],
    [
      "a wrong secret: each request is signed, and that is looked at",
      { secretKey: "guessed" },
      "SignatureDoesNotMatch",
    ],
    ["a bucket that is not there", { name: "elsewhere" }, "NoSuchBucket"],
  ])("is not read with %s", async (_, differing, called) => {
    const wrong = openBucket({ ...s3.bucket, ...differing });
    expect(await reason(wrong.read(hashed("a")))).toBe(called);
    expect(["HTTP 403", "NoSuchBucket"]).toContain(await reason(wrong.put(hashed("a"), Buffer.from("a"))));
    expect(await reason(namesIn(wrong))).toBe(called);
  });

  test("holds what is somebody else's, too, and that is left alone", async () => {
    const theirs = ["backup.sql", "media/readme.txt", `media/${hashed("a")}`, `other/${pathOf(hashed("a"))}`];
    for (const key of theirs) await s3.give(key, "theirs");
    expect(await namesIn(openBucket(s3.bucket))).not.toContain(hashed("a"));
  });

  test.each<["away" | "silent", string]>([
    ["away", "ECONNREFUSED"],
    ["silent", "ETIMEDOUT"],
  ])("that is %s is an error in bounded time, and afterwards all goes on", async (mode, code) => {
    const store = openBucket(s3.bucket);
    await store.put(hashed("before"), Buffer.from("before"));
    const hasty = openBucket(s3.bucket, hastily);
    await s3.become(mode);
    try {
      const calls = [
        hasty.put(hashed("meanwhile"), Buffer.from("meanwhile")),
        hasty.read(hashed("before")),
        hasty.remove(hashed("before")),
        namesIn(hasty),
      ];
      expect(await Promise.all(calls.map(reason))).toEqual([code, code, code, code]);
    } finally {
      await s3.become("ok");
    }
    expect(await store.read(hashed("meanwhile"))).toBeNull();
    const found = await store.read(hashed("before"));
    expect(found && String(await buffer(found.body))).toBe("before");
  });

  test("that stops in the middle breaks off, and does not hand out half as if it were all", async () => {
    const store = openBucket(s3.bucket);
    await store.put(hashed("long"), Buffer.alloc(5_000_000));
    await s3.become("stalling");
    try {
      const found = await openBucket(s3.bucket, { ...hastily, answer: 60_000 }).read(hashed("long"));
      expect(found?.size).toBe(5_000_000);
      expect(await reason(buffer(found?.body ?? Readable.from([])))).toBe("ETIMEDOUT");
    } finally {
      await s3.become("ok");
    }
  });
});
