import { locales } from "@podium/domain/locale";
import { pages } from "@podium/domain/site/addresses";
import { defaultLocale } from "@podium/domain/site/routes";
import { defineRouting } from "next-intl/routing";

/** No language is guessed and none is remembered: an address says which it is. */
export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
  pathnames: {
    ...pages,
    /** Only the site's own server asks for it, when something has gone wrong. */
    "/problem/[kind]": "/problem/[kind]",
  },
});
