import type { Database } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";

const event = {
  slug: true,
  startsAt: true,
  endsAt: true,
  timezone: true,
  format: true,
  onlineUrl: true,
  statusReasonDe: true,
  statusReasonEn: true,
  calendarSequence: true,
  approvalMode: true,
  waitlistPolicy: true,
  lastPromotionHours: true,
  organisation: { select: { nameDe: true, nameEn: true, email: true } },
  translations: { select: { locale: true, title: true } },
  venue: {
    select: { name: true, street: true, postalCode: true, city: true, arrivalDe: true, arrivalEn: true },
  },
  contacts: {
    where: { email: { not: null } },
    orderBy: { position: "asc" },
    take: 1,
    select: { email: true },
  },
} satisfies Prisma.EventSelect;

const mail = {
  id: true,
  kind: true,
  locale: true,
  recipient: true,
  state: true,
  attempts: true,
  createdAt: true,
  occasion: true,
  message: { select: { subject: true, body: true } },
  event: { select: event },
  registration: {
    select: {
      id: true,
      firstName: true,
      lastName: true,
      email: true,
      state: true,
      holdsPlace: true,
      holdUntil: true,
      approvedAt: true,
      calendarSequence: true,
      cancelReason: true,
      anonymisedAt: true,
      group: { select: { registrations: { orderBy: { sequence: "asc" }, take: 1, select: { id: true } } } },
    },
  },
  comment: {
    select: {
      id: true,
      authorName: true,
      body: true,
      state: true,
      reasonCode: true,
      decisions: {
        where: { action: { in: ["REJECT", "HIDE"] } },
        orderBy: { decidedAt: "desc" },
        take: 1,
        select: { reasonCode: true, reasonText: true },
      },
    },
  },
  barrierReport: { select: { page: true, message: true, email: true, dueAt: true } },
} satisfies Prisma.MailSelect;

export type MailRow = Prisma.MailGetPayload<{ select: typeof mail }>;
export type EventRow = Prisma.EventGetPayload<{ select: typeof event }>;

/** A mail with all that its text may need. */
export function loadMail(database: Database, id: string): Promise<MailRow | null> {
  return database.mail.findUnique({ where: { id }, select: mail });
}

/** The body that a reported barrier concerns: the one whose contact is told. */
export function bodyBehindContact(database: Database, accessibilityContact: string) {
  return database.organisation.findFirst({
    where: { accessibilityContact },
    orderBy: { createdAt: "asc" },
    select: { nameDe: true, nameEn: true, email: true },
  });
}
