import jsqr from "jsqr";
import { expect, it } from "vitest";
import { qrShape } from "./qr.ts";

const SCALE = 4;

/** Draws the path's rectangles, and so checks what a browser is given, not only the modules. */
function pixels({ size, path }: { size: number; path: string }) {
  const side = size * SCALE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1) {
      const from = (row * side + Number(x) * SCALE) * 4;
      data.fill(0, from, from + Number(width) * SCALE * 4);
      for (let at = from + 3; at < from + Number(width) * SCALE * 4; at += 4) data[at] = 255;
    }
  }
  return { data, side };
}

it.each([
  "3f9a0c5be17d42688a4e1d2a3b4c5d6e",
  "00000000000000000000000000000000",
  "ffffffffffffffffffffffffffffffff",
])("another program reads %s from the shape", (code) => {
  const { data, side } = pixels(qrShape(code));
  expect(jsqr(data, side, side)?.data).toBe(code);
});

it("all codes give squares of one size with a light edge of four modules", () => {
  const { size, path } = qrShape("3f9a0c5be17d42688a4e1d2a3b4c5d6e");
  expect(size).toBe(29 + 8);
  expect(path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/u);
  const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/gu)].map(([, ...numbers]) => numbers.map(Number));
  for (const [x = 0, y = 0, width = 0] of starts) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x + width, y + 1)).toBeLessThanOrEqual(size - 4);
  }
});

it("a quarter of the code may be covered by a stain of a few modules", () => {
  const code = "3f9a0c5be17d42688a4e1d2a3b4c5d6e";
  const { data, side } = pixels(qrShape(code));
  for (let row = 15; row < 21; row += 1) {
    for (let y = row * SCALE; y < (row + 1) * SCALE; y += 1)
      data.fill(255, (y * side + 15 * SCALE) * 4, (y * side + 20 * SCALE) * 4);
  }
  expect(jsqr(data, side, side)?.data).toBe(code);
});
