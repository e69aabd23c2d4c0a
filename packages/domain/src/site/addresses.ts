import type { Locale } from "../locale.ts";

/**
 * The pages of the site and their addresses. The key names the page, and in apps/web its folder below app/[locale]; the
 * others are what visitors see. The site's routing and its server, mails, calendars and the panel's links come from here.
 */
export const pages = {
  "/": { de: "/", en: "/" },
  "/events/[slug]": { de: "/veranstaltungen/[slug]", en: "/events/[slug]" },
  "/events/[slug]/easy-language": {
    de: "/veranstaltungen/[slug]/leichte-sprache",
    en: "/events/[slug]/easy-language",
  },
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
  "/preview/[token]": { de: "/vorschau/[token]", en: "/preview/[token]" },
  "/organisers/[slug]": { de: "/veranstalter/[slug]", en: "/organisers/[slug]" },
  "/organisers/[slug]/help": { de: "/veranstalter/[slug]/hilfe", en: "/organisers/[slug]/help" },
  "/organisers/[slug]/easy-language": {
    de: "/veranstalter/[slug]/leichte-sprache",
    en: "/organisers/[slug]/easy-language",
  },
  "/organisers/[slug]/sign-language": {
    de: "/veranstalter/[slug]/gebaerdensprache",
    en: "/organisers/[slug]/sign-language",
  },
  "/series/[slug]": { de: "/reihen/[slug]", en: "/series/[slug]" },
  "/calendar": { de: "/kalender", en: "/calendar" },
  "/review": { de: "/rueckblick", en: "/review" },
  "/subscribe": { de: "/abonnieren", en: "/subscribe" },
  "/registration/confirm/[token]": {
    de: "/anmeldung/bestaetigen/[token]",
    en: "/registration/confirm/[token]",
  },
  "/registration": { de: "/meine-anmeldung", en: "/my-registration" },
  // Before the page of a link: the first that fits counts.
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
  "/registration/[token]/companion/[person]": {
    de: "/meine-anmeldung/[token]/begleitperson/[person]",
    en: "/my-registration/[token]/companion/[person]",
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
  "/report-barrier/received": { de: "/barriere-melden/eingegangen", en: "/report-barrier/received" },
  "/netiquette": { de: "/netiquette", en: "/netiquette" },
  "/easy-language": { de: "/leichte-sprache", en: "/easy-language" },
  "/sign-language": { de: "/gebaerdensprache", en: "/sign-language" },
} as const satisfies Record<string, Record<Locale, string>>;
export type Page = keyof typeof pages;

/** What is no page, but belongs to one and to a language. */
export const files = {
  "/events/[slug]/calendar.ics": {
    de: "/veranstaltungen/[slug]/kalender.ics",
    en: "/events/[slug]/calendar.ics",
  },
  // What networks show beside the event's address.
  "/events/[slug]/share-card.png": {
    de: "/veranstaltungen/[slug]/vorschaubild.png",
    en: "/events/[slug]/share-card.png",
  },
  // To be printed and hung up.
  "/events/[slug]/qr-code.svg": {
    de: "/veranstaltungen/[slug]/qr-code.svg",
    en: "/events/[slug]/qr-code.svg",
  },
  "/events/[slug]/poster.pdf": { de: "/veranstaltungen/[slug]/plakat.pdf", en: "/events/[slug]/poster.pdf" },
  // To subscribe to: the filters of the list stand in their query.
  "/calendar.ics": { de: "/kalender.ics", en: "/calendar.ics" },
  "/events.jsonld": { de: "/veranstaltungen.jsonld", en: "/events.jsonld" },
  "/news.atom": { de: "/neues.atom", en: "/news.atom" },
  // For other websites: a list to take over into a page, and one to be shown in a frame.
  "/embed/list.html": { de: "/einbetten/liste.html", en: "/embed/list.html" },
  "/embed/frame.html": { de: "/einbetten/rahmen.html", en: "/embed/frame.html" },
  "/embed/frame.css": { de: "/einbetten/rahmen.css", en: "/einbetten/rahmen.css" },
  // Leads on to the registration on another website.
  "/events/[slug]/go/[category]": {
    de: "/veranstaltungen/[slug]/weiter/[category]",
    en: "/events/[slug]/go/[category]",
  },
  // Pictures and documents; the address is the same in all languages.
  "/media/[file]": { de: "/medien/[file]", en: "/medien/[file]" },
  // The style sheet of a body's colour.
  "/colour/[file]": { de: "/farben/[file]", en: "/farben/[file]" },
  "/preview/[token]/media/[file]": {
    de: "/vorschau/[token]/medien/[file]",
    en: "/vorschau/[token]/medien/[file]",
  },
  "/registration/[token]/calendar.ics": {
    de: "/meine-anmeldung/[token]/kalender.ics",
    en: "/my-registration/[token]/calendar.ics",
  },
  "/registration/[token]/ticket.pdf": {
    de: "/meine-anmeldung/[token]/ticket.pdf",
    en: "/my-registration/[token]/ticket.pdf",
  },
} as const satisfies Record<string, Record<Locale, string>>;
export type File = keyof typeof files;
