import { type FileMistake, MEGABYTE } from "@podium/domain/media/schema";
import { unzipSync } from "fflate";

/** What all of it may be when it is unpacked (bytes): a large table is a few hundred megabytes. */
const UNPACKED_MAX = 1_000 * MEGABYTE;

/** Programs in files that are called as if they had none: of Word and Excel, old ones of Excel, of LibreOffice. */
const programs = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|(^|\/)(macrosheets|activeX)\/|^(Basic|Scripts)\/./iu;

/** What the list of its contents has against an archive. Only the list is read; nothing is unpacked. */
export function archiveMistake(bytes: Buffer): FileMistake | null {
  let unpacked = 0;
  let hasPrograms = false;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        hasPrograms ||= programs.test(name);
        return false;
      },
    });
  } catch {
    // The list stands at its end.
    return "incomplete";
  }
  if (hasPrograms) return "macros";
  return unpacked > UNPACKED_MAX ? "unpacksLarge" : null;
}
