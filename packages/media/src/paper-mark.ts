import sharp from "sharp";
import { type Picture, written } from "./picture.ts";
import type { MediaStore } from "./store.ts";

/** Twice as fine as it is shown, and smaller where that has too many bytes: it is sent along with every mail. */
const SIZES = [
  { width: 400, height: 160 },
  { width: 300, height: 120 },
  { width: 200, height: 80 },
];
const BYTES_MAX = 20_000;
/** Marks that are at hand: those of the bodies that write at the same time. */
const KEPT_MAX = 50;
/** While the store is away, each mail would wait for it anew. */
const AWAY_MS = 60_000;

/** A mark with its bytes, as PNG on white: every mail program shows it, and it stays readable where a mail is made dark. */
export type PaperMarks = <Named extends { sha256: string }>(
  mark: Named | null | undefined,
) => Promise<(Named & { png: Buffer; width: number; height: number }) | null>;

/**
 * Opens what reads the marks of bodies for papers and mails, each once: what is stored under a hash never changes.
 *
 * @returns a function of a mark. Null: there is none, or it cannot be read, and the paper is written without
 */
export function openPaperMarks(store: Pick<MediaStore, "read">): PaperMarks {
  const kept = new Map<string, Picture>();
  let awayUntil = 0;
  const read = async (sha256: string) => {
    const bytes = await bytesOf(store, sha256);
    const picture = bytes && (await drawPaperMark(bytes));
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest);
    if (picture) kept.set(sha256, picture);
    return picture;
  };
  return async (mark) => {
    if (!mark) return null;
    let picture = kept.get(mark.sha256) ?? null;
    if (!picture && performance.now() >= awayUntil)
      picture = await read(mark.sha256).catch(() => {
        awayUntil = performance.now() + AWAY_MS;
        return null;
      });
    return picture && { ...mark, png: picture.bytes, width: picture.width, height: picture.height };
  };
}

async function bytesOf(store: Pick<MediaStore, "read">, sha256: string): Promise<Buffer | null> {
  const stored = await store.read(sha256);
  return stored && Buffer.concat(await stored.body.toArray());
}

/** @param bytes of a mark as it is kept */
export async function drawPaperMark(bytes: Buffer): Promise<Picture> {
  const mark = sharp(bytes).flatten({ background: "#ffffff" });
  let drawn: Picture | undefined;
  for (const size of SIZES) {
    const small = mark.clone().resize({ ...size, fit: "inside", withoutEnlargement: true });
    drawn = await written(small.png({ palette: true, compressionLevel: 9 }));
    if (drawn.bytes.length <= BYTES_MAX) return drawn;
  }
  // One byte for each pixel at most.
  return drawn as Picture;
}
