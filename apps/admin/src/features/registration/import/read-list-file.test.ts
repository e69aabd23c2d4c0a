import { IMPORT_BYTES_MAX } from "@podium/domain/registration/staff-schema";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { workbook } from "./list-samples.ts";
import { readListFile } from "./read-list-file.ts";

const file = (...parts: BlobPart[]) => new File(parts, "liste.csv");

test("a file in UTF-8 is read, with or without a byte order mark", async () => {
  const words = "Vorname;Nachname\nZoë;Öztürk";
  expect(await readListFile(file(words))).toEqual({ ok: true, text: words });
  expect(await readListFile(file("\uFEFF", words))).toEqual({ ok: true, text: words });
});

test("no file, and one that is too large, are refused", async () => {
  expect(await readListFile(null)).toEqual({ ok: false, key: "fileMissing" });
  expect(await readListFile(new File([], ""))).toEqual({ ok: false, key: "fileMissing" });
  const large = file("x".repeat(IMPORT_BYTES_MAX + 1));
  expect(await readListFile(large)).toEqual({ ok: false, key: "fileTooLarge" });
});

const zeros = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(40_000_000) });
/** Says that it unpacks to nearly nothing: the size in its table of contents is a lie. */
const liar = () => {
  const bytes = new Uint8Array(zeros);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  return bytes;
};

test.each<[string, Uint8Array<ArrayBuffer>, string]>([
  ["one that bursts", new Uint8Array(zeros), "fileNoWorkbook"],
  ["one that bursts and does not say so", liar(), "fileNoWorkbook"],
  ["an archive of something else", new Uint8Array(zipSync({ "a.txt": new Uint8Array(3) })), "fileNoWorkbook"],
  ["one that is cut off", workbook([["Vorname"], ["Jörg"]]).slice(0, 400), "fileNoWorkbook"],
  ["one of Excel before 2007", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "fileOldWorkbook"],
])("L10 · a workbook that cannot be read is refused with its reason: %s", async (_, bytes, key) => {
  expect(await readListFile(file(bytes))).toEqual({ ok: false, key });
});

test("L10 · a workbook with as many people as may be is read", async () => {
  const people = Array.from({ length: 5_000 }, (_, at) => [`Vorname${at}`, "Nachname", `p${at}@example.org`]);
  const read = await readListFile(file(workbook([["Vorname", "Nachname", "E-Mail"], ...people])));
  expect(read.ok && read.text.split("\n").length).toBe(5_002);
});
