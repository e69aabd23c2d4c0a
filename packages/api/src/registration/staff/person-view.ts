import type { ConsentPurpose, Prisma } from "@podium/db/generated/client";
import { hasTicket } from "@podium/domain/event/attendance";
import { type Locale, localised } from "@podium/domain/locale";
import type { MailState } from "@podium/domain/mail/schema";
import type { OccurrenceTime } from "@podium/domain/occurrence/times";
import { fullName } from "@podium/domain/person/name";
import { runningDeadline } from "@podium/domain/registration/deadlines";
import { mayAct, staffActionsIn } from "@podium/domain/registration/staff-rules";
import type { EntryChannel, StaffAction } from "@podium/domain/registration/staff-schema";
import { isAttending, type RegistrationState } from "@podium/domain/registration/states";
import type { StaffRole } from "@podium/domain/staff/permissions";
import type { AuditEntryView } from "../../audit/views.ts";
import { timeSelect, toTime } from "../../occurrence/times.ts";
import { onDates } from "../../occurrence/views.ts";

export const staffRegistrationSelect = {
  id: true,
  firstName: true,
  lastName: true,
  email: true,
  state: true,
  stateSince: true,
  holdsPlace: true,
  holdUntil: true,
  cancelledBy: true,
  cancelReason: true,
  createdAt: true,
  companionOf: { select: { id: true, firstName: true, lastName: true } },
  category: {
    select: { nameDe: true, nameEn: true, attendance: true, occurrences: { select: { occurrenceId: true } } },
  },
  occurrence: { select: timeSelect },
  group: {
    select: {
      organisation: true,
      locale: true,
      source: true,
      maySplit: true,
      registrations: {
        orderBy: { sequence: "asc" },
        select: { id: true, firstName: true, lastName: true, state: true },
      },
    },
  },
  consents: {
    orderBy: { givenAt: "asc" },
    select: { id: true, purpose: true, textVersion: true, channel: true, givenAt: true, withdrawnAt: true },
  },
  event: { select: { timezone: true, format: true, occurrences: { select: { id: true, place: true } } } },
} satisfies Prisma.RegistrationSelect;

type StoredRegistration = Prisma.RegistrationGetPayload<{ select: typeof staffRegistrationSelect }>;

export type RegistrationMail = {
  id: string;
  kind: string;
  state: MailState;
  createdAt: string;
  sentAt: string | null;
  lastError: string | null;
};

/** One person's page. `mails` and `history` are null for somebody who may not see them. */
export type StaffRegistrationView = {
  id: string;
  firstName: string;
  lastName: string;
  email: string | null;
  organisation: string | null;
  /** With whom this person comes along, who acts for both. Both parts of the name may be empty then. */
  companionOf: { id: string; name: string } | null;
  category: string;
  /** The date that was chosen, where people choose among dates. */
  date: OccurrenceTime<string> | null;
  locale: string;
  source: "WEB" | "STAFF" | "IMPORT" | "PHONE";
  state: RegistrationState;
  stateSince: string;
  holdUntil: string | null;
  /** Whether the deadline is one of a place that is kept. */
  holdsPlace: boolean;
  position: number | null;
  cancelledBy: "ATTENDEE" | "ORGANISER" | "EVENT" | "SYSTEM" | null;
  /** Of a cancellation or a refusal. */
  reason: string | null;
  createdAt: string;
  timezone: string;
  /** Who was registered together with this person, in that order, this person among them; empty: nobody else. A name may be "". */
  group: { id: string; name: string; state: RegistrationState }[];
  maySplit: boolean;
  consents: {
    id: string;
    purpose: ConsentPurpose;
    textVersion: string;
    channel: EntryChannel | "WEB";
    givenAt: string;
    withdrawnAt: string | null;
  }[];
  mails: RegistrationMail[] | null;
  history: AuditEntryView[] | null;
  /** What can be done in this state, as far as this person may. */
  actions: StaffAction[];
  /** What can be printed. */
  papers: { letter: boolean; ticket: boolean };
  mayMessage: boolean;
};

export function staffRegistrationView(
  row: StoredRegistration,
  locale: Locale,
  roles: readonly StaffRole[],
  rest: Pick<StaffRegistrationView, "mails" | "history" | "position" | "mayMessage" | "papers">,
): StaffRegistrationView {
  const others = row.group.registrations.length > 1 ? row.group.registrations : [];
  return {
    id: row.id,
    firstName: row.firstName,
    lastName: row.lastName,
    email: row.email,
    organisation: row.group.organisation,
    companionOf: row.companionOf && { id: row.companionOf.id, name: fullName(row.companionOf) },
    category: localised(locale, row.category.nameDe, row.category.nameEn),
    date: row.occurrence && toTime(row.occurrence),
    locale: row.group.locale,
    source: row.group.source,
    state: row.state,
    stateSince: row.stateSince.toISOString(),
    holdUntil: runningDeadline(row.holdUntil)?.toISOString() ?? null,
    holdsPlace: row.holdsPlace,
    cancelledBy: row.cancelledBy,
    reason: row.cancelReason,
    createdAt: row.createdAt.toISOString(),
    timezone: row.event.timezone,
    group: others.map(({ id, state, ...name }) => ({
      id,
      name: fullName(name),
      state,
    })),
    maySplit: row.group.maySplit,
    consents: row.consents.map((consent) => ({
      id: consent.id,
      purpose: consent.purpose,
      textVersion: consent.textVersion,
      channel: consent.channel,
      givenAt: consent.givenAt.toISOString(),
      withdrawnAt: consent.withdrawnAt?.toISOString() ?? null,
    })),
    actions: staffActionsIn(row.state).filter((action) => mayAct(roles, action)),
    ...rest,
  };
}

/** A ticket is for those who are expected at the door; a letter for everybody who has, awaits or applies for a place. */
export function papersFor(
  {
    state,
    event,
    category,
    companionOf,
  }: Pick<StoredRegistration, "state"> & {
    companionOf: object | null;
    event: Pick<StoredRegistration["event"], "format" | "occurrences">;
    category: Pick<StoredRegistration["category"], "attendance" | "occurrences">;
  },
  mayPrint: boolean,
): StaffRegistrationView["papers"] {
  const standing = isAttending(state) || state === "WAITLISTED" || state === "PENDING";
  const dates = category.occurrences.map(({ occurrenceId }) => occurrenceId);
  const isExpected = isAttending(state) && hasTicket(onDates(event, dates), category.attendance);
  // The contact of somebody who comes along gets the letter.
  return { letter: mayPrint && standing && companionOf === null, ticket: mayPrint && isExpected };
}
