import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@podium/api/log";
import { connect } from "@podium/db/client";
import { mailboxTransport } from "@podium/mail/delivery/mailbox";
import { smtpTransport } from "@podium/mail/delivery/smtp";
import { openMediaStore } from "@podium/media/store/open";
import { run, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import { type Register, registerOfTheLiving } from "./alive.ts";
import type { Environment } from "./environment.ts";
import type { Office } from "./mail/send.ts";
import { queueLog } from "./queue-log.ts";
import { byTheClock, tasks } from "./tasks.ts";

const CONCURRENCY = 4;
const POLL_MS = 1_000;
const LOOK_FOR_DEAD_MS = 10_000;
/** What lost its database in the middle of its work, the queue's runner for one, may never say that it is closed. */
const CLOSE_MS = 10_000;

/**
 * Noting that a job is done or has failed goes through the queue's batches, though nothing is waited for: they take a
 * failure as the end of the runner, which `main` begins anew. Without them it is nobody's, and ends the process.
 */
const resilient = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

export type Worker = {
  /** Takes no new job, waits for those under way, closes all connections. */
  stop(): Promise<void>;
  /** Resolves when it has stopped, rejects when it cannot go on. */
  ended: Promise<void>;
};

/**
 * Starts what happens in the background: mails, and each minute what the clock asks for.
 *
 * @throws when the database cannot be reached; nothing is left open then
 */
export async function startWorker(environment: Environment): Promise<Worker> {
  const closings: (() => unknown)[] = [];
  const stop = async () => {
    for (const close of closings.splice(0).reverse()) {
      const closed = Promise.resolve(close()).catch(() => {});
      await Promise.race([closed, sleep(CLOSE_MS, undefined, { ref: false })]);
    }
  };
  try {
    const parts = await begin(environment, (close) => closings.push(close));
    return { stop, ended: Promise.race(parts) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param onStop takes what is to be closed, the last first
 * @returns promises that settle when a part ends
 */
async function begin(environment: Environment, onStop: (close: () => unknown) => void) {
  const { DATABASE_URL } = environment;
  const queuePool = new pg.Pool({ connectionString: DATABASE_URL, max: CONCURRENCY + 2 });
  // The queue makes lost connections anew by itself; one that nobody listens to would end the process.
  queuePool.on("error", () => {});
  queuePool.on("connect", (connection) => connection.on("error", () => {}));
  onStop(() => queuePool.end());

  let failed: (error: Error) => void = () => {};
  const failure = new Promise<never>((_, reject) => {
    failed = reject;
  });
  failure.catch(() => {});
  const register = await registerOfTheLiving(DATABASE_URL, () => failed(new Error("the database is away")));
  onStop(() => register.leave());
  await freeJobs(register);
  const look = setInterval(() => void freeJobs(register).catch(failed), LOOK_FOR_DEAD_MS);
  onStop(() => clearInterval(look));

  const events = new EventEmitter() as WorkerEvents;
  events.on("worker:create", ({ worker }) => void register.enter(worker.workerId).catch(failed));
  const runner = await run({
    pgPool: queuePool,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: queueLog,
    events,
    taskList: tasks(openOffice(environment, onStop), await openMediaStore(environment)),
    parsedCronItems: byTheClock,
    preset: { worker: resilient },
  });
  onStop(() => runner.stop());
  return [runner.promise, failure];
}

/**
 * What sending takes: connections and a way out. Each job holds one for its recipient's turn and asks the limits on
 * another one: with none to spare, all hands would wait for each other.
 */
function openOffice(environment: Environment, onStop: (close: () => unknown) => void): Office {
  const { DATABASE_URL, SMTP_URL, MAIL_FROM, PODIUM_DATA_DIR, WEB_URL } = environment;
  const { database, pool, close } = connect(DATABASE_URL, { database: CONCURRENCY, pool: CONCURRENCY + 2 });
  onStop(close);
  const host = new URL(WEB_URL).hostname;
  const transport = SMTP_URL
    ? smtpTransport(SMTP_URL, MAIL_FROM, host)
    : mailboxTransport(PODIUM_DATA_DIR, MAIL_FROM, host);
  onStop(() => transport.close());
  return { database, pool, environment, transport };
}

async function freeJobs(register: Register): Promise<void> {
  const workers = await register.freeJobsOfTheDead();
  if (workers > 0) log.warn({ workers }, "jobs of dead workers taken back");
}
