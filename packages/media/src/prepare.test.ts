import { type FileMistake, MEDIA_MAX, type MediaUse } from "@podium/domain/media/schema";
import sharp from "sharp";
import { expect, test } from "vitest";
import { prepareMedia } from "./prepare.ts";
import {
  gif,
  gifAndScript,
  hugePng,
  movingWebp,
  officeFile,
  openFile,
  packedDocx,
  pdf,
  pdfAndPage,
  photo,
  plainZip,
  pngWithText,
  svgWithScript,
  tiff,
} from "./samples.ts";

const html = Buffer.from("<!doctype html><script>alert(1)</script>");

test.each<[string, MediaUse, () => Buffer | Promise<Buffer>, FileMistake]>([
  ["nothing", "portrait", () => Buffer.alloc(0), "empty"],
  ["nothing", "document", () => Buffer.alloc(0), "empty"],
  ["bytes that are all zero", "portrait", () => Buffer.alloc(4_000), "noPicture"],
  ["bytes that are all zero", "document", () => Buffer.alloc(4_000), "noDocument"],
  ["a picture of too many bytes", "portrait", () => Buffer.alloc(MEDIA_MAX.portrait + 1), "tooLarge"],
  ["a document of too many bytes", "document", () => Buffer.alloc(MEDIA_MAX.document + 1), "tooLarge"],
  ["a drawing with a script", "portrait", () => svgWithScript, "noPicture"],
  ["a page", "portrait", () => html, "noPicture"],
  ["a PDF that is called a photo", "portrait", () => pdf(), "noPicture"],
  ["a GIF", "portrait", gif, "noPicture"],
  ["a GIF that is a script, too", "portrait", () => gifAndScript, "noPicture"],
  ["a GIF that is a script, too", "document", () => gifAndScript, "noDocument"],
  ["a TIFF", "portrait", tiff, "noPicture"],
  ["a text", "portrait", () => officeFile("docx"), "noPicture"],
  ["30,000 × 30,000", "portrait", () => hugePng(30_000, 30_000), "tooManyPixels"],
  ["as wide as a header can say", "portrait", () => hugePng(0x7fffffff, 1), "damaged"],
  ["half a photo", "portrait", async () => (await photo("jpeg")).subarray(0, 9_000), "damaged"],
  ["a photo's beginning", "portrait", async () => (await photo("png")).subarray(0, 40), "damaged"],
  ["a drawing with a script", "lead", () => svgWithScript, "noPicture"],
  ["a PDF that is called a photo", "lead", () => pdf(), "noPicture"],
  ["a GIF", "lead", gif, "noPicture"],
  ["a picture of too many bytes", "lead", () => Buffer.alloc(MEDIA_MAX.lead + 1), "tooLarge"],
  ["30,000 × 30,000", "lead", () => hugePng(30_000, 30_000), "tooManyPixels"],
  ["half a photo", "lead", async () => (await photo("jpeg")).subarray(0, 9_000), "damaged"],
  ["a drawing with a script", "mark", () => svgWithScript, "noPicture"],
  ["a PDF and page in one", "lead", pdfAndPage, "noPicture"],
  ["30,000 × 30,000", "mark", () => hugePng(30_000, 30_000), "tooManyPixels"],
  ["half a mark", "mark", async () => (await photo("png")).subarray(0, 9_000), "damaged"],
  ["a photo", "document", () => photo("jpeg"), "noDocument"],
  ["a drawing with a script", "document", () => svgWithScript, "noDocument"],
  ["a page", "document", () => html, "noDocument"],
  ["a program", "document", () => Buffer.from("MZ\u0090\0".padEnd(4_000, "\0"), "latin1"), "noDocument"],
  ["an archive that is called a text", "document", plainZip, "noDocument"],
  ["half an archive", "document", () => officeFile("docx").subarray(0, 60), "noDocument"],
  ["words", "document", () => Buffer.from("Bericht"), "noDocument"],
])("is refused: %s as a %s", async (_, use, file, mistake) => {
  const outcome = await prepareMedia(await file(), use);
  expect(outcome.ok ? outcome.media.type : outcome.mistake).toBe(mistake);
});

test.each<[string, () => Buffer]>([
  ["a picture with a text", () => pngWithText(200_000_000)],
  ["a text with its list", () => packedDocx(200_000_000)],
  ["a picture of one colour", () => hugePng(7_700, 7_700)],
])("does not fill the memory: %s that unpacks to hundreds of megabytes", async (_, file) => {
  const bytes = file();
  expect(bytes.length).toBeLessThan(1_000_000);
  let most = 0;
  const before = process.memoryUsage.rss();
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss() - before);
  }, 5);
  await Promise.all((["portrait", "document"] as const).map((use) => prepareMedia(bytes, use)));
  clearInterval(watch);
  expect(most).toBeLessThan(120_000_000);
});

