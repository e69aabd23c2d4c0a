import { PIXELS_MAX, pictureTypes } from "@podium/domain/media/schema";
import { fileTypeFromBuffer } from "file-type";
import sharp, { type Sharp } from "sharp";
import { type Picture, written } from "./picture.ts";
import type { Outcome } from "./prepare.ts";

// libvips reads many kinds of files, SVG and PDF among them. A process that takes files reads four; the rest is not even
// looked into.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["Jpeg", "Png", "Webp", "Heif"].map((kind) => `VipsForeignLoad${kind}Buffer`),
});

/** A page shows portraits 120 pixels wide at most; good screens have four for each, both ways. */
const SIDE = 360;
const QUALITY = 80;

/** A mark is shown 200 × 80 pixels large at most, whatever its shape. */
const MARK = { width: 600, height: 240 };

/** A square of the picture, around what draws the eye. */
export function drawPortrait(bytes: Buffer): Promise<Outcome<{ drawn: Picture }>> {
  return draw(bytes, (picture, { width, height }) => {
    const side = Math.min(SIDE, width, height);
    const square = picture.resize(side, side, { fit: "cover", position: sharp.strategy.attention });
    return written(square.webp({ quality: QUALITY }));
  });
}

/** All of the picture, in its own shape; what can be seen through stays so, and its edges stay sharp. */
export function drawMark(bytes: Buffer): Promise<Outcome<{ drawn: Picture }>> {
  return draw(bytes, (picture) =>
    written(
      picture.resize({ ...MARK, fit: "inside", withoutEnlargement: true }).webp({ nearLossless: true }),
    ),
  );
}

type Draw<Drawn> = (picture: Sharp, size: { width: number; height: number }) => Promise<Drawn>;

/**
 * A picture is drawn anew: nothing that came with it is in it, neither the place where it was taken nor the camera. It is
 * turned as its camera said; of one that moves its first frame is drawn.
 *
 * @param drawing gets it with its size
 */
export async function draw<Drawn>(bytes: Buffer, drawing: Draw<Drawn>): Promise<Outcome<{ drawn: Drawn }>> {
  const type = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime;
  if (!(pictureTypes as readonly (string | undefined)[]).includes(type))
    return { ok: false, mistake: "noPicture" };
  try {
    const options = { limitInputPixels: false, failOn: "error", autoOrient: true } as const;
    const { width, height } = await sharp(bytes, options).metadata();
    if (width * height > PIXELS_MAX) return { ok: false, mistake: "tooManyPixels" };
    const picture = sharp(bytes, { ...options, limitInputPixels: PIXELS_MAX });
    return { ok: true, drawn: await drawing(picture, { width, height }) };
  } catch {
    return { ok: false, mistake: "damaged" };
  }
}
