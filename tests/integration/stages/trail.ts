import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { organisation } from "@podium/tests-support/organisations";
import { expect } from "vitest";
import { eventForm } from "../event-form.ts";

export const { database } = await testDatabase();
export const { id: organisationId } = await organisation(database);
export const actor = await staffMember(database, "Lea Leitung", { organisationId, role: "EVENT_LEAD" });
export const requestId = "request-of-this-test";
export const lead = createCallerFactory(appRouter)(await contextOf(actor, { requestId }));

export const refusedWith = (code: string, details = {}) =>
  expect.objectContaining({ cause: expect.objectContaining({ code, details }) });
export const reasons = { reasonDe: "Sturmwarnung", reasonEn: "Storm warning" };

export const draft = (differing: Partial<EventForm> = {}) =>
  lead.event.create({ organisationId, event: eventForm(differing) });
/** Somebody takes a place on the public site. */
export const register = (slug: string, email: string) =>
  publicCaller().registration.create({
    slug,
    locale: "de",
    persons: [{ firstName: "Anna", lastName: "Beispiel", email }],
  });
export const versionOf = async (eventId: string) => (await lead.event.byId({ eventId })).version;
export const trail = (eventId: string) =>
  database.auditEntry.findMany({ where: { eventId, entity: "event" }, orderBy: { sequence: "asc" } });
export const asText = (rows: unknown) =>
  JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? String(value) : value));

/** The transactions that wrote the event's row and the newest line about it. */
export async function writers(eventId: string) {
  const [row] = await database.$queryRaw<{ event: string; entry: string }[]>`
    SELECT event.xmin::text AS "event",
      (SELECT entry.xmin::text FROM "AuditEntry" entry WHERE entry."eventId" = event."id"
        AND entry."entity" = 'event' ORDER BY entry."sequence" DESC LIMIT 1) AS "entry"
    FROM "Event" event WHERE event."id" = ${eventId}::uuid`;
  return row;
}
