import sharp from "sharp";
import { expect, test } from "vitest";
import { prepareMedia } from "./prepare.ts";
import { photo } from "./samples.ts";

async function lead(bytes: Buffer) {
  const outcome = await prepareMedia(bytes, "lead");
  if (!outcome.ok) throw new Error(outcome.mistake);
  return outcome.media;
}

test("a picture is kept in its shape, in widths and formats to choose from, without what the camera has written", async () => {
  const media = await lead(await photo("jpeg", 1500, 2000));
  expect(media).toMatchObject({ kind: "IMAGE", type: "image/jpeg", width: 900, height: 1200 });
  expect(media.renditions.map(({ type, width, height }) => [type, width, height])).toEqual(
    [
      [200, 267],
      [400, 533],
      [800, 1067],
      [900, 1200],
    ].flatMap((size) => [
      ["image/avif", ...size],
      ["image/webp", ...size],
    ]),
  );
  expect(new Set([media, ...media.renditions].map(({ sha256 }) => sha256)).size).toBe(9);
  for (const { bytes, type } of [media, ...media.renditions]) {
    const { format, mediaType, exif, xmp, orientation } = await sharp(bytes).metadata();
    expect({ mediaType: mediaType ?? `image/${format}`, exif, xmp, orientation }).toEqual({
      mediaType: type,
    });
    expect(bytes.includes("Kamera")).toBe(false);
  }
});

test("a small picture is not made larger", async () => {
  const media = await lead(await photo("png", 150, 300));
  expect([media, ...media.renditions].map(({ width }) => width)).toEqual([150, 150, 150]);
});

test("one that moves stands still: its first frame is drawn", async () => {
  const frame = (background: string) => ({
    create: { width: 40, height: 30, channels: 3 as const, background },
  });
  const moving = await sharp([frame("#f00"), frame("#00f")].map((each) => each) as never, {
    join: { animated: true },
  })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
  expect((await sharp(moving).metadata()).pages).toBe(2);
  const media = await lead(moving);
  expect([media.width, media.height]).toEqual([40, 30]);
  const { dominant } = await sharp(media.bytes).stats();
  expect(dominant.r).toBeGreaterThan(dominant.b);
});

test("what can be seen through becomes white, as the page of a book", async () => {
  const clear = await sharp({
    create: { width: 60, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const media = await lead(clear);
  for (const { bytes } of [media, ...media.renditions]) {
    const { channels } = await sharp(bytes).stats();
    expect(Math.min(...channels.map(({ min }) => min))).toBeGreaterThan(250);
  }
});
