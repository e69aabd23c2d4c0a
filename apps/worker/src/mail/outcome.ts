import { SEND_MAIL } from "@podium/api/outbox";
import type { Database } from "@podium/db/client";

/** A try begins. A process that dies now leaves SENDING behind: the next try knows that it may be a repeat. */
export async function markSending(database: Database, id: string): Promise<void> {
  await database.mail.update({ where: { id }, data: { state: "SENDING", attempts: { increment: 1 } } });
}

export async function markSent(database: Database, id: string): Promise<void> {
  await database.$executeRaw`
    UPDATE "Mail" SET "state" = 'SENT', "sentAt" = statement_timestamp(), "lastError" = NULL WHERE "id" = ${id}::uuid`;
}

export async function markDiscarded(database: Database, id: string): Promise<void> {
  await database.mail.update({ where: { id }, data: { state: "DISCARDED" } });
}

/** @param answer why, without addresses: staff read it in the panel */
export async function markFailed(database: Database, id: string, answer: string): Promise<void> {
  await database.mail.update({ where: { id }, data: { state: "FAILED", lastError: answer } });
}

export async function markWaiting(database: Database, id: string, answer: string): Promise<void> {
  await database.mail.update({ where: { id }, data: { state: "QUEUED", lastError: answer } });
}

/** The queue's flag for a job that waits for the mail server and for nothing else: its own backoff, a limit. */
const AWAY = "away";

/** How long a mail waits from now, by the database's clock, which the queue goes by. `away`: or until the server is back. */
export type Wait = { ms: number; away: boolean };

/**
 * Schedules the next try. It replaces the job that runs now, whose end then removes nothing: tries are counted on
 * the mail, and a mail server that is away for days uses up no job's attempts.
 */
export async function tryAgain(database: Database, id: string, { ms, away }: Wait): Promise<void> {
  await database.$executeRaw`
    SELECT graphile_worker.add_job(${SEND_MAIL}, json_build_object('mailId', ${id}::text),
      run_at => now() + ${ms} * interval '1 millisecond', job_key => ${`mail-${id}`}, flags => ${away ? [AWAY] : []}::text[])`;
}

/**
 * No mail server answers: all mails that are due wait until it is back, by one statement. A statement for each would
 * cost the database more than sending them, and perhaps in the middle of a rush. Flags are set by making jobs anew.
 */
export async function parkDue(database: Database, ms: number): Promise<void> {
  await database.$executeRaw`
    SELECT graphile_worker.add_jobs(array_agg((${SEND_MAIL}, json_build_object('mailId', substr("key", length('mail-') + 1)), NULL,
      now() + ${ms} * interval '1 millisecond', max_attempts, "key", priority, ${[AWAY]}::text[])::graphile_worker.job_spec ORDER BY id))
    FROM graphile_worker.jobs
    WHERE task_identifier = ${SEND_MAIL} AND locked_at IS NULL AND run_at <= now()
      AND "key" IS NOT NULL AND attempts < max_attempts HAVING count(*) > 0`;
}

/**
 * Of the mails that wait for the mail server, the one that was put off first asks it when the pause of all is over. Who
 * has just asked was put off last: it asks again only after all others, or when it is alone.
 */
export async function letOneAsk(database: Database, pauseMs: number): Promise<void> {
  await database.$executeRaw`
    SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at => now() + ${pauseMs} * interval '1 millisecond')
    FROM (
      SELECT id FROM graphile_worker.jobs
      WHERE task_identifier = ${SEND_MAIL} AND flags ? ${AWAY} AND attempts = 0 AND locked_at IS NULL
      ORDER BY run_at, id LIMIT 1
    ) AS first HAVING count(*) > 0`;
}

/** The mail server is back: the mails that wait for it are sent now. One that failed since then waits for its own time. */
export async function wakeParked(database: Database): Promise<void> {
  await database.$executeRaw`
    SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) FROM graphile_worker.jobs
    WHERE task_identifier = ${SEND_MAIL} AND flags ? ${AWAY} AND attempts = 0
      AND locked_at IS NULL AND run_at > now() HAVING count(*) > 0`;
}

/**
 * A second line of defence: gives every mail that is neither sent nor given up a job again, if it has lost it.
 *
 * @returns how many had
 */
export async function requeueForgotten(database: Database): Promise<number> {
  return database.$executeRaw`
    SELECT graphile_worker.add_job(${SEND_MAIL}, json_build_object('mailId', "id"::text), job_key => 'mail-' || "id")
    FROM "Mail"
    WHERE "state" IN ('QUEUED', 'SENDING') AND "createdAt" < now() - interval '5 minutes'
      AND NOT EXISTS (SELECT FROM graphile_worker.jobs WHERE "key" = 'mail-' || "Mail"."id")`;
}
