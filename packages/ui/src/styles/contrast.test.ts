import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL(import.meta.resolve("@kern-ux/native/dist/kern.css")), "utf8");
const palette = declarations(css);

/** What we set on what. WCAG 1.4.3: 4.5 for text; 1.4.11: 3 for the edges of controls and the focus. */
const grounds = ["layout-background-default", "layout-background-hued"];
const texts = ["layout-text-default", "layout-text-muted", "action-default"];
const edges = ["action-focus-default", "form-input-border", "feedback-danger"];
const tones = ["info", "success", "warning", "danger"];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const tokens = { ...palette, ...declarations(block(theme)) };
  const contrast = (one: string, other: string) => ratio(luminance(tokens, one), luminance(tokens, other));

  it.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    "%s can be read on %s",
    (text, ground) => expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5),
  );

  it("buttons can be read", () => {
    expect(contrast("action-on-default", "action-default")).toBeGreaterThanOrEqual(4.5);
  });

  it.each(tones)("text can be read on the ground of %s", (tone) => {
    expect(contrast("layout-text-default", `feedback-${tone}-background`)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges.flatMap((edge) => grounds.map((ground) => [edge, ground] as const)))(
    "%s can be seen on %s",
    (edge, ground) => expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3),
  );
});

it("black on white is as far apart as can be", () => {
  expect(ratio(0, 1)).toBe(21);
});

function block(theme: "light" | "dark"): string {
  const from = css.indexOf(`@media (prefers-color-scheme: ${theme})`);
  return css.slice(from, css.indexOf("@media", from + 1));
}

function declarations(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/--kern-color-([\w-]+):\s*([^;]+);/gu)) {
    found[name] ??= value.trim();
  }
  return found;
}

/** Follows `var(…)` to an `oklch(…)`. */
function luminance(tokens: Record<string, string>, name: string): number {
  const value = tokens[name] ?? "";
  const next = /^var\(--kern-color-([\w-]+)\)$/u.exec(value)?.[1];
  if (next) return luminance(tokens, next);
  const parts = /^oklch\(([\d.]+)% ([\d.]+) ?([\d.]*)/u.exec(value);
  if (!parts) throw new Error(`${name} is no colour: "${value}"`);
  return luminanceOf(Number(parts[1]) / 100, Number(parts[2]), Number(parts[3] || 0));
}

/** Relative luminance of an OKLCH colour: CSS Color 4, through OKLab to linear sRGB, cut to what a screen can show. */
function luminanceOf(lightness: number, chroma: number, hue: number): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const shown = (value: number) => Math.min(1, Math.max(0, value));
  const red = shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = shown(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio". */
function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
