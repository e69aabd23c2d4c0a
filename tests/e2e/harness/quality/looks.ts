export const desktop = { width: 1280, height: 900 };

/** The windows in which every page is looked at. */
export const looks = [
  { look: "phone", size: { width: 360, height: 740 } },
  { look: "desktop", size: desktop },
] as const;
