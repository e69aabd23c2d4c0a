import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import type { TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { expect } from "vitest";
import { eventForm } from "../event-form.ts";

export const { database } = await testDatabase();
export const body = await organisation(database, "Eigenstadt");
export const leader = await staffMember(database, "Kim", { organisationId: body.id, role: "EVENT_LEAD" });
export const lead = createCallerFactory(appRouter)(await contextOf(leader));

export const refusedWith = (code: string, details = {}) =>
  expect.objectContaining({ cause: expect.objectContaining({ code, details }) });

/** A complete draft. `seen` names what an action wants to know. */
export async function draft(differing: Parameters<typeof eventForm>[0] = {}) {
  const form = eventForm(differing);
  const { eventId, version } = await lead.event.create({ organisationId: body.id, event: form });
  return { eventId, slug: form.slug, seen: { eventId, version } };
}

export const versionOf = async (eventId: string) => (await lead.event.byId({ eventId })).version;
export const stateOf = async (eventId: string) => (await lead.event.byId({ eventId })).state;

/** What a visitor sees at the address. */
export const visit = (slug: string) => publicCaller().event.bySlug({ slug, locale: "de" });

/** What the log says of the event itself. */
export async function trail(entityId: string): Promise<string[]> {
  const entries = await database.auditEntry.findMany({
    where: { entity: "event", entityId },
    orderBy: { sequence: "asc" },
  });
  return entries.map(({ action, actorKind }) => `${actorKind} ${action}`);
}

/** No page, no list, no form, no comment. */
export async function expectOffline({ slug }: TestEvent) {
  const { event, registration: visitors, comment: comments } = publicCaller();
  expect(await event.bySlug({ slug, locale: "de" })).toBeNull();
  expect(await event.calendar({ slug, locale: "de" })).toBeNull();
  const { items } = await event.list({ locale: "de" });
  expect(items.map((item) => item.slug)).not.toContain(slug);
  expect((await event.addresses({})).events.map((each) => each.slug)).not.toContain(slug);
  const person = { firstName: "Anna", lastName: "Beispiel", email: "neu@example.org" };
  const words = { name: "Kim", email: "kim@example.org", body: "Eine Frage." };
  await expect(visitors.create({ slug, locale: "de", persons: [person] })).rejects.toEqual(
    refusedWith("event.offline"),
  );
  await expect(visitors.availability({ slug, locale: "de" })).rejects.toEqual(refusedWith("event.offline"));
  await expect(comments.create({ slug, locale: "de", ...words })).rejects.toEqual(
    refusedWith("event.offline"),
  );
}
