import { documentTypes, type MediaType } from "@podium/domain/media/schema";
import { fileTypeFromBuffer } from "file-type";
import type { Outcome } from "../prepare.ts";
import { archiveMistake } from "./archive.ts";

const isDocument = (type: string | undefined): type is MediaType =>
  (documentTypes as readonly (string | undefined)[]).includes(type);

/** Where a PDF ends, its readers look for the mark of it (ISO 32000-1, 7.5.5); some programs write a little behind it. */
const PDF_END = 4_096;

/**
 * Says what a document is. Files of Office programs are archives: what lies in one tells a text from a table, and one
 * with macros from one without. Nothing is opened, drawn or run here.
 */
export async function checkDocument(bytes: Buffer): Promise<Outcome<{ type: MediaType }>> {
  const type = await typeOf(bytes);
  if (type?.toLowerCase().includes("macroenabled")) return { ok: false, mistake: "macros" };
  if (!isDocument(type)) return { ok: false, mistake: "noDocument" };
  const mistake = type === "application/pdf" ? pdfMistake(bytes) : archiveMistake(bytes);
  return mistake ? { ok: false, mistake } : { ok: true, type };
}

function pdfMistake(bytes: Buffer) {
  return bytes.subarray(-PDF_END).includes("%%EOF") ? null : ("incomplete" as const);
}

/** Broken archives make the reader throw: they are no document either. */
async function typeOf(bytes: Buffer): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime;
  } catch {
    return undefined;
  }
}
