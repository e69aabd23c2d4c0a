import { queueMail } from "@podium/api/outbox";
import type { Transaction } from "@podium/db/client";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { startWorker, temporaryDataDir } from "@podium/tests-support/processes";
import { registration } from "@podium/tests-support/registrations";
import { type SmtpMode, type SmtpSink, startSmtpSink } from "@podium/tests-support/smtp";
import { waitUntil } from "@podium/tests-support/wait-until";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";

export const { database, url } = await testDatabase();
export const body = await organisation(database, "Stadt Äußerstadt");
export const event = await publishedEvent(database, body.id, { title: "Größe & Übermut" });

/** A worker that was started, killed or cut off needs some seconds, on a busy machine many. */
const PATIENCE_MS = 90_000;
vi.setConfig({ testTimeout: 2 * PATIENCE_MS });

export let ends: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  ends = [];
});
afterEach(async () => {
  for (const end of ends.reverse()) await end();
});

export async function folder(): Promise<string> {
  const { dataDir, remove } = await temporaryDataDir();
  ends.push(remove);
  return dataDir;
}

export async function worker(environment: Record<string, string>, dataDir?: string) {
  const running = await startWorker({ databaseUrl: url, dataDir: dataDir ?? (await folder()), environment });
  ends.push(running.stop);
  return running;
}

export async function mailServer(mode: SmtpMode = "ok"): Promise<SmtpSink> {
  const sink = await startSmtpSink(mode);
  ends.push(sink.stop);
  return sink;
}

/**
 * One worker and its mail server for the tests of a `describe`, which find them as others have left them.
 *
 * @returns makes the server behave, and has forgotten what it received before
 */
export function sharedWorker() {
  let sink: SmtpSink;
  let running: Awaited<ReturnType<typeof startWorker>>;
  let files: Awaited<ReturnType<typeof temporaryDataDir>>;
  beforeAll(async () => {
    [sink, files] = await Promise.all([startSmtpSink(), temporaryDataDir()]);
    const environment = { SMTP_URL: sink.url };
    running = await startWorker({ databaseUrl: url, dataDir: files.dataDir, environment });
  });
  afterAll(async () => {
    await running.stop();
    await sink.stop();
    await files.remove();
  });
  return async (mode: SmtpMode = "ok") => {
    await sink.become(mode);
    sink.received.length = 0;
    return { sink, running };
  };
}

/** A confirmed place and the mail about it, in one transaction, as the mutations do. */
export async function confirmedPlace(given: Parameters<typeof registration>[2] = {}) {
  const person = await registration(database, event, given);
  const queue = (transaction: Transaction) =>
    queueMail(transaction, {
      kind: "registration.confirmed",
      locale: "de",
      recipient: person.email,
      eventId: event.id,
      registrationId: person.id,
    });
  await database.$transaction(queue, { maxWait: PATIENCE_MS });
  return person;
}

export const mailTo = (recipient: string) => database.mail.findFirstOrThrow({ where: { recipient } });
export const becomes = (recipient: string, state: string) =>
  waitUntil(`the mail to be ${state}`, async () => (await mailTo(recipient)).state === state, PATIENCE_MS);
