import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { appRouter } from "@podium/api/app-router";
import { environment } from "@podium/api/environment";
import { createCallerFactory } from "@podium/api/procedures";
import { mailboxFileName } from "@podium/domain/mail/schema";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { expect, test } from "vitest";

const { database } = await testDatabase();
const body = await organisation(database);
const event = await publishedEvent(database, body.id);
const foreign = await publishedEvent(database, (await organisation(database)).id);
const call = createCallerFactory(appRouter);
const as = async (role: "EVENT_LEAD" | "MODERATOR" | "VIEWER") =>
  call(await contextOf(await staffMember(database, role, { organisationId: body.id, role })));
const lead = await as("EVENT_LEAD");

const mail = (eventId: string, state: "SENT" | "FAILED" = "SENT") =>
  database.mail.create({
    data: { kind: "registration.confirm", locale: "de", recipient: "anna@example.org", eventId, state },
  });

test("mails of one's own events only, the newest first, failures with their reason", async () => {
  const first = await mail(event.id);
  const failed = await mail(event.id, "FAILED");
  await database.mail.update({ where: { id: failed.id }, data: { lastError: "550 5.1.1 …" } });
  await mail(foreign.id);
  const page = await lead.mail.list({});
  expect(page.rows.map(({ id }) => id)).toEqual([failed.id, first.id]);
  expect(page.counts).toMatchObject({ SENT: 1, FAILED: 1 });
  expect(page.rows[0]?.lastError).toBe("550 5.1.1 …");
  expect((await lead.mail.ofEvent({ eventId: event.id, state: "FAILED" })).rows).toHaveLength(1);
  await expect(lead.mail.ofEvent({ eventId: foreign.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("who may not see mails sees none", async () => {
  for (const role of ["MODERATOR", "VIEWER"] as const) {
    const other = await as(role);
    expect((await other.mail.list({})).rows).toEqual([]);
    await expect(other.mail.ofEvent({ eventId: event.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});

test("in a demonstration a mail of one's own can be read, another organisation's cannot", async () => {
  const own = await mail(event.id);
  const other = await mail(foreign.id);
  const folder = join(environment().PODIUM_DATA_DIR ?? "", "mailbox");
  await mkdir(folder, { recursive: true });
  for (const { createdAt, id } of [own, other]) {
    const message =
      "From: podium@example.org\r\nTo: anna@example.org\r\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\n\r\nHallo\r\n";
    await writeFile(join(folder, mailboxFileName(createdAt, id)), message);
  }
  expect(await lead.mail.message({ mailId: own.id })).toMatchObject({ subject: "Grüße", text: "Hallo\n" });
  await expect(lead.mail.message({ mailId: other.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const unwritten = await mail(event.id);
  expect(await lead.mail.message({ mailId: unwritten.id })).toBeNull();
});

test("a reported barrier is seen by the organisation it went to", async () => {
  const report = { page: "/", message: "Zu klein.", locale: "de", dueAt: new Date() };
  const { id } = await database.barrierReport.create({ data: report });
  await database.mail.create({
    data: { kind: "barrier.reported", locale: "de", recipient: "barriere@example.org", barrierReportId: id },
  });
  expect((await lead.mail.list({ kind: "barrier.reported" })).rows).toHaveLength(1);
});
