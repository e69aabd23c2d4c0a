import { randomUUID } from "node:crypto";
import { ACT_MAX } from "@podium/domain/registration/staff-schema";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { own } from "@podium/tests-support/own-links";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { anna, asLead, body, database, terms } from "./stages/people.ts";

type Given = { sendMail?: boolean; importId?: string; first?: number };

/** Reads in a list of so many people. */
async function readIn(event: TestEvent, count: number, given: Given = {}) {
  const { sendMail = false, importId = randomUUID(), first = 0 } = given;
  const persons = Array.from({ length: count }, (_, at) => ({
    ...anna,
    email: `liste-${first + at}@example.org`,
    organisation: "Stadt Äußerstadt",
  }));
  const outcomes = await asLead.registration.import({ ...terms(event), sendMail, importId, persons });
  return { importId, ids: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.id] : [])) };
}

const takeBack = (event: TestEvent, importId: string) =>
  asLead.registration.takeBack({ eventId: event.id, importId });
const rowsOf = (event: TestEvent) => database.registration.count({ where: { eventId: event.id } });
const mailIs = (registrationId: string, state: "SENDING" | "SENT" | "FAILED" | "DISCARDED") =>
  database.mail.updateMany({ where: { registrationId }, data: { state } });

type Case = {
  happened: string;
  goes: boolean;
  given?: Given;
  full?: true;
  meanwhile?: (id: string, event: TestEvent) => Promise<unknown>;
};

const ago = (minutes: number) => (_: string, event: TestEvent) =>
  database.$executeRaw`
    UPDATE "RegistrationGroup" SET "createdAt" = now() - ${minutes} * interval '1 minute' WHERE "eventId" = ${event.id}::uuid`;

const cases: Case[] = [
  { happened: "nothing", goes: true },
  { happened: "a mail is queued", goes: true, given: { sendMail: true } },
  {
    happened: "a mail is being sent",
    goes: false,
    given: { sendMail: true },
    meanwhile: (id) => mailIs(id, "SENDING"),
  },
  {
    happened: "a mail was sent",
    goes: false,
    given: { sendMail: true },
    meanwhile: (id) => mailIs(id, "SENT"),
  },
  {
    happened: "a mail was refused",
    goes: true,
    given: { sendMail: true },
    meanwhile: (id) => mailIs(id, "FAILED"),
  },
  {
    happened: "a mail was not true any more",
    goes: true,
    given: { sendMail: true },
    meanwhile: (id) => mailIs(id, "DISCARDED"),
  },
  { happened: "no place was left", goes: true, full: true },
  {
    happened: "no place was left, and a mail says so",
    goes: false,
    full: true,
    given: { sendMail: true },
    meanwhile: (id) => mailIs(id, "SENT"),
  },
  { happened: "59 minutes passed", goes: true, meanwhile: ago(59) },
  { happened: "61 minutes passed", goes: false, meanwhile: ago(61) },
  {
    happened: "somebody registered the same address",
    goes: true,
    meanwhile: async (id, event) => {
      const { categoryId } = await database.registration.findUniqueOrThrow({ where: { id } });
      const holdUntil = new Date(Date.now() + 3_600_000);
      const decoy = { registrationId: id, eventId: event.id, categoryId, holdsPlace: true, holdUntil };
      await database.decoyHold.create({ data: decoy });
      await database.capacityPool.updateMany({
        where: { eventId: event.id },
        data: { taken: { increment: 1 } },
      });
    },
  },
  {
    happened: "staff cancelled it, the mail waits",
    goes: true,
    meanwhile: (id, event) =>
      asLead.registration.act({
        eventId: event.id,
        action: "cancelByOrganiser",
        registrationIds: [id],
        reason: "Versehen",
      }),
  },
];

describe("L9 · a person of a list that is taken back", () => {
  test.each(cases)("$happened: goes $goes", async ({ goes, given, full, meanwhile }) => {
    const event = await publishedEvent(database, body.id, {
      places: full ? 0 : 5,
      event: { waitlistPolicy: "DIRECT" },
    });
    const { importId, ids } = await readIn(event, 1, given);
    const [id = ""] = ids;
    await meanwhile?.(id, event);
    const before = await database.capacityPool.findFirstOrThrow({ where: { eventId: event.id } });
    expect(await takeBack(event, importId)).toEqual({ gone: goes ? 1 : 0, more: false });
    expect(await takeBack(event, importId)).toEqual({ gone: 0, more: false });

    const trail = await database.auditEntry.findMany({ where: { entityId: id, action: "takenBack" } });
    const left = { registrations: await rowsOf(event), trail: trail.length };
    expect(left).toEqual(goes ? { registrations: 0, trail: 1 } : { registrations: 1, trail: 0 });
    const pool = await database.capacityPool.findFirstOrThrow({ where: { eventId: event.id } });
    expect(pool.taken).toBe(goes ? 0 : before.taken);
    const hanging = [
      await database.registrationGroup.count({ where: { eventId: event.id } }),
      await database.consent.count({ where: { registrationId: id } }),
      await database.decoyHold.count({ where: { eventId: event.id } }),
    ];
    expect(hanging).toEqual(goes ? [0, 0, 0] : [1, 1, 0]);
    if (goes) expect(await database.mail.count({ where: { eventId: event.id } })).toBe(0);
  });
});

