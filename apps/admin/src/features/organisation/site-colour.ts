import type { Colour } from "@podium/domain/organisation/colour";

/** KERN's blue, which everybody has who says nothing. */
export const SITE_COLOUR: Colour = "#2044aa";
