import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import type { StaffRole } from "@podium/domain/staff/permissions";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { beforeAll, expect, test } from "vitest";
import { eventForm, withPlaces } from "./event-form.ts";

const createCaller = createCallerFactory(appRouter);
type Caller = ReturnType<typeof createCaller>;

let organisationId: string;
let lead: Caller;
let foreigner: Caller;

beforeAll(async () => {
  const { database } = await testDatabase();
  organisationId = (await organisation(database, "Eigenstadt")).id;
  const elsewhere = await organisation(database, "Fremdstadt");
  lead = await callerAs("EVENT_LEAD", organisationId);
  foreigner = await callerAs("ADMINISTRATOR", elsewhere.id);
});

async function callerAs(role: StaffRole, body: string): Promise<Caller> {
  const { database } = await testDatabase();
  return createCaller(await contextOf(await staffMember(database, "Kim", { organisationId: body, role })));
}

const refusedWith = (code: string) => expect.objectContaining({ cause: expect.objectContaining({ code }) });

async function draft(differing: Partial<EventForm> = {}) {
  return lead.event.create({ organisationId, event: eventForm(differing) });
}

test("all that was typed comes back in the form, and saving it unchanged changes nothing", async () => {
  const form = eventForm();
  const { eventId } = await lead.event.create({ organisationId, event: form });
  const editing = await lead.event.forEditing({ eventId });
  expect(editing.form.venue).toMatchObject({ name: "Rathaus", city: "Halle (Saale)" });
  expect(editing.form).toMatchObject({
    slug: form.slug,
    occurrences: [{ date: "2031-03-11", time: "09:30", endDate: "", endTime: "16:30" }],
    pools: [{ name: "hall", size: 20 }],
    categories: [{ nameDe: "Teilnahme", maxPersons: 1 }],
    translations: { de: { title: "Bürgerdialog" }, en: { title: "Citizens’ dialogue" } },
    contacts: [{ name: "Kontaktstelle", email: "kontakt@example.org" }],
  });
  const saved = await lead.event.update({ eventId, version: editing.version, event: editing.form });
  expect(saved.version).toBe(editing.version);
});

test("a form that is older than the last change is told so and changes nothing", async () => {
  const { eventId, version } = await draft();
  const mine = await lead.event.forEditing({ eventId });
  await lead.event.update({ eventId, version, event: { ...mine.form, holdMinutes: 60 } });
  const late = lead.event.update({ eventId, version, event: { ...mine.form, holdMinutes: 90 } });
  await expect(late).rejects.toEqual(refusedWith("event.stale"));
  expect((await lead.event.forEditing({ eventId })).form.holdMinutes).toBe(60);
});

