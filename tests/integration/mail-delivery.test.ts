import { queueMail } from "@podium/api/outbox";
import { publicCaller } from "@podium/api/public-router";
import { readMailbox } from "@podium/tests-support/mailbox";
import { startWorker } from "@podium/tests-support/processes";
import { registration } from "@podium/tests-support/registrations";
import { waitUntil } from "@podium/tests-support/wait-until";
import { describe, expect, test } from "vitest";
import {
  becomes,
  confirmedPlace,
  database,
  event,
  folder,
  mailServer,
  mailTo,
  sharedWorker,
  url,
  worker,
} from "./stages/mail-worker.ts";

describe("a mail server", () => {
  const office = sharedWorker();

  test("gets the mail with umlauts, its calendar part and a Message-ID of the mail's row", async () => {
    const { sink } = await office();
    const person = await confirmedPlace({ firstName: "Zoë-Ǆana" });
    await becomes(person.email, "SENT");
    const [mail] = sink.received;
    expect(mail?.to).toBe(person.email);
    expect(mail?.subject).toBe("Ihr Platz ist sicher: Größe & Übermut");
    expect(mail?.messageId).toBe(`<${(await mailTo(person.email)).id}@127.0.0.1>`);
    expect(mail?.text).toMatch(/^Guten Tag Zoë-Ǆana Beispiel,/u);
    expect(mail?.html).toContain("Größe &amp; Übermut");
    expect(mail?.links.some((link) => link.includes("/meine-anmeldung/"))).toBe(true);
    const calendar = mail?.attachments.find(({ mimeType }) => mimeType === "text/calendar");
    expect(calendar?.content.replaceAll("\r\n ", "")).toContain(`UID:${person.id}@127.0.0.1`);
    expect(calendar?.content).toContain("METHOD:REQUEST");
  });

  test("gets the body's name before the address, its colour and its help, and answers go to the event's contact", async () => {
    const { sink } = await office();
    const { organisationId } = await database.event.findUniqueOrThrow({ where: { id: event.id } });
    const { nameDe, slug } = await database.organisation.update({
      where: { id: organisationId },
      data: { colour: "#5c1d3a" },
    });
    const person = await confirmedPlace();
    await becomes(person.email, "SENT");
    const mail = sink.received.find(({ to }) => to === person.email);
    expect([mail?.fromName, mail?.replyTo]).toEqual([`${nameDe} (über Podium)`, "fragen@example.org"]);
    expect(mail?.html).toContain("border-top:6px solid #5c1d3a");
    expect(mail?.links.some((link) => link.endsWith(`/veranstalter/${slug}/hilfe`))).toBe(true);
    expect(mail?.attachments.map(({ mimeType }) => mimeType)).not.toContain("image/png");
  });

  test("gets no mail about a place that was cancelled before the mail left", async () => {
    const { sink } = await office();
    const person = await confirmedPlace({ state: "CANCELLED" });
    await becomes(person.email, "DISCARDED");
    expect(sink.received).toEqual([]);
  });

  test("away: mails wait, and follow in order when it is back", async () => {
    const { sink } = await office("away");
    const email = "order@example.org";
    const person = await confirmedPlace({ email });
    await becomes(email, "QUEUED");
    await waitUntil("a vain try", async () => (await mailTo(email)).lastError);
    await database.$transaction((transaction) =>
      queueMail(transaction, {
        kind: "registration.known",
        locale: "de",
        recipient: email,
        eventId: event.id,
        registrationId: person.id,
      }),
    );
    const others = await Promise.all([confirmedPlace(), confirmedPlace()]);
    await sink.become("ok");
    for (const other of others) await becomes(other.email, "SENT");
    await waitUntil("both mails", () => sink.received.filter((mail) => mail.to === email).length === 2);
    expect(sink.received.filter((mail) => mail.to === email).map((mail) => mail.subject)).toEqual([
      "Ihr Platz ist sicher: Größe & Übermut",
      "Sie sind schon angemeldet: Größe & Übermut",
    ]);
  });

  test("away: people go on registering, and get both mails when it is back", async () => {
    const { sink } = await office("away");
    const email = "zoe.away@example.org";
    const visitor = publicCaller();
    await visitor.registration.create({
      slug: event.slug,
      locale: "en",
      persons: [{ firstName: "Zoë", lastName: "Öztürk", email }],
    });
    await waitUntil("a vain try", async () => (await mailTo(email)).lastError);
    await sink.become("ok");
    const first = await waitUntil("the first mail", () => sink.received.find((mail) => mail.to === email));
    const link = first.links.find((found) => found.includes("/en/registration/confirm/"));
    await visitor.registration.confirm({ token: link?.split("/").at(-1) ?? "" });
    const second = await waitUntil("the second mail", () =>
      sink.received.find((mail) => mail.to === email && mail.subject.startsWith("Your place is secure")),
    );
    expect(second.text).toMatch(/^Dear Zoë Öztürk,/u);
    expect(second.attachments.some(({ mimeType }) => mimeType === "text/calendar")).toBe(true);
    expect(second.links.some((found) => found.includes("/en/my-registration/"))).toBe(true);
  });

  test("later (4xx): the mail is tried again and arrives once", async () => {
    const { sink } = await office("later");
    const person = await confirmedPlace();
    await waitUntil("a vain try", async () => (await mailTo(person.email)).lastError);
    await sink.become("ok");
    await becomes(person.email, "SENT");
    expect(sink.received).toHaveLength(1);
  });

  test("never (5xx): the mail has failed, its reason holds no address, the next one goes out", async () => {
    const { sink, running } = await office("never");
    const person = await confirmedPlace();
    await becomes(person.email, "FAILED");
    const { lastError, attempts } = await mailTo(person.email);
    expect(lastError).toMatch(/^550/u);
    expect(lastError).not.toContain("@");
    expect(attempts).toBe(1);
    await sink.become("ok");
    const next = await confirmedPlace();
    await becomes(next.email, "SENT");
    expect(running.output()).not.toMatch(/@example\.org|Anna|Beispiel/u);
  });

  test("mails that a worker put off while the server was away go when another one reaches it", async () => {
    await office();
    const first = await confirmedPlace();
    await becomes(first.email, "SENT");
    // What a worker leaves behind that found no server and is gone: one mail was tried, the others wait for it.
    const leave = async (attempts: number, waitMs: number) => {
      const person = await registration(database, event, {});
      await database.$transaction(async (transaction) => {
        await queueMail(transaction, {
          kind: "registration.confirmed",
          locale: "de",
          recipient: person.email,
          eventId: event.id,
          registrationId: person.id,
        });
        const { id } = await transaction.mail.findFirstOrThrow({ where: { recipient: person.email } });
        await transaction.mail.update({ where: { id }, data: { attempts } });
        await transaction.$executeRaw`
          SELECT graphile_worker.add_job('sendMail', json_build_object('mailId', ${id}::text), job_key => ${`mail-${id}`},
            run_at => now() + ${waitMs} * interval '1 millisecond', flags => ARRAY['away'])`;
      });
      return person.email;
    };
    const parked = await leave(0, 600_000);
    const tried = await leave(1, 1_000);
    await becomes(tried, "SENT");
    await becomes(parked, "SENT");
  });

  test("and a worker that loses its connections to the database: it goes on when they can be made again", async () => {
    const { running } = await office();
    await waitUntil("the worker to start", () => running.output().includes("worker started"));
    await database.$executeRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    const person = await waitUntil("a new place", () => confirmedPlace().catch(() => undefined));
    await becomes(person.email, "SENT");
    await waitUntil("the worker to return", () => running.output().includes("worker started again"));
  });
});

