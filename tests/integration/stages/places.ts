import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import type { EventForm } from "@podium/domain/event/schema";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { expect } from "vitest";

export const { database } = await testDatabase();
export const { id: organisationId } = await organisation(database);
const actor = await staffMember(database, "Lea Leitung", { organisationId, role: "EVENT_LEAD" });
export const lead = createCallerFactory(appRouter)(await contextOf(actor));

export const refusedWith = (code: string, details = {}) =>
  expect.objectContaining({ cause: expect.objectContaining({ code, details }) });

/** Saves the event's form as `change` makes it. */
export async function save(eventId: string, change: (form: EventForm) => Partial<EventForm>) {
  const { version, form } = await lead.event.forEditing({ eventId });
  return lead.event.update({ eventId, version, event: { ...form, ...change(form) } });
}

/** A published event with everything that publishing needs, and no quiet hours, so that the queue is always served. */
export function event(given: Parameters<typeof publishedEvent>[2] = {}) {
  return publishedEvent(database, organisationId, {
    ...given,
    event: { quietFrom: null, quietUntil: null, ...given.event },
  });
}

/** In the hall, and in the hall with childcare. */
export const shared = {
  pools: [
    { key: "hall", size: 10 },
    { key: "childcare", size: 3 },
  ],
  categories: [
    { nameDe: "Vor Ort", nameEn: "In person", pools: ["hall"] },
    { nameDe: "Mit Kind", nameEn: "With a child", pools: ["hall", "childcare"] },
  ],
};
export const kindOf = (made: Awaited<ReturnType<typeof event>>, index: number) => ({
  ...made,
  categoryId: made.categoryIds[index] ?? "",
});
export const stateOf = async (id: string) =>
  (await database.registration.findUniqueOrThrow({ where: { id } })).state;
