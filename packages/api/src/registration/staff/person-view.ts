import type { ConsentPurpose, Prisma } from "@podium/db/generated/client";
import { hasTicket } from "@podium/domain/event/attendance";
import { type Locale, localised } from "@podium/domain/locale";
import type { MailState } from "@podium/domain/mail/schema";
import type { OccurrenceTime } from "@podium/domain/occurrence/times";
import { fullName } from "@podium/domain/person/name";
import type { CompanionMode } from "@podium/domain/registration/companion/mode";
import { maySeekCompany } from "@podium/domain/registration/companion/together";
import { runningDeadline } from "@podium/domain/registration/deadlines";
import { mayAct, staffActionsIn } from "@podium/domain/registration/staff-rules";
import type { EntryChannel, StaffAction } from "@podium/domain/registration/staff-schema";
import { isAttending, isLive, type RegistrationState } from "@podium/domain/registration/states";
import { may, type StaffRole } from "@podium/domain/staff/permissions";
import type { AuditEntryView } from "../../audit/views.ts";
import { timeSelect, toTime } from "../../occurrence/times.ts";
import { onDates } from "../../occurrence/views.ts";
import { isContactOf } from "../self-service/group.ts";

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
  sequence: true,
  shortCode: true,
  companionOf: { select: { id: true, firstName: true, lastName: true } },
  companions: {
    orderBy: { sequence: "asc" },
    select: { id: true, firstName: true, lastName: true, state: true },
  },
  category: {
    select: {
      nameDe: true,
      nameEn: true,
      attendance: true,
      companions: true,
      occurrences: { select: { occurrenceId: true } },
    },
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
        select: {
          id: true,
          sequence: true,
          firstName: true,
          lastName: true,
          state: true,
          companionOf: { select: { id: true, firstName: true, lastName: true } },
        },
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

export type CompanionView = {
  id: string;
  firstName: string;
  lastName: string;
  state: RegistrationState;
  /** May be called something else by who looks at it. */
  mayRename: boolean;
  mayCancel: boolean;
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
  /** Who come along with this person. Both parts of a name may be empty. */
  companions: CompanionView[];
  /** Who may become one by what the staff enter here now. */
  company: CompanionMode;
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
  /** What stands on the ticket, to be read out; null: there is no ticket. */
  shortCode: string | null;
  timezone: string;
  /**
   * Who was registered together with this person, in that order, this person among them and without those who come along
   * with him or her; empty: nobody else. A name may be "".
   */
  group: { id: string; name: string; state: RegistrationState; companionOf: string | null }[];
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
  const mayEnter = may(roles, "registration.enter");
  const members = row.group.registrations.filter(({ companionOf }) => companionOf?.id !== row.id);
  const others = members.length > 1 ? members : [];
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
    shortCode: isExpected(row) ? row.shortCode : null,
    timezone: row.event.timezone,
    companions: row.companions.map((each) => ({
      ...each,
      mayRename: mayEnter && isLive(each.state),
      mayCancel: isLive(each.state) && mayAct(roles, "cancelByOrganiser"),
    })),
    company: mayEnter && maySeekCompany(row.state) && speaksFor(row) ? row.category.companions : "NONE",
    group: others.map(({ id, state, companionOf, ...name }) => ({
      id,
      name: fullName(name),
      state,
      companionOf: companionOf && fullName(companionOf),
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

/** The contact of a group is the one who may bring others. */
function speaksFor({ group, companionOf, sequence }: StoredRegistration): boolean {
  const registrations = group.registrations.map((each) => ({
    ...each,
    companionOfId: each.companionOf?.id ?? null,
  }));
  return companionOf === null && isContactOf({ registrations }, sequence);
}

type Expected = Pick<StoredRegistration, "state"> & {
  event: Pick<StoredRegistration["event"], "format" | "occurrences">;
  category: Pick<StoredRegistration["category"], "attendance" | "occurrences">;
};

/** At the door, with a ticket. */
function isExpected({ state, event, category }: Expected): boolean {
  const dates = category.occurrences.map(({ occurrenceId }) => occurrenceId);
  return isAttending(state) && hasTicket(onDates(event, dates), category.attendance);
}

/** A ticket is for those who are expected at the door; a letter for everybody who has, awaits or applies for a place. */
export function papersFor(
  registration: Expected & { companionOf: object | null },
  mayPrint: boolean,
): StaffRegistrationView["papers"] {
  const { state, companionOf } = registration;
  const standing = isAttending(state) || state === "WAITLISTED" || state === "PENDING";
  // The contact of somebody who comes along gets the letter.
  return {
    letter: mayPrint && standing && companionOf === null,
    ticket: mayPrint && isExpected(registration),
  };
}
