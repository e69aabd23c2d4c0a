import type { Connections } from "@podium/db/client";
import { waitUntil } from "@podium/tests-support/wait-until";
import { describe, type Figure } from "./figure.ts";
import type { Given } from "./given.ts";
import { isWhole } from "./recount.ts";
import { rush } from "./rush.ts";
import { startSmtpSink } from "./smtp-sink.ts";
import { onStage } from "./stage.ts";
import { measureTrees } from "./tree-ratios.ts";

/**
 * Registrations per second while the mail server is dead ÷ while it takes mails (performance.md, G16), with the real
 * worker sending all the time. In the end every mail is sent or still has its job, and what counts as sent was taken.
 */
export function benchMailDown({ pairs, seconds }: Given): Promise<Figure> {
  return onStage({}, async ({ site, pool, roots, makeEvent, warmUp }) => {
    const sink = await startSmtpSink();
    try {
      const event = await makeEvent();
      await sink.listen();
      const worker = site.startWorker({ SMTP_URL: sink.url });
      await warmUp([event]);
      await waitUntil("the first mail", async () => (await sink.count()) > 0, 120_000);
      const register = () => rush({ urls: site.urls, slugs: [event.slug], length: { seconds } });
      await sink.leave();
      const ratio = await measureTrees(
        {
          ours: register,
          anchor: async () => {
            await sink.listen();
            try {
              return await register();
            } finally {
              await sink.leave();
            }
          },
        },
        pairs,
        roots,
      );
      console.log(describe("mail server dead ÷ alive", ratio));
      await worker.stop();
      const kept = await keptPromises(pool, await sink.count());
      const whole = await isWhole(pool, [event]);
      return { name: "mail-down", value: ratio.median, floor: 0.9, goal: 0.98, whole: whole && kept };
    } finally {
      sink.stop();
    }
  });
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
