import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import sharp from "sharp";
import { expect, test } from "vitest";
import { drawPaperMark, openPaperMarks } from "./paper-mark.ts";
import { prepareMedia } from "./prepare.ts";
import { photo } from "./samples.ts";
import { openDisk } from "./store/disk.ts";

async function kept(bytes: Buffer) {
  const outcome = await prepareMedia(bytes, "mark");
  if (!outcome.ok) throw new Error(outcome.mistake);
  return outcome.media;
}

test("a mark for papers and mails is a small PNG in its own shape, whatever was uploaded", async () => {
  // A photo has the most to say for its size.
  const { bytes } = await kept(await photo("png", 600, 240));
  const mark = await drawPaperMark(bytes);
  expect(mark.bytes.length).toBeLessThanOrEqual(20_000);
  expect(mark.width / mark.height).toBeCloseTo(2.5, 1);
  expect(await sharp(mark.bytes).metadata()).toMatchObject({ format: "png", hasAlpha: false });
});

test("what can be seen through is white: dark letters stay readable where a mail is made dark", async () => {
  const clear = { width: 300, height: 120, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const;
  const { bytes } = await kept(await sharp({ create: clear }).png().toBuffer());
  const { data } = await sharp((await drawPaperMark(bytes)).bytes)
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(new Set(data)).toEqual(new Set([255]));
});

test("is read once, and where it is gone or broken nothing fails", async () => {
  const folder = await mkdtemp(join(tmpdir(), "podium-marks-"));
  const store = openDisk(folder);
  const { sha256, bytes } = await kept(await photo("png", 300, 120));
  const marks = openPaperMarks(store);
  const mark = { sha256, alternative: "Wappen" };
  expect([await marks(mark), await marks(null)]).toEqual([null, null]);
  await store.put(sha256, bytes);
  const read = await marks(mark);
  expect(read?.alternative).toBe("Wappen");
  expect(read?.png.subarray(1, 4).toString()).toBe("PNG");
  await rm(folder, { recursive: true });
  expect((await marks(mark))?.png).toBe(read?.png);
  await store.put(sha256, Buffer.from("no picture"));
  expect(await openPaperMarks(store)(mark)).toBeNull();
  await rm(folder, { recursive: true });
});

test("while the store is away, it is asked once, and what is at hand is still there", async () => {
  const { sha256, bytes } = await kept(await photo("png", 300, 120));
  let asked = 0;
  const marks = openPaperMarks({
    read: async (name) => {
      asked += 1;
      if (name !== sha256) throw new Error("away");
      return { size: bytes.length, body: Readable.from([bytes]) };
    },
  });
  const there = { sha256 };
  expect(await marks(there)).not.toBeNull();
  for (const digit of "123") expect(await marks({ sha256: digit.repeat(64) })).toBeNull();
  expect(asked).toBe(2);
  expect(await marks(there)).not.toBeNull();
});
