import type { VisitOptions } from "./browser.ts";

/** The four ways in which every public journey is gone. */
export const ways: { way: string; options: VisitOptions & { locale: "de" | "en" } }[] = [
  { way: "in German, with JavaScript", options: { locale: "de", javaScript: true } },
  { way: "in German, without JavaScript", options: { locale: "de", javaScript: false } },
  { way: "in English, with JavaScript", options: { locale: "en", javaScript: true } },
  { way: "in English, without JavaScript", options: { locale: "en", javaScript: false } },
];
