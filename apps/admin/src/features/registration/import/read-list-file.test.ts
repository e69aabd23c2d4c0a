import { IMPORT_BYTES_MAX } from "@podium/domain/registration/staff-schema";
import { expect, test } from "vitest";
import { readListFile } from "./read-list-file.ts";

const file = (...parts: BlobPart[]) => new File(parts, "liste.csv");

test("a file in UTF-8 is read, with or without a byte order mark", async () => {
  const words = "Vorname;Nachname\nZoë;Öztürk";
  expect(await readListFile(file(words))).toEqual({ ok: true, text: words });
  expect(await readListFile(file("\uFEFF", words))).toEqual({ ok: true, text: words });
});

test("a file with other letters is refused, not guessed at", async () => {
  expect(await readListFile(file(new Uint8Array([0x5a, 0x6f, 0xeb])))).toEqual({
    ok: false,
    key: "fileEncoding",
  });
});

test("no file, and one that is too large, are refused", async () => {
  expect(await readListFile(null)).toEqual({ ok: false, key: "fileMissing" });
  expect(await readListFile(new File([], ""))).toEqual({ ok: false, key: "fileMissing" });
  const large = file("x".repeat(IMPORT_BYTES_MAX + 1));
  expect(await readListFile(large)).toEqual({ ok: false, key: "fileTooLarge" });
});
