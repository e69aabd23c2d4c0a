import type { EventFormat, RegistrationMode } from "./vocabulary.ts";

/** What `missingBeforePublication` looks at; the form's values and the stored event both fit. */
export type PublicationFacts = {
  format: EventFormat;
  venue: object | null;
  onlineUrl: string | null;
  registrationMode: RegistrationMode;
  externalRegistrationUrl: string | null;
  audiences: readonly string[];
  contacts: readonly object[];
  translations: Record<"de" | "en", TranslatedFacts>;
};
type TranslatedFacts = Record<(typeof neededTexts)[number], string>;

const neededTexts = ["title", "kind", "summary", "body", "audience", "fee"] as const;

/** Paths of the form's fields, so that a list of what is missing can lead there. */
export type MissingField =
  | "venue"
  | "onlineUrl"
  | "externalRegistrationUrl"
  | "audiences"
  | "contacts"
  | `translations.${"de" | "en"}.${(typeof neededTexts)[number]}`;

/** What an event still lacks before it can go online, in the order of the form. Empty: nothing. */
export function missingBeforePublication(event: PublicationFacts): MissingField[] {
  const missing: MissingField[] = [];
  for (const locale of ["de", "en"] as const) {
    for (const text of neededTexts) {
      if (!event.translations[locale][text].trim()) missing.push(`translations.${locale}.${text}`);
    }
  }
  if (event.audiences.length === 0) missing.push("audiences");
  if (event.format !== "ONLINE" && !event.venue) missing.push("venue");
  // Registered elsewhere, people get the link from there.
  if (event.format !== "ON_SITE" && event.registrationMode !== "EXTERNAL" && !event.onlineUrl)
    missing.push("onlineUrl");
  if (event.registrationMode === "EXTERNAL" && !event.externalRegistrationUrl)
    missing.push("externalRegistrationUrl");
  if (event.contacts.length === 0) missing.push("contacts");
  return missing;
}
