import { type ReasonCode, reasonCodes } from "@podium/domain/comment/schema";
import { type Locale, locales } from "@podium/domain/locale";
import { type MailKind, mailKinds } from "@podium/domain/mail/kinds";
import type { EventFacts, Sender } from "@podium/mail/about";
import type { RegistrationValues } from "@podium/mail/registration/values";
import type { MailValues } from "@podium/mail/values";
import type { Addresses } from "./addresses.ts";
import type { EventRow, MailRow } from "./load.ts";
import { registrationValues } from "./registration-values.ts";

/** @throws when the row names a kind that no template knows */
export function kindOf(row: { kind: string }): MailKind {
  const kind = mailKinds.find((name) => name === row.kind);
  if (!kind) throw new Error("The mail is of an unknown kind.");
  return kind;
}

export function localeOf(row: { locale: string }): Locale {
  return locales.find((locale) => locale === row.locale) ?? locales[0];
}

/**
 * The plain values of a mail about an event.
 *
 * @param host of the public site; stands in the calendar entry's id
 * @param now by the database's clock
 * @returns null when the rows that the mail refers to are gone
 */
export function eventMailValues(
  row: MailRow,
  addresses: Addresses,
  host: string,
  now: Date,
): MailValues | null {
  const kind = kindOf(row);
  if (!row.event || kind === "barrier.reported") return null;
  const locale = localeOf(row);
  const about = { locale, sender: senderOf(row.event, locale), event: factsOf(row.event, locale, addresses) };
  const { event, registration } = row;
  if (registration) {
    return isAboutRegistration(kind)
      ? registrationValues({ kind, row, event, registration, given: about, addresses, host, now })
      : null;
  }
  if (row.comment) return commentValues(kind, row.event, row.comment, about, addresses);
  return null;
}

function isAboutRegistration(kind: MailKind): kind is RegistrationValues["kind"] {
  return kind.startsWith("registration.");
}

type About = { locale: Locale; sender: Sender; event: EventFacts };
type Comment = NonNullable<MailRow["comment"]>;

function commentValues(
  kind: MailKind,
  event: EventRow,
  comment: Comment,
  given: About,
  addresses: Addresses,
): MailValues | null {
  const about = { ...given, name: comment.authorName, body: comment.body };
  switch (kind) {
    case "comment.released":
      return { ...about, kind, commentUrl: addresses.comment(event.slug, comment.id) };
    case "comment.rejected":
    case "comment.hidden": {
      const [decision] = comment.decisions;
      return {
        ...about,
        kind,
        reasonCode: reasonOf(decision?.reasonCode),
        reasonText: decision?.reasonText || null,
        netiquetteUrl: addresses.netiquette,
      };
    }
    default:
      return null;
  }
}

function factsOf(event: EventRow, locale: Locale, addresses: Addresses): EventFacts {
  const words =
    event.translations.find((translation) => translation.locale === locale) ??
    event.translations.find((translation) => translation.locale === locales[0]);
  const { venue } = event;
  return {
    title: words?.title ?? event.slug,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    timezone: event.timezone,
    place: venue && `${venue.name}, ${venue.street}, ${venue.postalCode} ${venue.city}`,
    online: event.format !== "ON_SITE",
    url: addresses.event(event.slug),
  };
}

function senderOf(event: EventRow, locale: Locale): Sender {
  const { organisation, contacts } = event;
  return {
    organisation: locale === "en" ? organisation.nameEn : organisation.nameDe,
    contact: contacts[0]?.email ?? organisation.email,
  };
}

function reasonOf(code: string | null | undefined): ReasonCode {
  return reasonCodes.find((known) => known === code) ?? "OTHER";
}
