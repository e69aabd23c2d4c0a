import {
  CONTRAST_MIN,
  type Colour,
  contrastOnPage,
  inTheDark,
  isColour,
} from "@podium/domain/organisation/colour";
import type { FileBody } from "./file-body.ts";

const FILE = /^([0-9a-f]{6})\.css$/u;

/**
 * The style sheet of a colour, by its name in the address: a body's pages have it beside the site's own. It says the same for
 * ever, so browsers keep it. A hovered button goes away from the words on it, not towards them.
 *
 * @param file "836e00.css"
 * @returns null for a colour that cannot be read on the page
 */
export function writeColour(file: string): FileBody | null {
  const colour = `#${FILE.exec(file)?.[1]}`;
  if (!isColour(colour) || contrastOnPage(colour) < CONTRAST_MIN) return null;
  return {
    type: "text/css; charset=utf-8",
    body: `${root(colour, "black")}\n@media (prefers-color-scheme: dark) {\n${root(inTheDark(colour), "white")}\n}\n`,
    headers: [["Cache-Control", "public, max-age=31536000, immutable"]],
  };
}

function root(colour: Colour, away: "black" | "white"): string {
  const hover = (share: number) => `color-mix(in oklch, ${colour}, ${away} ${share}%)`;
  return [
    ":root {",
    `  --kern-color-action-default: ${colour};`,
    `  --kern-color-action-state-indicator-shade-hover: ${hover(12)};`,
    `  --kern-color-action-state-indicator-shade-active: ${hover(24)};`,
    "}",
  ].join("\n");
}
