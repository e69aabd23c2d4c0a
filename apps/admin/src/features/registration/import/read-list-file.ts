import { IMPORT_BYTES_MAX } from "@podium/domain/registration/staff-schema";

export type ListFile =
  | { ok: true; text: string }
  | { ok: false; key: "fileMissing" | "fileTooLarge" | "fileEncoding" };

/** The text of a chosen file. Anything but UTF-8 is refused: names would be entered with wrong letters. */
export async function readListFile(file: FormDataEntryValue | null): Promise<ListFile> {
  if (!(file instanceof File) || file.name === "") return { ok: false, key: "fileMissing" };
  if (file.size > IMPORT_BYTES_MAX) return { ok: false, key: "fileTooLarge" };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return { ok: true, text };
  } catch {
    return { ok: false, key: "fileEncoding" };
  }
}
