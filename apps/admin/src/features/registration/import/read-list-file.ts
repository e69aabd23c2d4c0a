import { IMPORT_BYTES_MAX } from "@podium/domain/registration/staff-schema";
import { decodeText } from "./decode-text.ts";
import { isArchive, readWorkbook } from "./read-workbook.ts";

export type ListFile =
  | { ok: true; text: string }
  | { ok: false; key: "fileMissing" | "fileTooLarge" | "fileNoWorkbook" | "fileOldWorkbook" };

/** What Excel wrote until 2003: a format of its own, also under the name of today's. */
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];

/** The text of a chosen file: a list in any usual encoding, or the first sheet of a workbook. */
export async function readListFile(file: FormDataEntryValue | null): Promise<ListFile> {
  if (!(file instanceof File) || file.name === "") return { ok: false, key: "fileMissing" };
  if (file.size > IMPORT_BYTES_MAX) return { ok: false, key: "fileTooLarge" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (OLD_WORKBOOK.every((byte, at) => bytes[at] === byte)) return { ok: false, key: "fileOldWorkbook" };
  if (!isArchive(bytes)) return { ok: true, text: decodeText(bytes) };
  const text = await readWorkbook(bytes);
  if (text === null) return { ok: false, key: "fileNoWorkbook" };
  return text.length > IMPORT_BYTES_MAX ? { ok: false, key: "fileTooLarge" } : { ok: true, text };
}
