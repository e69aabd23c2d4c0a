import type { Database } from "@podium/db/client";
import { stillTrue } from "@podium/domain/mail/rules";
import { renderMail } from "@podium/mail/render";
import type { OutgoingMail } from "@podium/mail/transport";
import type { MailValues } from "@podium/mail/values";
import type { Environment } from "../environment.ts";
import { addresses } from "./addresses.ts";
import { bodyBehindContact, type MailRow } from "./load.ts";
import { eventMailValues, kindOf, localeOf } from "./values.ts";

/** Reported barriers name dates in the zone of the bodies that answer them. */
const BODIES_ZONE = "Europe/Berlin";

/**
 * Writes a queued mail from the rows as they are now.
 *
 * @param now by the database's clock
 * @returns null when there is nothing true to say any more: it is to be discarded
 */
export async function composeMail(
  database: Database,
  environment: Environment,
  row: MailRow,
  now: Date,
): Promise<OutgoingMail | null> {
  const registration = row.registration?.anonymisedAt ? null : row.registration;
  const { comment, event, occasion } = row;
  if (!stillTrue(kindOf(row), { registration, comment, event, occasion }, now)) return null;
  const values = row.barrierReport
    ? await barrierValues(database, row, row.barrierReport)
    : eventMailValues(
        row,
        addresses(environment.WEB_URL, environment.PODIUM_SECRET, localeOf(row)),
        new URL(environment.WEB_URL).hostname,
        now,
      );
  if (!values) return null;
  const replyTo = values.kind === "barrier.reported" ? values.reporter : null;
  return {
    ...renderMail(values),
    id: row.id,
    to: row.recipient,
    replyTo: replyTo ?? values.sender.contact,
    queuedAt: row.createdAt,
  };
}

async function barrierValues(
  database: Database,
  row: MailRow,
  report: NonNullable<MailRow["barrierReport"]>,
): Promise<MailValues> {
  const locale = localeOf(row);
  const body = await bodyBehindContact(database, row.recipient);
  const name = locale === "en" ? body?.nameEn : body?.nameDe;
  return {
    kind: "barrier.reported",
    locale,
    sender: { organisation: name ?? "Podium", contact: body?.email ?? row.recipient },
    page: report.page,
    message: report.message,
    reporter: report.email,
    dueAt: report.dueAt,
    timezone: BODIES_ZONE,
  };
}
