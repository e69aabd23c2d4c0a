import type { Locale } from "@podium/domain/locale";

export const desktop = { width: 1280, height: 900 };

export type Colours = "light" | "dark";

/** The windows in which every page is looked at. */
export const looks = [
  { look: "phone", size: { width: 360, height: 740 } },
  { look: "desktop", size: desktop },
] as const;

/**
 * What axe is asked about the public pages in a language. Colours and widths come from styles that all languages share:
 * the second language is asked for what differs, names, texts and their language, and for its width by itself.
 */
export const asked: Record<
  Locale,
  { looks: readonly (typeof looks)[number][]; colours: readonly Colours[] }
> = {
  de: { looks, colours: ["light", "dark"] },
  en: { looks: looks.filter(({ look }) => look === "phone"), colours: ["light"] },
};
