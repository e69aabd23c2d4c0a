import type { Prisma } from "@podium/db/generated/client";
import type { MailState } from "@podium/domain/mail/schema";
import { offered, titleIn } from "../language/texts.ts";

export const mailSelect = {
  id: true,
  sequence: true,
  kind: true,
  locale: true,
  recipient: true,
  state: true,
  attempts: true,
  lastError: true,
  createdAt: true,
  sentAt: true,
  registrationId: true,
  event: { select: { id: true, translations: { ...offered, select: { locale: true, title: true } } } },
} satisfies Prisma.MailSelect;

type StoredMail = Prisma.MailGetPayload<{ select: typeof mailSelect }>;

/** A line of the list of mails. Instants are ISO 8601 in UTC. */
export type MailRow = {
  id: string;
  number: string;
  kind: string;
  locale: string;
  recipient: string;
  state: MailState;
  attempts: number;
  /** The mail server's last answer, without addresses. */
  lastError: string | null;
  createdAt: string;
  sentAt: string | null;
  registrationId: string | null;
  event: { id: string; title: string } | null;
};

export type MailPage = {
  rows: MailRow[];
  counts: Record<MailState, number>;
  /** Goes into `before`; null at the end. */
  next: string | null;
  /** Mails are written to files here, and can be read in the panel. */
  readable: boolean;
};

/** A mail as its recipient sees it, from the mailbox of a demonstration. */
export type MailMessage = {
  subject: string;
  from: string;
  to: string;
  at: string;
  text: string;
  attachments: { name: string; mimeType: string; bytes: number }[];
};

export function mailRow(row: StoredMail, locale: string): MailRow {
  return {
    id: row.id,
    number: String(row.sequence),
    kind: row.kind,
    locale: row.locale,
    recipient: row.recipient,
    state: row.state,
    attempts: row.attempts,
    lastError: row.lastError,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    registrationId: row.registrationId,
    event: row.event && { id: row.event.id, title: titleIn(row.event.translations, locale) },
  };
}
