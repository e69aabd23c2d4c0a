import { createHash } from "node:crypto";
import {
  type FileMistake,
  MEDIA_MAX,
  type MediaKind,
  type MediaType,
  type MediaUse,
} from "@podium/domain/media/schema";
import { checkDocument } from "./document/document.ts";
import { type Drawn, drawLead } from "./lead.ts";
import type { Picture } from "./picture.ts";
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
  /** The same picture in other sizes and formats, where pages choose among them. */
  renditions: readonly Rendition[];
};
export type Rendition = Omit<Prepared, "renditions">;

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
    const media = hashed({ kind: "DOCUMENT", type, bytes, width: null, height: null });
    return { ok: true, media: { ...media, renditions: [] } };
  }
  const outcome = await drawings[use](bytes);
  if (!outcome.ok) return outcome;
  const { drawn, renditions = [] } = outcome;
  const asImage = (picture: Picture & { type?: MediaType }) =>
    hashed({ type: "image/webp", ...picture, kind: "IMAGE" });
  return { ok: true, media: { ...asImage(drawn), renditions: renditions.map(asImage) } };
}

type Drawing = { drawn: Picture & { type?: MediaType }; renditions?: Drawn[] };

const drawings: Record<Exclude<MediaUse, "document">, (bytes: Buffer) => Promise<Outcome<Drawing>>> = {
  portrait: drawPortrait,
  lead: drawLead,
  mark: drawMark,
};

function hashed(media: Omit<Rendition, "sha256">): Rendition {
  return { ...media, sha256: createHash("sha256").update(media.bytes).digest("hex") };
}