test("L9 · what is taken back goes to those who wait, and others of the event stay", async () => {
  const event = await publishedEvent(database, body.id, {
    places: 3,
    event: { waitlistPolicy: "DIRECT", quietFrom: null, quietUntil: null },
  });
  const visitor = await registration(database, event, { state: "CONFIRMED" });
  const list = await readIn(event, 2);
  const other = await readIn(event, 1, { first: 10 });
  const waiting = await registration(database, event, { state: "WAITLISTED" });
  expect(await asLead.registration.recentImports({ eventId: event.id })).toMatchObject([
    { importId: other.importId, persons: 1, told: 0 },
    { importId: list.importId, persons: 2, told: 0 },
  ]);
  expect(await takeBack(event, list.importId)).toEqual({ gone: 2, more: false });
  const rows = await database.registration.findMany({
    where: { eventId: event.id },
    select: { id: true, state: true },
  });
  expect(Object.fromEntries(rows.map(({ id, state }) => [id, state]))).toEqual({
    [visitor.id]: "CONFIRMED",
    [waiting.id]: "CONFIRMED",
    // Put on the waiting list before the other one, and so seated first.
    [other.ids[0] ?? ""]: "CONFIRMED",
  });
  expect(await poolsAgree(database, event.id)).toEqual([{ taken: 3, rows: 3 }]);
  // The list can be read in again.
  expect((await readIn(event, 2)).ids).toHaveLength(2);
});

test("L9 · a list is taken back where it was read in only", async () => {
  const [event, elsewhere] = [
    await publishedEvent(database, body.id),
    await publishedEvent(database, body.id),
  ];
  const { importId } = await readIn(event, 2);
  const byHand = await registration(database, event, {});
  expect(await takeBack(elsewhere, importId)).toEqual({ gone: 0, more: false });
  expect(await takeBack(event, randomUUID())).toEqual({ gone: 0, more: false });
  expect(await rowsOf(event)).toBe(3);
  expect(await takeBack(event, importId)).toEqual({ gone: 2, more: false });
  expect(
    await database.registration.findMany({ where: { eventId: event.id }, select: { id: true } }),
  ).toEqual([{ id: byHand.id }]);
});

test("L9 · a long list goes in portions, from two windows at once: nobody is counted twice", async () => {
  const event = await publishedEvent(database, body.id, { places: 2 * ACT_MAX });
  const { importId } = await readIn(event, ACT_MAX);
  await readIn(event, 20, { importId, first: ACT_MAX });
  const portions = await Promise.all([takeBack(event, importId), takeBack(event, importId)]);
  expect(portions.map(({ gone }) => gone).toSorted((one, other) => one - other)).toEqual([20, ACT_MAX]);
  expect(await poolsAgree(database, event.id)).toEqual([{ taken: 0, rows: 0 }]);
});

test("L9 · a mail that a worker has just taken up is waited for, and its person stays", async () => {
  const event = await publishedEvent(database, body.id);
  const { importId, ids } = await readIn(event, 2, { sendMail: true });
  const [told = ""] = ids;
  let taken: ReturnType<typeof takeBack> | undefined;
  await database.$transaction(async (worker) => {
    await worker.mail.updateMany({ where: { registrationId: told }, data: { state: "SENDING" } });
    // Without the wait both would be found untold: nobody else sees yet what the worker does.
    expect(await asLead.registration.recentImports({ eventId: event.id })).toMatchObject([
      { persons: 2, told: 0 },
    ]);
    taken = takeBack(event, importId);
    taken.catch(() => {});
    await worker.$executeRaw`SELECT pg_sleep(0.3)`;
  });
  expect(await taken).toEqual({ gone: 1, more: false });
  expect(
    await database.registration.findMany({ where: { eventId: event.id }, select: { id: true } }),
  ).toEqual([{ id: told }]);
});

test("somebody who was told stays, with the companions who came to it later", async () => {
  const event = await publishedEvent(database, body.id, { places: 9 });
  await database.category.updateMany({
    where: { eventId: event.id },
    data: { maxPersons: 3, companions: "NAMED" },
  });
  const { importId, ids } = await readIn(event, 2, { sendMail: true });
  const [told = ""] = ids;
  await mailIs(told, "SENT");
  await own(told).addCompanion("Lea");
  expect(await takeBack(event, importId)).toEqual({ gone: 1, more: false });
  expect(await rowsOf(event)).toBe(2);
});
