import { heldSelect } from "@podium/api/category/views";
import { databaseNow } from "@podium/api/database-clock";
import type { Database } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import type { MailKind } from "@podium/domain/mail/kinds";
import { barrierSelect, organisationBehindContact } from "./facts/barrier.ts";
import { commentSelect } from "./facts/comment.ts";
import { eventSelect } from "./facts/event.ts";
import { registrationSelect } from "./facts/registration-row.ts";

const CATEGORY_CANCELLED: MailKind = "registration.categoryCancelled";

const mailSelect = {
  id: true,
  kind: true,
  locale: true,
  recipient: true,
  state: true,
  attempts: true,
  createdAt: true,
  occasion: true,
  alsoFor: true,
  message: { select: { subject: true, body: true } },
  event: { select: eventSelect },
  registration: { select: registrationSelect },
  comment: { select: commentSelect },
  barrierReport: { select: barrierSelect },
} satisfies Prisma.MailSelect;

/** A mail with all that its text may need. */
export type MailRow = NonNullable<Awaited<ReturnType<typeof loadMail>>>;

export async function loadMail(database: Database, id: string) {
  const row = await database.mail.findUnique({ where: { id }, select: mailSelect });
  if (!row) return null;
  const others = await otherDates(database, row.alsoFor);
  const beside = row.kind === CATEGORY_CANCELLED ? await heldBeside(database, row) : [];
  const organisation = row.barrierReport && (await organisationBehindContact(database, row.recipient));
  return { ...row, others, beside, organisation };
}

/** What else is still to take place of an event that is online, by name; also other dates of the same choice. */
async function heldBeside(
  database: Database,
  { event, registration }: Prisma.MailGetPayload<{ select: typeof mailSelect }>,
): Promise<{ nameDe: string; nameEn: string | null }[]> {
  if (event?.status !== "PUBLISHED") return [];
  const rows = await database.category.findMany({
    where: {
      eventId: event.id,
      hidden: false,
      cancelledAt: null,
      // It may take place again by now: that is nothing else.
      ...(registration && { id: { not: registration.categoryId } }),
    },
    orderBy: { position: "asc" },
    select: {
      nameDe: true,
      nameEn: true,
      occurrences: { select: { occurrence: { select: heldSelect } } },
    },
  });
  const now = await databaseNow(database);
  const held = rows.filter(
    ({ occurrences }) =>
      occurrences.length === 0 ||
      occurrences.some(({ occurrence }) => !occurrence.isCancelled && occurrence.begunAt > now),
  );
  return [...new Map(held.map((row) => [row.nameDe, row])).values()];
}

/** The same person's registrations for other dates that the mail is about, too. */
function otherDates(database: Database, ids: string[]) {
  if (ids.length === 0) return [];
  return database.registration.findMany({
    where: { id: { in: ids } },
    orderBy: { sequence: "asc" },
    select: registrationSelect,
  });
}
