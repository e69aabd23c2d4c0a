import type { Transaction } from "@podium/db/client";
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
 * Queues a mail and the job that sends it, both in the transaction of the change: a mail of something that was
 * rolled back never exists, one of something that was committed is never lost.
 */
export async function queueMail(transaction: Transaction, mail: QueuedMail): Promise<void> {
  const { id } = await transaction.mail.create({ data: mail, select: { id: true } });
  await transaction.$executeRaw`
    SELECT graphile_worker.add_job(${SEND_MAIL}, json_build_object('mailId', ${id}::text), job_key => ${`mail-${id}`})`;
}
