import { DOMAIN, MAILBOX } from "@podium/api/limits/mailbox";
import { publicCaller } from "@podium/api/public-router";
import { waitUntil } from "@podium/tests-support/wait-until";
import { expect, test, vi } from "vitest";
import { confirmedPlace, database, event, mailServer, worker } from "./stages/mail-worker.ts";

// Anybody can type anybody's address. Real worker, real mail server.

const limited = (smtpUrl: string) => worker({ SMTP_URL: smtpUrl, RATE_LIMITS: "on" });

async function register(emails: readonly string[], firstName = "Kim"): Promise<void> {
  const { create } = publicCaller().registration;
  const given = { slug: event.slug, locale: "de" as const };
  await Promise.all(
    emails.map((email) => create({ ...given, persons: [{ firstName, lastName: "Beispiel", email }] })),
  );
}

const PATIENCE_MS = 150_000;
vi.setConfig({ testTimeout: 3 * PATIENCE_MS });

/** Nothing is left that could be sent now: the rest waits for its time. */
async function untilQuiet(): Promise<void> {
  await waitUntil(
    "nothing that is due",
    async () => {
      const [row] = await database.$queryRaw<{ due: number }[]>`
      SELECT count(*)::int AS "due" FROM graphile_worker.jobs
      WHERE "task_identifier" = 'sendMail' AND ("run_at" <= now() OR "locked_at" IS NOT NULL)`;
      return row?.due === 0;
    },
    PATIENCE_MS,
  );
}

const sentTo = (end: string) =>
  database.mail.count({ where: { recipient: { endsWith: end }, state: "SENT" } });

test("A6 · one mailbox gets few of the mails that anybody can cause; the rest waits, others do not", async () => {
  const server = await mailServer();
  const names = Array.from({ length: MAILBOX.points + 18 }, (_, index) => `opfer+${index}@victim.example`);
  await register([...names, "somebody@elsewhere.example"]);
  const place = await confirmedPlace({ email: "opfer+mine@victim.example" });
  const running = await limited(server.url);
  await untilQuiet();
  // All hands at once have what they need: none waits for a connection that another one holds.
  expect(running.output()).not.toContain('"level":"error"');
  expect(await sentTo("@elsewhere.example")).toBe(1);
  const bySomebody = { recipient: { startsWith: "opfer" }, kind: "registration.confirm" };
  expect(await database.mail.count({ where: { ...bySomebody, state: "SENT" } })).toBe(MAILBOX.points);
  expect(await database.mail.count({ where: { ...bySomebody, state: "QUEUED" } })).toBe(18);
  // What the person has asked for is not held up by it.
  expect(await database.mail.count({ where: { registrationId: place.id, state: "SENT" } })).toBe(1);
});

test("A6 · a domain where nobody confirms gets few; as soon as some have confirmed, all", async () => {
  const server = await mailServer();
  const more = 20;
  await register(Array.from({ length: DOMAIN.points + more }, (_, index) => `${index}@catch-all.example`));
  await limited(server.url);
  const share = async () => (await sentTo("@catch-all.example")) >= DOMAIN.points;
  await waitUntil("the share", share, PATIENCE_MS);
  await untilQuiet();
  expect(await sentTo("@catch-all.example")).toBe(DOMAIN.points);
  for (const name of ["a", "b", "c"]) await confirmedPlace({ email: `${name}@catch-all.example` });
  await untilQuiet();
  await database.$executeRaw`
    SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) FROM graphile_worker.jobs`;
  const all = DOMAIN.points + more + 3;
  await waitUntil("all mails", async () => (await sentTo("@catch-all.example")) === all, PATIENCE_MS);
  expect(await sentTo("@catch-all.example")).toBe(all);
});

test("A6 · a name that a stranger typed is not in the mail before the address is confirmed", async () => {
  const server = await mailServer();
  await register(["newcomer@heads.example"], "evil-casino.de/x");
  await limited(server.url);
  await waitUntil("the mail", async () => (await sentTo("@heads.example")) === 1);
  const [mail] = server.received;
  expect(mail?.to).toBe("newcomer@heads.example");
  expect(mail?.text).toContain("Guten Tag,");
  expect(JSON.stringify(mail)).not.toContain("evil-casino");
});
