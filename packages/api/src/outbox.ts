import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import type { MailKind } from "@podium/domain/mail/kinds";
import { lowPriorityMails } from "@podium/domain/registration/mails";

export type QueuedMail = {
  kind: MailKind;
  locale: string;
  recipient: string;
  eventId?: string;
  registrationId?: string;
  commentId?: string;
  barrierReportId?: string;
};

/** The worker's task that sends one mail; its payload is `{ mailId }`. */
export const SEND_MAIL = "sendMail";

/** graphile-worker takes the lowest number first; other jobs have 0. */
const LOW_PRIORITY = 10;

/**
 * The parts `mails` and `jobs` of a statement: writes many mails and queues the job of each, in the order of the rows.
 *
 * @param rows SELECT kind, locale, recipient, eventId, registrationId, occasion, messageId; with `alsoFor`, that, too
 * @param how `once`: a mail of the same kind, registration and occasion is not written a second time
 */
export function mailsOf(rows: Prisma.Sql, { once = false, alsoFor = false } = {}): Prisma.Sql {
  return Prisma.sql`mails AS (
      INSERT INTO "Mail" ("kind", "locale", "recipient", "eventId", "registrationId", "occasion", "messageId"${alsoFor ? ALSO_FOR : Prisma.empty})${rows}
      ${once ? Prisma.sql`ON CONFLICT ("registrationId", "kind", "occasion") WHERE "occasion" IS NOT NULL DO NOTHING` : Prisma.empty}
      RETURNING "id", "kind"
    ), jobs AS (${jobsOfMails})`;
}

const ALSO_FOR = Prisma.sql`, "alsoFor"`;

const lowPriorityKinds = lowPriorityMails.map((kind) => `'${kind}'`).join(", ");

/** A row for each job. Nothing but words of our own, so it needs no parameters. */
const jobsOfMails = Prisma.raw(`
    SELECT job."id" FROM (
      SELECT array_agg(('${SEND_MAIL}', json_build_object('mailId', mails."id"), NULL, NULL, NULL, 'mail-' || mails."id",
        CASE WHEN mails."kind" IN (${lowPriorityKinds}) THEN ${LOW_PRIORITY} ELSE 0 END, NULL)::graphile_worker.job_spec) AS "specs"
      FROM mails HAVING count(*) > 0
    ) queued, LATERAL graphile_worker.add_jobs(queued."specs") job`);

/**
 * Queues a mail and the job that sends it, both in the transaction of the change: a mail of something that was
 * rolled back never exists, one of something that was committed is never lost.
 */
export async function queueMail(transaction: Transaction, mail: QueuedMail): Promise<void> {
  const { id } = await transaction.mail.create({ data: mail, select: { id: true } });
  await transaction.$executeRaw`
    SELECT graphile_worker.add_job(${SEND_MAIL}, json_build_object('mailId', ${id}::text), job_key => ${`mail-${id}`})`;
}
