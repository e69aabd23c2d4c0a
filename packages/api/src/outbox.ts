import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import type { MailKind } from "@podium/domain/mail/kinds";

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

/**
 * The part of a statement that queues the jobs of many mails, whose rows it has just written as `mails ("id")`; a row for
 * each job. Nothing but the words of SQL, the same for Prisma (`jobsOfMails`) and for plain `pg`.
 *
 * @param priority of graphile-worker: the lower, the earlier; 0 is everybody's
 */
export function jobsOfMailsText(priority = 0): string {
  return `
    SELECT job."id" FROM (
      SELECT array_agg(('${SEND_MAIL}', json_build_object('mailId', mails."id"), NULL, NULL, NULL, 'mail-' || mails."id", ${priority}, NULL)
        ::graphile_worker.job_spec) AS "specs"
      FROM mails HAVING count(*) > 0
    ) queued, LATERAL graphile_worker.add_jobs(queued."specs") job`;
}

/** The same for a statement of Prisma's. */
export function jobsOfMails(priority = 0): Prisma.Sql {
  return Prisma.raw(jobsOfMailsText(priority));
}

/**
 * Queues a mail and the job that sends it, both in the transaction of the change: a mail of something that was
 * rolled back never exists, one of something that was committed is never lost.
 */
export async function queueMail(transaction: Transaction, mail: QueuedMail): Promise<void> {
  const { id } = await transaction.mail.create({ data: mail, select: { id: true } });
  await transaction.$executeRaw`
    SELECT graphile_worker.add_job(${SEND_MAIL}, json_build_object('mailId', ${id}::text), job_key => ${`mail-${id}`})`;
}
