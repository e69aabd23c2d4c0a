import type { Database } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import { barrierSelect, organisationBehindContact } from "./facts/barrier.ts";
import { commentSelect } from "./facts/comment.ts";
import { eventSelect } from "./facts/event.ts";
import { registrationSelect } from "./facts/registration-row.ts";

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
  const organisation = row.barrierReport && (await organisationBehindContact(database, row.recipient));
  return { ...row, others, organisation };
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
