import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { registrationStates } from "@podium/domain/registration/states";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { registration } from "@podium/tests-support/registrations";
import { expect, test } from "vitest";

const { database } = await testDatabase();
const body = await organisation(database);
const call = createCallerFactory(appRouter);
const lead = await staffMember(database, "Lea", { organisationId: body.id, role: "EVENT_LEAD" });
const asLead = call(await contextOf(lead));

async function eventOf(count: number) {
  const event = await publishedEvent(database, body.id, { event: { waitlistPolicy: "DIRECT" } });
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) ids.push((await registration(database, event)).id);
  return { event, ids };
}

const written = (eventId: string) =>
  asLead.registration.message({ eventId, subject: "Anderer Raum", body: "Wir treffen uns\n\nim Saal." });
const mailsOf = (eventId: string) =>
  database.mail.findMany({
    where: { eventId },
    orderBy: { sequence: "asc" },
    select: { registrationId: true, kind: true, messageId: true, occasion: true },
  });

test("everybody who was chosen gets one mail with its job, and one trace says how many", async () => {
  const { event, ids } = await eventOf(3);
  const { messageId } = await written(event.id);
  expect(await mailsOf(event.id)).toEqual([]);
  const sent = await asLead.registration.sendMessage({ eventId: event.id, messageId, registrationIds: ids });
  expect(sent).toEqual({ queued: 3 });
  expect(await mailsOf(event.id)).toEqual(
    ids.map((registrationId) => ({
      registrationId,
      kind: "registration.message",
      messageId,
      occasion: messageId,
    })),
  );
  const [jobs] = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM graphile_worker.jobs job
    JOIN "Mail" mail ON job."key" = 'mail-' || mail."id"
    WHERE mail."messageId" = ${messageId}::uuid AND job."priority" = 0`;
  expect(jobs?.count).toBe(3);
  const entries = await database.auditEntry.findMany({ where: { entityId: messageId } });
  expect(entries).toMatchObject([
    { entity: "message", action: "sent", userId: lead.userId, after: { recipients: 3 } },
  ]);
});

test("sent again, at once or after a while, nobody gets it twice", async () => {
  const { event, ids } = await eventOf(20);
  const { messageId } = await written(event.id);
  const send = (registrationIds: string[]) =>
    asLead.registration.sendMessage({ eventId: event.id, messageId, registrationIds });
  const racing = await Promise.all(Array.from({ length: 6 }, (_, lane) => send(ids.slice(lane * 2))));
  expect(racing.reduce((sum, { queued }) => sum + queued, 0)).toBe(20);
  expect(await send(ids)).toEqual({ queued: 0 });
  expect(await mailsOf(event.id)).toHaveLength(20);
  const second = await written(event.id);
  expect(
    await asLead.registration.sendMessage({ eventId: event.id, ...second, registrationIds: ids.slice(0, 1) }),
  ).toEqual({ queued: 1 });
});

test("nobody writes to an address that was never confirmed, or to nobody's", async () => {
  const { event } = await eventOf(0);
  const ids: string[] = [];
  for (const state of registrationStates) ids.push((await registration(database, event, { state })).id);
  ids.push((await registration(database, event, { email: null })).id);
  const counted = await asLead.registration.recipients({ eventId: event.id, registrationIds: ids });
  expect(counted).toEqual({ recipients: registrationStates.length - 2, withoutEmail: 1, unconfirmed: 2 });
  const { messageId } = await written(event.id);
  const sent = await asLead.registration.sendMessage({ eventId: event.id, messageId, registrationIds: ids });
  expect(sent.queued).toBe(counted.recipients);
});

test("cancelling it does not make an address that was never confirmed one to write to", async () => {
  const { event } = await eventOf(0);
  const { id } = await registration(database, event, { state: "UNCONFIRMED" });
  const chosen = { eventId: event.id, registrationIds: [id] };
  await asLead.registration.act({ ...chosen, action: "cancelByOrganiser", reason: "Doppelt" });
  expect(await asLead.registration.recipients(chosen)).toEqual({
    recipients: 0,
    withoutEmail: 0,
    unconfirmed: 1,
  });
  const { messageId } = await written(event.id);
  expect(await asLead.registration.sendMessage({ ...chosen, messageId })).toEqual({ queued: 0 });
});

test("a message of one event goes to nobody of another", async () => {
  const [own, other] = [await eventOf(1), await eventOf(1)];
  const { messageId } = await written(own.event.id);
  await expect(
    asLead.registration.sendMessage({ eventId: other.event.id, messageId, registrationIds: other.ids }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  const mixed = [...own.ids, ...other.ids];
  expect(
    await asLead.registration.sendMessage({ eventId: own.event.id, messageId, registrationIds: mixed }),
  ).toEqual({ queued: 1 });
  expect(await mailsOf(other.event.id)).toEqual([]);
});
