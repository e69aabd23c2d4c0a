import type { VisitOptions } from "./browser.ts";

/** The widths and colours in which every page is looked at. */
export const looks: { look: string; options: VisitOptions }[] = [
  { look: "phone, light", options: { width: 360, height: 740, colorScheme: "light" } },
  { look: "phone, dark", options: { width: 360, height: 740, colorScheme: "dark" } },
  { look: "desktop, light", options: { width: 1280, height: 900, colorScheme: "light" } },
  { look: "desktop, dark", options: { width: 1280, height: 900, colorScheme: "dark" } },
];