test("of two who save the same form at once, one is told", async () => {
  const { eventId, version } = await draft();
  const { form } = await lead.event.forEditing({ eventId });
  const outcomes = await Promise.allSettled(
    [61, 62, 63].map((holdMinutes) =>
      lead.event.update({ eventId, version, event: { ...form, holdMinutes } }),
    ),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
});

test("the log names the fields that changed, never what was typed", async () => {
  const { database } = await testDatabase();
  const { eventId, version } = await draft();
  const { form } = await lead.event.forEditing({ eventId });
  const contacts = [{ name: "Geheime Person", email: "geheim@example.org", phone: "" }];
  await lead.event.update({ eventId, version, event: { ...form, contacts } });
  const entry = await database.auditEntry.findFirstOrThrow({ where: { eventId, action: "edited" } });
  expect(entry.after).toEqual({ fields: ["contacts"] });
  expect(Object.values(entry).join()).not.toContain("eheim");
});

test("an incomplete event is not published, and the list says what is missing", async () => {
  const form = eventForm({ venue: null });
  form.translations.en = { ...form.translations.en, summary: "" };
  const { eventId, version } = await lead.event.create({ organisationId, event: form });
  expect((await lead.event.byId({ eventId })).missing).toEqual(["translations.en.summary", "venue"]);
  await expect(lead.event.publish({ eventId, version })).rejects.toEqual(refusedWith("event.incomplete"));
  expect((await lead.event.byId({ eventId })).status).toBe("DRAFT");
});

test("a draft is on no public page; once published it is, with all its parts", async () => {
  const form = eventForm();
  const { eventId, version } = await lead.event.create({ organisationId, event: form });
  const asked = { slug: form.slug, locale: "de" } as const;
  expect(await publicCaller().event.bySlug(asked)).toBeNull();
  const { version: published } = await lead.event.publish({ eventId, version });
  expect(await publicCaller().event.bySlug(asked)).toMatchObject({
    title: "Bürgerdialog",
    venue: { name: "Rathaus" },
    accessibility: [{ code: "STEP_FREE_ACCESS", value: "YES", note: null }],
    partners: [{ name: "Verein Beispiel" }],
    registration: { state: "open", size: 20 },
    programme: { days: [{ sessions: [{ from: "09:30", title: { text: "Ankommen" } }] }] },
  });
  const again = lead.event.publish({ eventId, version: published });
  await expect(again).rejects.toEqual(refusedWith("event.alreadyPublished"));
});

test("a published event keeps what it needs", async () => {
  const { eventId, version } = await draft();
  const published = await lead.event.publish({ eventId, version });
  const { form } = await lead.event.forEditing({ eventId });
  const change = lead.event.update({ eventId, version: published.version, event: { ...form, venue: null } });
  await expect(change).rejects.toEqual(refusedWith("event.incomplete"));
  expect((await lead.event.forEditing({ eventId })).form.venue).not.toBeNull();
});

test("an address that another event has is refused", async () => {
  const { eventId } = await draft();
  const { form } = await lead.event.forEditing({ eventId });
  await expect(draft({ slug: form.slug })).rejects.toEqual(refusedWith("slug.taken"));
});

test("places that are taken cannot be taken away; more or unlimited places can be given", async () => {
  const { database } = await testDatabase();
  const event = await publishedEvent(database, organisationId, { places: 5 });
  await registration(database, event);
  await registration(database, event);
  const set = async (size: number | null) => {
    const { version, form } = await lead.event.forEditing({ eventId: event.id });
    const { audiences, contacts } = eventForm();
    const whole = eventForm({ ...withPlaces(form, size), audiences, contacts });
    return lead.event.update({ eventId: event.id, version, event: whole });
  };
  await expect(set(1)).rejects.toEqual(refusedWith("capacity.belowTaken"));
  await set(2);
  expect((await lead.event.byId({ eventId: event.id })).places).toEqual({ taken: 2, size: 2, pool: null });
  await set(null);
  expect((await lead.event.byId({ eventId: event.id })).places).toEqual({ taken: 2, size: null, pool: null });
  expect(await poolsAgree(database, event.id)).toEqual([{ taken: 2, rows: 2 }]);
});

test("cancelling ends every registration, frees the places and queues a mail to each", async () => {
  const { database } = await testDatabase();
  const event = await publishedEvent(database, organisationId, { places: 5 });
  await registration(database, event);
  await registration(database, event, { state: "UNCONFIRMED" });
  await registration(database, event, { state: "CANCELLED" });
  const { version } = await lead.event.byId({ eventId: event.id });
  const reasons = { reasonDe: "Krankheit im Team", reasonEn: "Illness" };
  const result = await lead.event.cancel({ eventId: event.id, version, ...reasons });
  expect(result.registrations).toBe(2);
  expect(await poolsAgree(database, event.id)).toEqual([{ taken: 0, rows: 0 }]);
  const mails = await database.mail.count({
    where: { eventId: event.id, kind: "registration.eventCancelled" },
  });
  expect(mails).toBe(2);
  const page = await publicCaller().event.bySlug({ slug: event.slug, locale: "de" });
  expect(page).toMatchObject({
    status: "CANCELLED",
    statusReason: { text: "Krankheit im Team", language: "de" },
  });
  const twice = lead.event.cancel({ eventId: event.id, version: result.version, ...reasons });
  await expect(twice).rejects.toEqual(refusedWith("event.cancelled"));
});

test("another organisation's event does not exist: not in the list, not by its id, not for its venue", async () => {
  const { eventId, version } = await draft();
  const { form } = await lead.event.forEditing({ eventId });
  await expect(foreigner.event.byId({ eventId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const change = foreigner.event.update({ eventId, version, event: form });
  await expect(change).rejects.toMatchObject({ code: "NOT_FOUND" });
  const all = await foreigner.event.mine({ period: "all" });
  expect(all.items.map(({ id }) => id)).not.toContain(eventId);

  const { database } = await testDatabase();
  const third = await organisation(database, "Drittstadt");
  const stranger = await callerAs("EVENT_LEAD", third.id);
  const stolen = stranger.event.create({ organisationId: third.id, event: eventForm({ venue: form.venue }) });
  await expect(stolen).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the list finds drafts by a word, whatever its accents", async () => {
  const { database } = await testDatabase();
  const body = (await organisation(database, "Zählstadt")).id;
  const counting = await callerAs("EVENT_LEAD", body);
  const form = eventForm();
  form.translations.de = { ...form.translations.de, title: "Händelabend" };
  await counting.event.create({ organisationId: body, event: form });
  const found = await counting.event.mine({ text: "handel", period: "all" });
  expect(found.items.map(({ title }) => title)).toEqual(["Händelabend"]);
  expect((await counting.event.mine({ text: "gibtesnicht", period: "all" })).total).toBe(0);
});

test("the start page names what waits: comments, drafts, full events", async () => {
  const { database } = await testDatabase();
  const body = (await organisation(database, "Aufgabenstadt")).id;
  const own = await callerAs("EVENT_LEAD", body);
  const full = await publishedEvent(database, body, { places: 1 });
  await registration(database, full);
  await database.comment.create({
    data: {
      eventId: full.id,
      authorName: "Kim",
      authorEmail: "kim@example.org",
      locale: "de",
      body: "Frage",
    },
  });
  await own.event.create({ organisationId: body, event: eventForm() });
  await own.event.create({ organisationId: body, event: eventForm({ venue: null }) });
  const { tasks, events, upcoming } = await own.event.start();
  expect(tasks.map(({ kind, count }) => [kind, count]).sort()).toEqual([
    ["comments", 1],
    ["complete", 1],
    ["full", 1],
    ["publish", 0],
  ]);
  expect(events).toHaveLength(3);
  expect(upcoming).toBe(3);
  const viewer = await callerAs("VIEWER", body);
  const seen = await viewer.event.start();
  expect(seen.mayCreate).toBe(false);
  expect(seen.tasks.map(({ kind }) => kind)).toEqual(["full"]);
});
