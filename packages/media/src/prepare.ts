import { createHash } from "node:crypto";
import {
  type FileMistake,
  MEDIA_MAX,
  type MediaKind,
  type MediaType,
  type MediaUse,
} from "@podium/domain/media/schema";
import { checkDocument } from "./document.ts";
import { drawMark, drawPortrait } from "./portrait.ts";

/** What is kept of a file: its bytes as they are stored, and what they are. */
export type Prepared = {
  kind: MediaKind;
  type: MediaType;
  bytes: Buffer;
  /** Of the bytes, in hexadecimal. */
  sha256: string;
  /** Of a picture. */
  width: number | null;
  height: number | null;
};

/** What a file turned out to be: bytes to keep, or the mistake to be told at its field. */
export type Outcome<Kept> = ({ ok: true } & Kept) | { ok: false; mistake: FileMistake };

/**
 * Makes of an uploaded file what is kept: a picture is drawn anew, a document stays as it is. What it is, its content
 * says; neither its name nor what the browser calls it counts.
 *
 * @param bytes as they came
 */
export async function prepareMedia(bytes: Buffer, use: MediaUse): Promise<Outcome<{ media: Prepared }>> {
  if (bytes.length === 0) return { ok: false, mistake: "empty" };
  if (bytes.length > MEDIA_MAX[use]) return { ok: false, mistake: "tooLarge" };
  if (use === "document") {
    const document = await checkDocument(bytes);
    if (!document.ok) return document;
    const { type } = document;
    return kept({ kind: "DOCUMENT", type, bytes, width: null, height: null });
  }
  const drawn = await (use === "mark" ? drawMark : drawPortrait)(bytes);
  return drawn.ok ? kept({ ...drawn.picture, kind: "IMAGE", type: "image/webp" }) : drawn;
}

function kept(media: Omit<Prepared, "sha256">): { ok: true; media: Prepared } {
  const sha256 = createHash("sha256").update(media.bytes).digest("hex");
  return { ok: true, media: { ...media, sha256 } };
}
