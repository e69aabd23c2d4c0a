import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import type { StaffRole } from "@podium/domain/staff/permissions";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { beforeAll, describe, expect, test } from "vitest";
import { eventForm } from "./event-form.ts";

const { database } = await testDatabase();
const createCaller = createCallerFactory(appRouter);
type Caller = ReturnType<typeof createCaller>;

const past = new Date(Date.now() - 1000);
const future = new Date(Date.now() + 3_600_000);

let own: string;
let foreign: string;
let event: TestEvent;
let foreignEvent: TestEvent;

beforeAll(async () => {
  own = (await organisation(database, "Eigenstadt")).id;
  foreign = (await organisation(database, "Fremdstadt")).id;
  event = await publishedEvent(database, own);
  foreignEvent = await publishedEvent(database, foreign);
});

/** Somebody with one role, in the whole body or in its event only, until then. */
async function holder(where: "body" | "event", role: StaffRole, validUntil: Date | null): Promise<Caller> {
  const actor = await staffMember(database, "Kim");
  const { userId } = actor;
  if (where === "body")
    await database.membership.create({ data: { userId, organisationId: own, role, validUntil } });
  else await database.eventRole.create({ data: { userId, eventId: event.id, role, validUntil } });
  return createCaller(await contextOf(actor));
}

const codeOf = (answer: Promise<unknown>) =>
  answer.then(
    () => "allowed",
    (error: { code: string }) => error.code,
  );

describe.each(["body", "event"] as const)("a role in one %s", (where) => {
  test("gives nothing any more once it has run out", async () => {
    const caller = await holder(where, "EVENT_LEAD", past);
    const { id: eventId } = event;
    expect(await codeOf(caller.event.byId({ eventId }))).toBe("NOT_FOUND");
    expect(await codeOf(caller.event.forEditing({ eventId }))).toBe("NOT_FOUND");
    expect(await codeOf(caller.event.publish({ eventId, version: 1 }))).toBe("NOT_FOUND");
    expect(await codeOf(caller.registration.list({ eventId }))).toBe("NOT_FOUND");
    expect(await codeOf(caller.event.create({ organisationId: own, event: eventForm() }))).toBe("NOT_FOUND");
    expect(await caller.event.mine({ period: "all" })).toMatchObject({ items: [], total: 0 });
    expect(await caller.event.start()).toMatchObject({ events: [], tasks: [], mayCreate: false });
    expect((await caller.comment.queue({})).items).toEqual([]);
  });

  test("gives what it gives until then", async () => {
    const caller = await holder(where, "EVENT_LEAD", future);
    expect((await caller.event.byId({ eventId: event.id })).permissions).toContain("event.edit");
    expect((await caller.event.mine({ period: "all" })).items.map(({ id }) => id)).toEqual([event.id]);
  });
});

test("a role that ran out takes nothing from one that is in force", async () => {
  const actor = await staffMember(database, "Kim", { eventId: event.id, role: "MODERATOR" });
  const expired = {
    userId: actor.userId,
    organisationId: own,
    role: "ADMINISTRATOR",
    validUntil: past,
  } as const;
  await database.membership.create({ data: expired });
  const caller = createCaller(await contextOf(actor));
  expect((await caller.event.byId({ eventId: event.id })).permissions).toEqual([
    "event.view",
    "comment.moderate",
  ]);
});

describe("the lead of an organisation's events", () => {
  let lead: Caller;
  beforeAll(async () => {
    lead = await holder("body", "EVENT_LEAD", null);
  });

  test("makes none in another organisation", async () => {
    const before = await database.event.count();
    const stranger = lead.event.create({ organisationId: foreign, event: eventForm() });
    expect(await codeOf(stranger)).toBe("NOT_FOUND");
    expect(await codeOf(lead.event.choices({ organisationId: foreign }))).toBe("NOT_FOUND");
    expect(await database.event.count()).toBe(before);
  });

  test("puts none into another organisation's series, new or old", async () => {
    const series = await database.eventSeries.create({
      data: {
        organisationId: foreign,
        slug: "fremde-reihe",
        nameDe: "Fremde Reihe",
        nameEn: "Foreign series",
      },
      select: { id: true },
    });
    const made = lead.event.create({ organisationId: own, event: eventForm({ seriesId: series.id }) });
    expect(await codeOf(made)).toBe("NOT_FOUND");
    const { eventId, version } = await lead.event.create({ organisationId: own, event: eventForm() });
    const { form } = await lead.event.forEditing({ eventId });
    const moved = lead.event.update({ eventId, version, event: { ...form, seriesId: series.id } });
    expect(await codeOf(moved)).toBe("NOT_FOUND");
    expect((await lead.event.forEditing({ eventId })).form.seriesId).toBeNull();
  });

  test("neither sees, changes, publishes nor cancels another organisation's event, and learns not even that it exists", async () => {
    const missing = "0193a7c2-5b8e-4c1d-9f00-1a2b3c4d5e6f";
    const before = await database.event.findUniqueOrThrow({ where: { id: foreignEvent.id } });
    const reasons = { reasonDe: "Sturm", reasonEn: "Storm" };
    for (const eventId of [foreignEvent.id, missing]) {
      expect(await codeOf(lead.event.byId({ eventId }))).toBe("NOT_FOUND");
      expect(await codeOf(lead.event.previewLink({ eventId }))).toBe("NOT_FOUND");
      expect(await codeOf(lead.event.update({ eventId, version: 1, event: eventForm() }))).toBe("NOT_FOUND");
      expect(await codeOf(lead.event.publish({ eventId, version: 1 }))).toBe("NOT_FOUND");
      expect(await codeOf(lead.event.cancel({ eventId, version: 1, ...reasons }))).toBe("NOT_FOUND");
    }
    expect(await database.event.findUniqueOrThrow({ where: { id: foreignEvent.id } })).toEqual(before);
  });
});

test("whoever leads one event only makes no others in its body", async () => {
  const caller = await holder("event", "EVENT_LEAD", null);
  expect(await codeOf(caller.event.create({ organisationId: own, event: eventForm() }))).toBe("NOT_FOUND");
  expect((await caller.event.start()).mayCreate).toBe(false);
});

test("an input with a field more than the form has is refused: status, body and counters cannot be typed in", async () => {
  const lead = await holder("body", "EVENT_LEAD", null);
  for (const more of [
    { status: "PUBLISHED" },
    { organisationId: foreign },
    { version: 7 },
    { isExample: true },
  ]) {
    const given = { organisationId: own, event: { ...eventForm(), ...more } };
    expect(await codeOf(lead.event.create(given))).toBe("BAD_REQUEST");
  }
});
