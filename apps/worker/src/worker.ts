import { EventEmitter } from "node:events";
import { log } from "@podium/api/log";
import { SEND_MAIL } from "@podium/api/outbox";
import { expireHolds } from "@podium/api/registration/expiry";
import { connect } from "@podium/db/client";
import { mailboxTransport } from "@podium/mail/mailbox";
import { smtpTransport } from "@podium/mail/smtp";
import { parseCronItems, run, type WorkerEvents } from "graphile-worker";
import { z } from "zod";
import { registerOfTheLiving } from "./alive.ts";
import type { Environment } from "./environment.ts";
import { requeueForgotten } from "./mail/outcome.ts";
import { mailOffice } from "./mail/send.ts";
import { queueLog } from "./queue-log.ts";

const CONCURRENCY = 4;
const POLL_MS = 1_000;
const LOOK_FOR_DEAD_MS = 10_000;
const EVERY_MINUTE = "* * * * *";

const sendMailPayload = z.object({ mailId: z.uuid() });

export type Worker = {
  /** Takes no new job, waits for those under way, closes all connections. */
  stop(): Promise<void>;
  /** Resolves when it has stopped, rejects when it cannot go on. */
  ended: Promise<void>;
};

/** Starts what happens in the background: mails, and each minute what the clock asks for. */
export async function startWorker(environment: Environment): Promise<Worker> {
  const { DATABASE_URL, SMTP_URL, MAIL_FROM, PODIUM_DATA_DIR } = environment;
  const host = new URL(environment.WEB_URL).hostname;
  // One connection per job for its turn, one for the queue's own notifications, one for what it writes.
  const connections = connect(DATABASE_URL, { database: CONCURRENCY, pool: 2 * CONCURRENCY + 2 });
  const { database, pool } = connections;
  const transport = SMTP_URL
    ? smtpTransport(SMTP_URL, MAIL_FROM, host)
    : mailboxTransport(PODIUM_DATA_DIR, MAIL_FROM, host);
  const sendMail = mailOffice({ database, pool, environment, transport });

  let failed: (error: Error) => void = () => {};
  const failure = new Promise<never>((_, reject) => {
    failed = reject;
  });
  failure.catch(() => {});
  const register = await registerOfTheLiving(DATABASE_URL, () => failed(new Error("the database is away")));

  const events = new EventEmitter() as WorkerEvents;
  events.on("worker:create", ({ worker }) => void register.enter(worker.workerId).catch(failed));
  const freeJobs = () =>
    register.freeJobsOfTheDead().then((dead) => {
      if (dead > 0) log.warn({ workers: dead }, "jobs of dead workers taken back");
    });
  await freeJobs();
  const look = setInterval(() => void freeJobs().catch(failed), LOOK_FOR_DEAD_MS);

  const runner = await run({
    pgPool: pool,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: queueLog,
    events,
    taskList: {
      [SEND_MAIL]: (payload, { job }) =>
        sendMail(sendMailPayload.parse(payload).mailId, job.attempts >= job.max_attempts),
      expireHolds: async () => {
        const ended = await expireHolds(database);
        if (ended > 0) log.info({ ended }, "holds expired");
      },
      requeueForgotten: async () => {
        const found = await requeueForgotten(database);
        if (found > 0) log.warn({ found }, "mails without a job queued again");
      },
    },
    parsedCronItems: parseCronItems(
      ["expireHolds", "requeueForgotten"].map((task) => ({
        task,
        match: EVERY_MINUTE,
        options: { maxAttempts: 1, jobKey: task },
      })),
    ),
  });

  const stop = async () => {
    clearInterval(look);
    await runner.stop().catch(() => {});
    transport.close();
    await register.leave().catch(() => {});
    await connections.close();
  };
  return { stop, ended: Promise.race([runner.promise, failure]) };
}
