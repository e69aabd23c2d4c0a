/** A colour as CSS has it: "#rrggbb" in small letters. */
export type Colour = `#${string}`;

/** KERN's blue, which everybody has who says nothing. */
export const SITE_COLOUR: Colour = "#2044aa";

/** WCAG 2.2, 1.4.3: what a text needs. */
export const CONTRAST_MIN = 4.5;

/**
 * The grounds of the site on which a body's colour stands as text, and a button's words on it: the least favourable of KERN's
 * for each scheme. White on the colour, and black on its lighter variant, are further apart than these.
 */
export const grounds = { light: "#f3f4f7", dark: "#1d2034" } as const satisfies Record<string, Colour>;

const COLOUR = /^#[0-9a-f]{6}$/u;
export const isColour = (text: string): text is Colour => COLOUR.test(text);

/** Contrast ratio of two colours, from 1 to 21: WCAG 2.2, "contrast ratio". */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Can a body have this colour: is it readable on the light page, and a white word on it? */
export const contrastOnPage = (colour: Colour): number => contrast(colour, grounds.light);

/** The nearest colour of the same hue that can be read on the light page: darker, as little as possible. */
export const readable = (colour: Colour): Colour => towards(colour, "#000000", grounds.light);

/** The variant for the dark page: lighter, as little as possible. */
export const inTheDark = (colour: Colour): Colour => towards(colour, "#ffffff", grounds.dark);

/** A colour as somebody types or pastes it: "#FD0", "ffdd00". Null: it is none. */
export function colourFrom(typed: string): Colour | null {
  const digits = typed.trim().replace(/^#/u, "").toLowerCase();
  const long = digits.length === 3 ? digits.replace(/./gu, "$&$&") : digits;
  const colour = `#${long}`;
  return isColour(colour) ? colour : null;
}

const STEPS = 200;

function towards(colour: Colour, end: Colour, ground: Colour): Colour {
  for (let step = 0; step < STEPS; step += 1) {
    const mixed = mix(colour, end, step / STEPS);
    if (contrast(mixed, ground) >= CONTRAST_MIN) return mixed;
  }
  return end;
}

function mix(one: Colour, other: Colour, share: number): Colour {
  const ends = channels(other);
  const mixed = channels(one).map((value, index) =>
    Math.round(value + ((ends[index] ?? 0) - value) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${mixed.join("")}`;
}

function channels(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
