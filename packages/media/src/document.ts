import { documentTypes, type MediaType } from "@podium/domain/media/schema";
import { fileTypeFromBuffer } from "file-type";
import type { Outcome } from "./prepare.ts";

const isDocument = (type: string | undefined): type is MediaType =>
  (documentTypes as readonly (string | undefined)[]).includes(type);

/**
 * Says what a document is. Files of Office programs are archives: what lies in one tells a text from a table, and one
 * with macros from one without. Nothing is opened, drawn or run here.
 */
export async function checkDocument(bytes: Buffer): Promise<Outcome<{ type: MediaType }>> {
  const type = await typeOf(bytes);
  return isDocument(type) ? { ok: true, type } : { ok: false, mistake: "noDocument" };
}

/** Broken archives make the reader throw: they are no document either. */
async function typeOf(bytes: Buffer): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime;
  } catch {
    return undefined;
  }
}
