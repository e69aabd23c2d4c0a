import type { Locale } from "@podium/domain/locale";

export const desktop = { width: 1280, height: 900 };

export type Colours = "light" | "dark";

/** The windows in which every page is looked at. */
export const looks = [
  { look: "phone", size: { width: 360, height: 740 } },
  { look: "desktop", size: desktop },
] as const;

type Asked = (typeof looks)[number] & { colours: readonly Colours[] };

/**
 * What axe is asked about the pages in a language. Colours do not depend on the width, and come from styles that
 * all languages share: the dark ones are asked for once, and the second language for what differs, names, texts and
 * their language, and for its width by itself.
 */
export const asked: Record<Locale, readonly Asked[]> = {
  de: looks.map((each) => ({ ...each, colours: each.look === "phone" ? ["light", "dark"] : ["light"] })),
  en: looks.filter(({ look }) => look === "phone").map((each) => ({ ...each, colours: ["light"] })),
};
