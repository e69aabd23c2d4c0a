import type { Locale } from "@podium/domain/locale";
import type { Page } from "playwright-core";
import { message, say } from "./words.ts";

/** The public site's addresses, as issued in links, mails and print: they may not change unnoticed. */
export const sitePaths = {
  de: {
    home: "/",
    calendarMonth: "/kalender",
    review: "/rueckblick",
    organisation: (slug: string) => `/veranstalter/${slug}`,
    help: (slug: string) => `/veranstalter/${slug}/hilfe`,
    bodyInEasyLanguage: (slug: string) => `/veranstalter/${slug}/leichte-sprache`,
    bodyInSignLanguage: (slug: string) => `/veranstalter/${slug}/gebaerdensprache`,
    series: (slug: string) => `/reihen/${slug}`,
    event: (slug: string) => `/veranstaltungen/${slug}`,
    inEasyLanguage: (slug: string) => `/veranstaltungen/${slug}/leichte-sprache`,
    register: (slug: string) => `/veranstaltungen/${slug}/anmeldung`,
    received: (slug: string) => `/veranstaltungen/${slug}/anmeldung/eingegangen`,
    commentReceived: (slug: string) => `/veranstaltungen/${slug}/kommentar/eingegangen`,
    calendar: (slug: string) => `/veranstaltungen/${slug}/kalender.ics`,
    confirm: /\/anmeldung\/bestaetigen\/[^/]+$/,
    own: /\/meine-anmeldung\/[^/]+$/,
    ownBelow: { ticket: "ticket", cancel: "stornieren", change: "aendern", handOver: "weitergeben" },
    links: "/meine-anmeldung",
    linksSent: "/meine-anmeldung/gesendet",
    imprint: "/impressum",
    privacy: "/datenschutz",
    accessibility: "/barrierefreiheit",
    reportBarrier: "/barriere-melden",
    netiquette: "/netiquette",
    easyLanguage: "/leichte-sprache",
    signLanguage: "/gebaerdensprache",
    subscribe: "/abonnieren",
  },
  en: {
    home: "/en",
    calendarMonth: "/en/calendar",
    review: "/en/review",
    organisation: (slug: string) => `/en/organisers/${slug}`,
    help: (slug: string) => `/en/organisers/${slug}/help`,
    bodyInEasyLanguage: (slug: string) => `/en/organisers/${slug}/easy-language`,
    bodyInSignLanguage: (slug: string) => `/en/organisers/${slug}/sign-language`,
    series: (slug: string) => `/en/series/${slug}`,
    event: (slug: string) => `/en/events/${slug}`,
    inEasyLanguage: (slug: string) => `/en/events/${slug}/easy-language`,
    register: (slug: string) => `/en/events/${slug}/registration`,
    received: (slug: string) => `/en/events/${slug}/registration/received`,
    commentReceived: (slug: string) => `/en/events/${slug}/comment/received`,
    calendar: (slug: string) => `/en/events/${slug}/calendar.ics`,
    confirm: /\/en\/registration\/confirm\/[^/]+$/,
    own: /\/en\/my-registration\/[^/]+$/,
    ownBelow: { ticket: "ticket", cancel: "cancel", change: "change", handOver: "hand-over" },
    links: "/en/my-registration",
    linksSent: "/en/my-registration/sent",
    imprint: "/en/imprint",
    privacy: "/en/privacy",
    accessibility: "/en/accessibility",
    reportBarrier: "/en/report-barrier",
    netiquette: "/en/netiquette",
    easyLanguage: "/en/easy-language",
    signLanguage: "/en/sign-language",
    subscribe: "/en/subscribe",
  },
} as const satisfies Record<Locale, unknown>;

export type Registrant = { firstName: string; lastName: string; email: string; organisation?: string };

/** The registration form's fields by their labels, which are a contract. */
export function registrationForm(page: Page, locale: Locale) {
  const label = (german: string) =>
    page.getByLabel(say("web", locale, german, "registration.form"), { exact: true });
  const optional = `${say("web", locale, "Organisation", "registration.form")} ${say("web", locale, "(freiwillig)", "registration.form")}`;
  return {
    firstName: label("Vorname"),
    lastName: label("Nachname"),
    email: label("E-Mail-Adresse"),
    organisation: page.getByLabel(optional, { exact: true }),
    check: siteButton(page, locale, "Weiter zur Prüfung"),
    /** On the page after that one. */
    submit: siteButton(page, locale, "Anmeldung absenden").or(
      siteButton(page, locale, "Auf die Warteliste setzen lassen"),
    ),
  };
}

/** The fields of one of several persons, counted from 1. */
export async function fillPerson(page: Page, number: number, person: Registrant): Promise<void> {
  for (const part of ["firstName", "lastName", "email"] as const) {
    await page.locator(`[name="persons.${number - 1}.${part}"]`).fill(person[part]);
  }
}

/** Fills the form in, looks at the check page and sends it. */
export async function fillRegistration(page: Page, locale: Locale, person: Registrant): Promise<void> {
  const form = registrationForm(page, locale);
  await form.firstName.fill(person.firstName);
  await form.lastName.fill(person.lastName);
  await form.email.fill(person.email);
  if (person.organisation) await form.organisation.fill(person.organisation);
  await form.check.click();
  await siteHeading(page, locale, "registration.check.heading").waitFor();
  await form.submit.click();
}

export function commentForm(page: Page, locale: Locale) {
  const label = (german: string) => page.getByLabel(say("web", locale, german, "comment"), { exact: true });
  return {
    name: label("Name"),
    email: label("E-Mail-Adresse"),
    body: label("Ihr Kommentar"),
    submit: page.getByRole("button", { name: say("web", locale, "Kommentar absenden"), exact: true }),
  };
}

/** The form is folded below the comments. */
export async function openCommentForm(page: Page, locale: Locale): Promise<ReturnType<typeof commentForm>> {
  await page.locator("summary", { hasText: message("web", locale, "comment.write") }).click();
  return commentForm(page, locale);
}

export function siteButton(page: Page, locale: Locale, german: string) {
  return page.getByRole("button", { name: say("web", locale, german), exact: true });
}

export function siteLink(page: Page, locale: Locale, german: string, namespace = "") {
  return page.getByRole("link", { name: say("web", locale, german, namespace), exact: true }).first();
}

/** A heading with the words of this message. */
export function siteHeading(page: Page, locale: Locale, path: string) {
  return page.getByRole("heading", { name: message("web", locale, path), exact: true });
}

let count = 0;

/** An address that nobody else in this run has. */
export function freshAddress(who: string): string {
  count += 1;
  return `${who}-${process.pid}-${count}-${Date.now().toString(36)}@example.org`;
}