describe("a worker that is killed", () => {
  test("while it sends: none is lost, at most one per crash arrives twice, told by its Message-ID", async () => {
    const sink = await mailServer();
    const people = await Promise.all(Array.from({ length: 40 }, () => confirmedPlace()));
    const first = await startWorker({
      databaseUrl: url,
      dataDir: await folder(),
      environment: { SMTP_URL: sink.url },
    });
    await waitUntil("some mails", () => sink.received.length >= 5);
    await first.kill();
    // Its locks are taken for those of a dead worker after some seconds: these are over.
    await database.$executeRaw`
      UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute' WHERE locked_at IS NOT NULL`;
    await worker({ SMTP_URL: sink.url });
    for (const { email } of people) await becomes(email, "SENT");
    const arrived = people.map(({ email }) => sink.received.filter((mail) => mail.to === email).length);
    expect(Math.min(...arrived)).toBe(1);
    expect(Math.max(...arrived)).toBeLessThanOrEqual(2);
    // As many mails as the worker has hands may have been under way.
    expect(arrived.filter((times) => times === 2).length).toBeLessThanOrEqual(4);
    expect(new Set(sink.received.map(({ messageId }) => messageId)).size).toBe(people.length);
  });

  test("ends by SIGTERM with nothing half done", async () => {
    const dataDir = await folder();
    const person = await confirmedPlace();
    const running = await worker({}, dataDir);
    await becomes(person.email, "SENT");
    await running.stop();
    expect(await database.mail.count({ where: { state: "SENDING" } })).toBe(0);
    expect(await readMailbox(dataDir)).toHaveLength(1);
  });
});

test("a mail whose job was lost is found again", async () => {
  const person = await confirmedPlace();
  const { id } = await mailTo(person.email);
  await database.$executeRaw`SELECT graphile_worker.remove_job(${`mail-${id}`})`;
  await database.$executeRaw`UPDATE "Mail" SET "createdAt" = now() - interval '6 minutes' WHERE "id" = ${id}::uuid`;
  await database.$executeRaw`SELECT graphile_worker.add_job('requeueForgotten')`;
  await worker({});
  await becomes(person.email, "SENT");
});
