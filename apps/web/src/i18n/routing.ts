import { locales } from "@podium/domain/locale";
import { defineRouting } from "next-intl/routing";

/**
 * The addresses of the site: the internal one names the folder below app/[locale], the others are what visitors see.
 * No language is guessed and none is remembered: an address says which it is.
 */
export const routing = defineRouting({
  locales,
  defaultLocale: "de",
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
  pathnames: {
    "/": "/",
    "/events/[slug]": { de: "/veranstaltungen/[slug]", en: "/events/[slug]" },
    "/events/[slug]/register": {
      de: "/veranstaltungen/[slug]/anmeldung",
      en: "/events/[slug]/registration",
    },
    "/events/[slug]/register/received": {
      de: "/veranstaltungen/[slug]/anmeldung/eingegangen",
      en: "/events/[slug]/registration/received",
    },
    "/events/[slug]/comment/received": {
      de: "/veranstaltungen/[slug]/kommentar/eingegangen",
      en: "/events/[slug]/comment/received",
    },
    "/review": { de: "/rueckblick", en: "/review" },
    "/registration/confirm/[token]": {
      de: "/anmeldung/bestaetigen/[token]",
      en: "/registration/confirm/[token]",
    },
    "/registration": { de: "/meine-anmeldung", en: "/my-registration" },
    // Before the page of a link, whose pattern fits, too.
    "/registration/sent": { de: "/meine-anmeldung/gesendet", en: "/my-registration/sent" },
    "/registration/[token]": { de: "/meine-anmeldung/[token]", en: "/my-registration/[token]" },
    "/registration/[token]/change": {
      de: "/meine-anmeldung/[token]/aendern",
      en: "/my-registration/[token]/change",
    },
    "/registration/[token]/hand-over": {
      de: "/meine-anmeldung/[token]/weitergeben",
      en: "/my-registration/[token]/hand-over",
    },
    "/registration/[token]/add-person": {
      de: "/meine-anmeldung/[token]/person-hinzufuegen",
      en: "/my-registration/[token]/add-person",
    },
    "/registration/[token]/remove-person/[person]": {
      de: "/meine-anmeldung/[token]/person-entfernen/[person]",
      en: "/my-registration/[token]/remove-person/[person]",
    },
    "/registration/[token]/cancel": {
      de: "/meine-anmeldung/[token]/stornieren",
      en: "/my-registration/[token]/cancel",
    },
    "/registration/[token]/ticket": {
      de: "/meine-anmeldung/[token]/ticket",
      en: "/my-registration/[token]/ticket",
    },
    "/imprint": { de: "/impressum", en: "/imprint" },
    "/privacy": { de: "/datenschutz", en: "/privacy" },
    "/accessibility": { de: "/barrierefreiheit", en: "/accessibility" },
    "/report-barrier": { de: "/barriere-melden", en: "/report-barrier" },
    "/report-barrier/received": {
      de: "/barriere-melden/eingegangen",
      en: "/report-barrier/received",
    },
    "/netiquette": "/netiquette",
    "/easy-language": { de: "/leichte-sprache", en: "/easy-language" },
    "/sign-language": { de: "/gebaerdensprache", en: "/sign-language" },
    /** Only the site's own server asks for it, when something has gone wrong. */
    "/problem/[kind]": "/problem/[kind]",
  },
});

export type Pathname = keyof typeof routing.pathnames;
