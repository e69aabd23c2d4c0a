import type { VisitOptions } from "./browser.ts";

/**
 * The ways in which every public journey is gone. Both languages, and both kinds of browser: which kind goes which
 * language makes no difference, because no page has a script (harness/site-quality.ts looks at each).
 */
export const ways: { way: string; options: VisitOptions & { locale: "de" | "en" } }[] = [
  { way: "in German, without JavaScript", options: { locale: "de", javaScript: false } },
  { way: "in English, with JavaScript", options: { locale: "en", javaScript: true } },
];
