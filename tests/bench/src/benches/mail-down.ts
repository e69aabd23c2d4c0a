import type { Connections } from "@podium/db/client";
import { waitUntil } from "@podium/tests-support/wait-until";
import { describe, type Figure } from "../figure/figure.ts";
import { measureRatio } from "../figure/ratios.ts";
import { isWhole } from "../figure/recount.ts";
import { rush } from "../load/rush.ts";
import { type SmtpSink, startSmtpSink } from "../load/smtp-sink.ts";
import { onStage, type Stage } from "../stage.ts";
import type { Given } from "./given.ts";

/** Mails that wait when the worker starts: it tries the first of them at once. */
const FIRST = 100;
const PATIENCE_MS = 120_000;

/**
 * Registrations per second while the mail server is dead ÷ while it takes mails (performance.md, G16), with the real
 * worker sending all the time. In the end every mail is sent or still has its job, and what counts as sent was taken.
 */
export function benchMailDown({ pairs, seconds }: Given): Promise<Figure> {
  return onStage({}, async (stage) => {
    const { site, pool, roots, makeEvent, warmUp } = stage;
    const sink = await startSmtpSink();
    try {
      const event = await makeEvent();
      await warmUp([event]);
      const register = (length: { seconds: number } | { amount: number }) =>
        rush({ urls: site.urls, slugs: [event.slug], length });
      const besideWorker = async () => {
        const stop = await startBusyWorker(stage, sink, () => register({ amount: FIRST }));
        try {
          return await register({ seconds });
        } finally {
          await stop();
        }
      };
      const alive = async () => {
        await sink.listen();
        const outcome = await besideWorker();
        await sink.leave();
        return outcome;
      };
      const ratio = await measureRatio({ ours: { run: besideWorker }, anchor: { run: alive } }, pairs, roots);
      console.log(describe("mail server dead ÷ alive", ratio));
      const kept = await keptPromises(pool, await sink.count());
      const whole = await isWhole(pool, [event]);
      return { name: "mail-down", value: ratio.median, floor: 0.9, goal: 0.98, whole: whole && kept };
    } finally {
      sink.stop();
    }
  });
}

/**
 * A new worker for each round: one that has met a dead server leaves it alone for a while, also when it lives again.
 *
 * @returns the way to stop it, when it has tried to send something
 */
async function startBusyWorker(
  { site, pool }: Stage,
  sink: SmtpSink,
  registerSome: () => Promise<unknown>,
): Promise<() => Promise<void>> {
  await registerSome();
  const before = await attempts(pool);
  const worker = site.startWorker({ SMTP_URL: sink.url });
  await waitUntil("the worker to send", async () => (await attempts(pool)) > before, PATIENCE_MS);
  return worker.stop;
}

async function attempts(pool: Connections["pool"]): Promise<number> {
  const { rows } = await pool.query<{ attempts: number }>(
    `SELECT sum("attempts")::int AS "attempts" FROM "Mail"`,
  );
  return rows[0]?.attempts ?? 0;
}

async function keptPromises(pool: Connections["pool"], taken: number): Promise<boolean> {
  const { rows } = await pool.query<{ sent: number; failed: number }>(
    `SELECT count(*) FILTER (WHERE "state" = 'SENT')::int AS "sent",
       count(*) FILTER (WHERE "state" = 'FAILED')::int AS "failed" FROM "Mail"`,
  );
  const { sent = 0, failed = 0 } = rows[0] ?? {};
  console.log(`mails: ${sent} sent, ${taken} taken by the mail server, ${failed} given up`);
  return sent > 0 && sent <= taken && failed === 0;
}
