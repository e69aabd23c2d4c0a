import type { Prisma } from "@podium/db/generated/client";
import type { MailState } from "@podium/domain/mail/schema";
import { isLive, type RegistrationState } from "@podium/domain/registration/states";
import type { AuditEntryView } from "../audit/views.ts";

/** A line of the table. Instants are ISO 8601 in UTC. */
export type AttendeeRow = {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  organisation: string | null;
  state: RegistrationState;
  createdAt: string;
};

export type AttendeePage = {
  rows: AttendeeRow[];
  /** Of the search and the chosen state, over all pages. */
  total: number;
  /** Of the search, by state; states without anybody are left out. */
  counts: Partial<Record<RegistrationState, number>>;
  /** Ids for `after` and `before`; null at either end. */
  next: string | null;
  previous: string | null;
  mayExport: boolean;
};

export const attendeeSelect = {
  id: true,
  firstName: true,
  lastName: true,
  email: true,
  state: true,
  stateSince: true,
  holdUntil: true,
  cancelledBy: true,
  cancelReason: true,
  createdAt: true,
  category: { select: { nameDe: true, nameEn: true } },
  group: { select: { organisation: true, locale: true, source: true } },
  consents: {
    orderBy: { givenAt: "asc" },
    select: { id: true, purpose: true, textVersion: true, channel: true, givenAt: true, withdrawnAt: true },
  },
  event: { select: { timezone: true, translations: { select: { locale: true, title: true } } } },
} satisfies Prisma.RegistrationSelect;

type StoredAttendee = Prisma.RegistrationGetPayload<{ select: typeof attendeeSelect }>;

export type AttendeeMail = {
  id: string;
  kind: string;
  state: MailState;
  createdAt: string;
  sentAt: string | null;
  lastError: string | null;
};

/** One person's page. `mails` and `history` are null for somebody who may not see them. */
export type AttendeeView = {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  organisation: string | null;
  category: string;
  locale: string;
  source: "WEB" | "STAFF" | "IMPORT" | "PHONE";
  state: RegistrationState;
  stateSince: string;
  holdUntil: string | null;
  cancelledBy: "ATTENDEE" | "ORGANISER" | "EVENT" | null;
  cancelReason: string | null;
  createdAt: string;
  timezone: string;
  consents: {
    id: string;
    purpose: string;
    textVersion: string;
    channel: "WEB" | "PHONE" | "LETTER";
    givenAt: string;
    withdrawnAt: string | null;
  }[];
  mails: AttendeeMail[] | null;
  history: AuditEntryView[] | null;
  /** The place can be taken back, and this person may do so. */
  cancellable: boolean;
};

export function attendeeView(
  row: StoredAttendee,
  locale: string,
  rest: { mails: AttendeeMail[] | null; history: AuditEntryView[] | null; mayCancel: boolean },
): AttendeeView {
  return {
    id: row.id,
    firstName: row.firstName,
    lastName: row.lastName,
    email: row.email,
    organisation: row.group.organisation,
    category: locale === "en" ? row.category.nameEn : row.category.nameDe,
    locale: row.group.locale,
    source: row.group.source,
    state: row.state,
    stateSince: row.stateSince.toISOString(),
    holdUntil: row.holdUntil?.toISOString() ?? null,
    cancelledBy: row.cancelledBy,
    cancelReason: row.cancelReason,
    createdAt: row.createdAt.toISOString(),
    timezone: row.event.timezone,
    consents: row.consents.map((consent) => ({
      id: consent.id,
      purpose: consent.purpose,
      textVersion: consent.textVersion,
      channel: consent.channel,
      givenAt: consent.givenAt.toISOString(),
      withdrawnAt: consent.withdrawnAt?.toISOString() ?? null,
    })),
    mails: rest.mails,
    history: rest.history,
    cancellable: rest.mayCancel && isLive(row.state),
  };
}
