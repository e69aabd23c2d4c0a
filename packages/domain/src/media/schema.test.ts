import { expect, test } from "vitest";
import { documentName, mediaFile } from "./schema.ts";

const PDF = "application/pdf";

test.each([
  ["Bericht 2031.pdf", PDF, "Bericht 2031.pdf"],
  ["foto.jpg", PDF, "foto.pdf"],
  ["C:\\Users\\kim\\Bericht.pdf", PDF, "Bericht.pdf"],
  ["../../etc/passwd", PDF, "passwd.pdf"],
  ["a\r\nSet-Cookie: b\u202e.pdf", PDF, "a Set-Cookie b.pdf"],
  ['"<Ämter>".docx', "application/vnd.oasis.opendocument.text", "Ämter.odt"],
  [" .pdf", PDF, "document.pdf"],
  ["", PDF, "document.pdf"],
  [`${"ä".repeat(300)}.pdf`, PDF, `${"ä".repeat(100)}.pdf`],
  ["Vers. 1.2 vom 3.4.2031.pdf", PDF, "Vers. 1.2 vom 3.4.2031.pdf"],
])("%j is saved as %s: %j", (given, type, name) => {
  expect(documentName(given, type)).toBe(name);
});

test.each([
  [`${"0a".repeat(32)}.webp`, true],
  [`${"0A".repeat(32)}.webp`, false],
  [`${"0a".repeat(32)}`, false],
  [`${"0a".repeat(31)}.pdf`, false],
  [`../${"0a".repeat(32)}.pdf`, false],
])("an address may hold %s: %s", (file, isFit) => {
  expect(mediaFile.safeParse(file).success).toBe(isFit);
});
