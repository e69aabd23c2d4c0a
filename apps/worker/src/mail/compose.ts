import { onDates } from "@podium/api/occurrence/views";
import { toStoredMark } from "@podium/api/organisation/look";
import { type Locale, locales } from "@podium/domain/locale";
import { type MailKind, mailKinds } from "@podium/domain/mail/kinds";
import { stillTrue } from "@podium/domain/mail/rules";
import type { OutgoingMail } from "@podium/mail/delivery/transport";
import { type Facts, letters, type NeedsOf } from "@podium/mail/letters";
import { type HeadMark, type RenderedMail, renderMail } from "@podium/mail/render";
import type { PaperMarks } from "@podium/media/paper-mark";
import type { Environment } from "../environment.ts";
import { type Addresses, addresses } from "./addresses.ts";
import { barrierFacts } from "./facts/barrier.ts";
import { commentFacts } from "./facts/comment.ts";
import { beginsOf } from "./facts/event.ts";
import { registrationFacts } from "./facts/registration.ts";
import type { MailRow } from "./load.ts";

/** What facts are gathered from. */
type Source = {
  row: MailRow;
  locale: Locale;
  addresses: Addresses;
  /** Of the public site; stands in the id of the calendar entry. */
  host: string;
  /** By the database's clock. */
  now: Date;
};

/** Gathers the facts of each name. Facts that a letter needs and nobody gathers do not compile. */
const gatherers: { [Needs in keyof Facts]: (source: Source) => Facts[Needs] | null } = {
  ...registrationFacts,
  ...commentFacts,
  ...barrierFacts,
};

/**
 * Writes a queued mail from the rows as they are now.
 *
 * @param now by the database's clock
 * @returns null when there is nothing true to say any more: it is to be discarded
 * @throws when the row names a kind that has no letter
 */
export async function composeMail(
  environment: Environment,
  row: MailRow,
  now: Date,
  paperMarks: PaperMarks,
): Promise<OutgoingMail | null> {
  const kind = kindOf(row);
  const told = whatIsTrue(kind, row, now);
  if (!told) return null;
  const locale = locales.find((known) => known === row.locale) ?? locales[0];
  const mark = await paperMarks(row.event && toStoredMark(row.event.organisation, locale));
  const source = {
    row: told,
    locale,
    addresses: addresses(environment.WEB_URL, environment.PODIUM_SECRET, locale),
    host: new URL(environment.WEB_URL).hostname,
    now,
  };
  const mail = write(kind, source, mark);
  return mail && { ...mail, id: row.id, to: row.recipient, queuedAt: row.createdAt };
}

/**
 * The mail with those registrations alone of which it is still true: who has given back one of several dates meanwhile is
 * told of the others. With the dates of the event that these are for.
 */
function whatIsTrue(kind: MailKind, row: MailRow, now: Date): MailRow | null {
  const known = [row.registration, ...row.others].flatMap((each) =>
    each && !each.anonymisedAt ? [each] : [],
  );
  const isTrue = (registration: MailRow["registration"]) => {
    const on = row.event && onDates(row.event, datesOf(registration ? [registration] : []));
    const event = on && { begins: beginsOf(on), status: on.status, postponed: on.postponedAt !== null };
    return stillTrue(kind, { registration, comment: row.comment, event, occasion: row.occasion }, now);
  };
  const [registration, ...others] = known.filter(isTrue);
  if (!registration && (known.length > 0 || !isTrue(null))) return null;
  const event = row.event && onDates(row.event, datesOf(registration ? [registration, ...others] : []));
  return { ...row, registration: registration ?? null, others, event };
}

/** The dates that registrations are for; none: all of the event. */
function datesOf(registrations: readonly NonNullable<MailRow["registration"]>[]): string[] {
  return registrations.flatMap(({ category }) =>
    category.occurrences.map(({ occurrenceId }) => occurrenceId),
  );
}

function kindOf(row: { kind: string }): MailKind {
  const kind = mailKinds.find((name) => name === row.kind);
  if (!kind) throw new Error("The mail is of an unknown kind.");
  return kind;
}

function write<Kind extends MailKind>(
  kind: Kind,
  source: Source,
  mark: HeadMark | null,
): RenderedMail | null {
  const needs: NeedsOf<Kind> = letters[kind].needs;
  const facts = gatherers[needs](source);
  return facts && renderMail<Kind>({ ...facts, kind }, mark);
}
