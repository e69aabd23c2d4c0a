import { DOMAIN, MAILBOX } from "@podium/api/limits/mailbox";
import { publicCaller } from "@podium/api/public-router";
import { waitUntil } from "@podium/tests-support/wait-until";
import { expect, test } from "vitest";
import { confirmedPlace, database, event, mailServer, worker } from "./stages/mail-worker.ts";

// Anybody can type anybody's address. Real worker, real mail server.

const limited = (smtpUrl: string) => worker({ SMTP_URL: smtpUrl, RATE_LIMITS: "on" });

async function register(email: string, firstName = "Kim"): Promise<void> {
  await publicCaller().registration.create({
    slug: event.slug,
    locale: "de",
    persons: [{ firstName, lastName: "Beispiel", email }],
  });
}

/** Nothing is left that could be sent now: the rest waits for its time. */
async function untilQuiet(): Promise<void> {
  await waitUntil("nothing that is due", async () => {
    const [row] = await database.$queryRaw<{ due: number }[]>`
      SELECT count(*)::int AS "due" FROM graphile_worker.jobs
      WHERE "task_identifier" = 'sendMail' AND ("run_at" <= now() OR "locked_at" IS NOT NULL)`;
    return row?.due === 0;
  });
}

const sentTo = (end: string) =>
  database.mail.count({ where: { recipient: { endsWith: end }, state: "SENT" } });

test("A6 · one mailbox gets few of the mails that anybody can cause; the rest waits, others do not", async () => {
  const server = await mailServer();
  for (let index = 0; index < MAILBOX.points + 18; index += 1)
    await register(`opfer+${index}@victim.example`);
  await register("somebody@elsewhere.example");
  const place = await confirmedPlace({ email: "opfer+mine@victim.example" });
  await limited(server.url);
  await untilQuiet();
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
  for (let index = 0; index < DOMAIN.points + more; index += 1) await register(`${index}@catch-all.example`);
  await limited(server.url);
  await untilQuiet();
  expect(await sentTo("@catch-all.example")).toBe(DOMAIN.points);
  for (const name of ["a", "b", "c"]) await confirmedPlace({ email: `${name}@catch-all.example` });
  await untilQuiet();
  await database.$executeRaw`
    SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) FROM graphile_worker.jobs`;
  await untilQuiet();
  expect(await sentTo("@catch-all.example")).toBe(DOMAIN.points + more + 3);
});

test("A6 · a name that a stranger typed is not in the mail before the address is confirmed", async () => {
  const server = await mailServer();
  await register("newcomer@heads.example", "evil-casino.de/x");
  await limited(server.url);
  await waitUntil("the mail", async () => (await sentTo("@heads.example")) === 1);
  const [mail] = server.received;
  expect(mail?.to).toEqual(["newcomer@heads.example"]);
  expect(mail?.text).toContain("Guten Tag,");
  expect(JSON.stringify(mail)).not.toContain("evil-casino");
});