test.each(["jpeg", "png", "webp", "avif"] as const)(
  "a %s is drawn anew: a square, turned as it was held, without what the camera has written into it",
  async (type) => {
    const given = await photo(type);
    expect(given.includes("Kamera GmbH")).toBe(true);
    const outcome = await prepareMedia(given, "portrait");
    if (!outcome.ok) throw new Error(outcome.mistake);
    const { media } = outcome;
    expect(media).toMatchObject({ kind: "IMAGE", type: "image/webp", width: 360, height: 360 });
    expect(media.sha256).toMatch(/^[0-9a-f]{64}$/u);
    const { format, width, height, exif, xmp, icc, orientation } = await sharp(media.bytes).metadata();
    expect({ format, width, height, exif, xmp, icc, orientation }).toEqual({
      format: "webp",
      width: 360,
      height: 360,
    });
    expect(media.bytes.includes("Kamera")).toBe(false);
  },
);

test("a small picture is not made larger", async () => {
  const outcome = await prepareMedia(await photo("png", 90, 50), "portrait");
  expect(outcome).toMatchObject({ ok: true, media: { width: 50, height: 50 } });
});

test("one that moves is drawn by its first frame, however many there are", async () => {
  const moving = await movingWebp(1_500, 1_500, 5_000);
  expect(moving.length).toBeLessThan(MEDIA_MAX.lead);
  expect((await sharp(moving, { limitInputPixels: false }).metadata()).pages).toBe(5_000);
  for (const use of ["portrait", "lead", "mark"] as const) {
    const outcome = await prepareMedia(moving, use);
    expect(
      outcome.ok ? (await sharp(outcome.media.bytes).metadata()).pages : outcome.mistake,
    ).toBeUndefined();
  }
  expect(await prepareMedia(await movingWebp(9_000, 9_000, 3), "lead")).toEqual({
    ok: false,
    mistake: "tooManyPixels",
  });
});

test.each(["portrait", "lead", "mark"] as const)(
  "where a photo was taken stands in none of the files that are made of it: %s",
  async (use) => {
    for (const type of ["jpeg", "png", "webp", "avif"] as const) {
      const given = await photo(type, 400, 300);
      expect((await sharp(given).metadata()).exif).toBeDefined();
      const outcome = await prepareMedia(given, use);
      if (!outcome.ok) throw new Error(outcome.mistake);
      for (const { bytes } of [outcome.media, ...outcome.media.renditions]) {
        const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
        expect({ exif, xmp, iptc, orientation }).toEqual({});
        for (const sign of ["Exif", "GPS", "Kamera"]) expect(bytes.includes(sign)).toBe(false);
      }
    }
  },
);

test("what is written behind a picture is not kept", async () => {
  const outcome = await prepareMedia(Buffer.concat([await photo("jpeg"), html]), "portrait");
  expect(outcome.ok && outcome.media.bytes.includes("alert")).toBe(false);
  expect(outcome.ok).toBe(true);
});

test.each<[string, Buffer, string]>([
  ["PDF", pdf(), "application/pdf"],
  ["docx", officeFile("docx"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xlsx", officeFile("xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["pptx", officeFile("pptx"), "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
  ["odt", openFile("odt"), "application/vnd.oasis.opendocument.text"],
  ["ods", openFile("ods"), "application/vnd.oasis.opendocument.spreadsheet"],
  ["odp", openFile("odp"), "application/vnd.oasis.opendocument.presentation"],
])("a document stays as it is: %s", async (_, bytes, type) => {
  const outcome = await prepareMedia(bytes, "document");
  expect(outcome).toMatchObject({ ok: true, media: { kind: "DOCUMENT", type, bytes } });
});

test("a mark keeps its shape and what can be seen through, and a portrait becomes a square", async () => {
  const mark = await sharp({
    create: { width: 1200, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const small = await sharp({ create: { width: 90, height: 60, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  const drawn = async (bytes: Buffer, use: MediaUse) => {
    const outcome = await prepareMedia(bytes, use);
    if (!outcome.ok) throw new Error(outcome.mistake);
    const { hasAlpha } = await sharp(outcome.media.bytes).metadata();
    return [outcome.media.width, outcome.media.height, hasAlpha];
  };
  expect(await drawn(mark, "mark")).toEqual([600, 150, true]);
  expect(await drawn(small, "mark")).toEqual([90, 60, false]);
  expect(await drawn(mark, "portrait")).toEqual([300, 300, true]);
});
