import type { VisitOptions } from "./browser.ts";

/** The widths in which every page is looked at. */
export const looks: { look: string; options: VisitOptions }[] = [
  { look: "phone", options: { width: 360, height: 740 } },
  { look: "desktop", options: { width: 1280, height: 900 } },
];
