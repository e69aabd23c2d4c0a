import sharp from "sharp";

const WIDTH = 1200;
const HEIGHT = 675;

type Colour = readonly [red: number, green: number, blue: number];

const above: Colour = [34, 62, 122];
const below: Colour = [250, 214, 165];
const sun: Colour = [255, 241, 208];

/** From far to near: how high they lie (of the height), how they swing, their colour. */
const hills: readonly { at: number; swing: number; waves: number; colour: Colour }[] = [
  { at: 0.58, swing: 0.07, waves: 1.3, colour: [150, 140, 176] },
  { at: 0.68, swing: 0.06, waves: 2.1, colour: [96, 106, 150] },
  { at: 0.8, swing: 0.05, waves: 1.6, colour: [52, 92, 100] },
  { at: 0.92, swing: 0.04, waves: 2.7, colour: [26, 58, 62] },
];

/** Hills below a rising sun, as PNG: a picture that belongs to nobody, for the demonstration. */
export function drawLandscape(): Promise<Buffer> {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) pixels.set(colourAt(x / WIDTH, y / HEIGHT), (y * WIDTH + x) * 3);
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .png()
    .toBuffer();
}

function colourAt(x: number, y: number): Colour {
  const nearest = hills.findLast(
    ({ at, swing, waves }, index) => y > at + swing * Math.sin(x * waves * 2 * Math.PI + index * 2),
  );
  if (nearest) return nearest.colour;
  if (Math.hypot((x - 0.68) * (WIDTH / HEIGHT), y - 0.4) < 0.11) return sun;
  const share = Math.min(1, y / 0.65);
  return above.map((from, index) =>
    Math.round(from + ((below[index] ?? from) - from) * share),
  ) as unknown as Colour;
}
