import type { MediaType } from "@podium/domain/media/schema";
import sharp from "sharp";
import { type Picture, written } from "./picture.ts";
import { draw } from "./portrait.ts";
import type { Outcome } from "./prepare.ts";

/** No side is longer: a page shows it 704 pixels wide at most, and good screens have nearly two for each. */
const SIDE = 1200;
/** Widths to choose from: in a list, on a phone, on a good one, beside the text. */
const WIDTHS = [200, 400, 800];

export type Drawn = Picture & { type: MediaType };

/**
 * A picture in its own shape, as large as a page needs it, and the same in widths and formats to choose from. What of it
 * is seen in a place of another shape, the page decides: nothing has to be drawn again when somebody changes that.
 */
export async function drawLead(bytes: Buffer): Promise<Outcome<{ drawn: Drawn; renditions: Drawn[] }>> {
  const outcome = await draw(bytes, async (picture) => {
    const whole = picture
      .resize({ width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true })
      // JPEG has nothing to be seen through.
      .flatten({ background: "#fff" })
      .toColourspace("srgb");
    const { data, info } = await whole.raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const copy = () => sharp(data, { raw: { width, height, channels } });
    const drawn: Drawn = {
      ...(await written(copy().jpeg({ quality: 75, mozjpeg: true }))),
      type: "image/jpeg",
    };
    const renditions: Drawn[] = [];
    for (const each of [...WIDTHS.filter((narrower) => narrower < width), width]) {
      const small = () => copy().resize({ width: each });
      renditions.push(
        { ...(await written(small().avif({ quality: 45, effort: 2 }))), type: "image/avif" },
        { ...(await written(small().webp({ quality: 70 }))), type: "image/webp" },
      );
    }
    return { drawn, renditions };
  });
  return outcome.ok ? { ok: true, ...outcome.drawn } : outcome;
}
