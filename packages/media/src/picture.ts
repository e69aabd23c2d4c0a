import sharp, { type Sharp } from "sharp";

// Each picture is drawn once: nothing of it is worth keeping, and another one may be drawn beside it.
sharp.cache(false);
sharp.concurrency(1);

/** What takes longer is made to take long. */
const SECONDS_MAX = 20;

export type Picture = { bytes: Buffer; width: number; height: number };

/** The bytes of what was drawn, with its size. @throws where it cannot be read, or takes too long */
export async function written(picture: Sharp): Promise<Picture> {
  const { data, info } = await picture
    .timeout({ seconds: SECONDS_MAX })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
