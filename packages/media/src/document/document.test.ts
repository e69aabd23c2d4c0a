import type { FileMistake } from "@podium/domain/media/schema";
import { expect, test } from "vitest";
import { prepareMedia } from "../prepare.ts";
import { docm, officeFile, openFile, pdf, pdfAndPage, pdfWithScripts } from "../samples.ts";

test.each<[string, () => Buffer, FileMistake]>([
  ["a text with macros", docm, "macros"],
  [
    "a text with macros that says it has none",
    () => officeFile("docx", { "word/vbaProject.bin": "x" }),
    "macros",
  ],
  ["the same in other letters", () => officeFile("xlsx", { "xl/VBAPROJECT.BIN": "x" }), "macros"],
  [
    "a table with macros of long ago",
    () => officeFile("xlsx", { "xl/macrosheets/sheet1.xml": "x" }),
    "macros",
  ],
  [
    "slides with a program to press on",
    () => officeFile("pptx", { "ppt/activeX/activeX1.bin": "x" }),
    "macros",
  ],
  ["an open text with macros", () => openFile("odt", { "Basic/Standard/Module1.xml": "x" }), "macros"],
  ["an open table with scripts", () => openFile("ods", { "Scripts/python/run.py": "x" }), "macros"],
  [
    "a text that is interrupted",
    () => officeFile("docx", { "word/document.xml": "x" }).subarray(0, -30),
    "incomplete",
  ],
  ["a PDF that is interrupted", () => pdf("Bericht".repeat(2_000)).subarray(0, 9_000), "incomplete"],
])("is refused: %s", async (_, file, mistake) => {
  const outcome = await prepareMedia(file(), "document");
  expect(outcome.ok ? outcome.media.type : outcome.mistake).toBe(mistake);
});

test("an archive that unpacks to gigabytes is refused by its list, and never unpacked", async () => {
  const part = "0".repeat(150_000_000);
  const names = Array.from({ length: 8 }, (_, index) => [`word/media/${index}.bmp`, part] as const);
  const bomb = officeFile("docx", Object.fromEntries(names));
  expect(bomb.length).toBeLessThan(2_000_000);
  expect(await prepareMedia(bomb, "document")).toEqual({ ok: false, mistake: "unpacksLarge" });
});

test.each<[string, () => Buffer]>([
  ["a PDF with scripts and a program beside it", pdfWithScripts],
  ["a PDF and page in one", pdfAndPage],
])("is taken as a document, for how it is served: %s", async (_, file) => {
  const bytes = file();
  expect(await prepareMedia(bytes, "document")).toMatchObject({
    ok: true,
    media: { kind: "DOCUMENT", type: "application/pdf", bytes },
  });
});

test("a table in a text and its pictures are no programs", async () => {
  const others = { "word/embeddings/table.xlsx": "x", "word/media/image1.png": "x", "Scripture.xml": "x" };
  expect(await prepareMedia(officeFile("docx", others), "document")).toMatchObject({ ok: true });
});
