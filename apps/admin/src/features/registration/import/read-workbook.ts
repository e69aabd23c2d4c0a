import { stringify } from "csv-stringify/browser/esm/sync";

/** Unpacked, a sheet of five thousand people is a few megabytes; a file that claims more is none. */
const UNPACKED_MAX = 30_000_000;

/** `.xlsx` is a zip archive; every one begins like that. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * The first sheet of an Excel workbook that holds rows, as a list with semicolons. It is unpacked here, in the browser of
 * whoever chose it and within bounds: a file that is made to burst harms nobody.
 *
 * @returns null when it is no workbook, or unpacks to far more than a list of people
 */
export async function readWorkbook(bytes: Uint8Array): Promise<string | null> {
  const [{ unzipSync, zipSync }, { default: readSheets }] = await Promise.all([
    import("fflate"),
    import("read-excel-file/universal"),
  ]);
  try {
    let size = 0;
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        if (size > UNPACKED_MAX) throw new Error("too large");
        return true;
      },
    });
    // Packed anew without compression: unpacking that needs no worker, which the panel's policy would not let run.
    const plain = zipSync(parts, { level: 0 });
    const sheets = await readSheets(plain.slice().buffer as ArrayBuffer);
    const sheet = sheets.find(({ data }) => data.length > 1) ?? sheets[0];
    const rows = (sheet?.data ?? []).map((row) => row.map(cellText));
    return stringify(rows, { delimiter: ";", record_delimiter: "unix" });
  } catch {
    return null;
  }
}

/** One line: a row of the sheet stays a row of the list. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).replace(/\s+/gu, " ").trim();
}
