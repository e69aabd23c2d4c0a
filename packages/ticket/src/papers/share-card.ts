import { drawLine, type Outline, outline } from "../sheet/outline.ts";
import { forgetLetters } from "../sheet/typeface.ts";
import { SHARE_CARD, type ShareCardValues } from "../values.ts";

const side = 72;
const band = 132;
const inner = SHARE_CARD.width - 2 * side;
const ink = "#171a2b";
const muted = "#484b5e";
const TITLE = { top: 184, height: 280, besideNotice: 236, sizes: [76, 66, 58, 50, 44, 38, 33] };
const LEADING = 1.18;
/** Of a line: the middle of the capitals, in parts of the size. */
const HALF_CAPITAL = 0.35;

/**
 * A picture of an event for those to whom its address is sent: who invites, to what, when and where. Words are drawn as
 * shapes, so that it looks the same on a machine without typefaces.
 *
 * @returns an SVG without any text
 */
export function drawShareCard(values: ShareCardValues): string {
  forgetLetters();
  const { host, title, notice, when, where, colour } = values;
  const name = fitting(host, [40, 34, 29, 25], 2, band - 24, "semibold");
  const words = fitting(title, TITLE.sizes, 5, notice ? TITLE.besideNotice : TITLE.height, "semibold");
  const foot = [
    ...(notice ? [{ text: fitting(notice, [36, 30], 1, 48, "semibold"), fill: "#a3141d" }] : []),
    { text: fitting(when, [36, 32, 28], 1, 48, "semibold"), fill: colour },
    ...(where ? [{ text: fitting(where, [32, 28, 25], 1, 44, "regular"), fill: muted }] : []),
  ];
  const bottom = SHARE_CARD.height - 44;
  let top = bottom - foot.reduce((sum, { text }) => sum + heightOf(text), 0);
  const feet = foot.map(({ text, fill }) => {
    const shapes = shapesOf(text, top, fill);
    top += heightOf(text);
    return shapes;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_CARD.width}" height="${SHARE_CARD.height}">
<rect width="100%" height="100%" fill="#ffffff"/><rect width="100%" height="${band}" fill="${colour}"/>
${shapesOf(name, (band - heightOf(name)) / 2, "#ffffff")}${shapesOf(words, TITLE.top, ink)}${feet.join("")}</svg>`;
}

/** The largest letters with which a text has room; what has none even in the smallest ends with "…". */
function fitting(
  text: string,
  sizes: readonly number[],
  lines: number,
  height: number,
  weight: "regular" | "semibold",
): Outline {
  const fits = (set: Outline) => set.lines.length <= lines && heightOf(set) <= height;
  for (const size of sizes) {
    const set = outline(text, weight, size, inner);
    if (fits(set)) return set;
  }
  const smallest = sizes.at(-1) ?? 0;
  const letters = [...text];
  while (letters.length > 1) {
    letters.pop();
    const set = outline(`${letters.join("").trimEnd()}…`, weight, smallest, inner);
    if (fits(set)) return set;
  }
  return outline("…", weight, smallest, inner);
}

const heightOf = ({ lines, size }: Outline) => lines.length * size * LEADING;

function shapesOf(text: Outline, top: number, fill: string): string {
  const x = text.isRightToLeft ? SHARE_CARD.width - side : side;
  const lines = text.lines.map((_, index) =>
    drawLine(text, index, x, top + text.size * (LEADING * (index + 0.5) + HALF_CAPITAL)),
  );
  return `<g fill="${fill}">${lines.join("")}</g>`;
}
