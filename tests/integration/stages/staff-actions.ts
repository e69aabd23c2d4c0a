import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { registration } from "@podium/tests-support/registrations";

export const { database } = await testDatabase();
export const body = await organisation(database);
export const call = createCallerFactory(appRouter);
const lead = await staffMember(database, "Lea", { organisationId: body.id, role: "EVENT_LEAD" });
export const asLead = call(await contextOf(lead));
/** Nobody is promoted by itself here: what staff do is what happens. */
export const approving = {
  approvalMode: "PLACE_ON_APPROVAL",
  waitlistPolicy: "DIRECT",
  quietFrom: null,
  quietUntil: null,
} as const;

export async function facts(eventId: string) {
  const [registrations, mails, entries] = await Promise.all([
    database.registration.findMany({ where: { eventId }, orderBy: { id: "asc" } }),
    database.mail.count({ where: { eventId } }),
    database.auditEntry.count({ where: { eventId } }),
  ]);
  return JSON.stringify({ registrations, mails, entries }, (_, value) =>
    typeof value === "bigint" ? String(value) : value,
  );
}

export async function applicants(count: number, places: number) {
  const event = await publishedEvent(database, body.id, { places, event: approving });
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const createdAt = new Date(Date.UTC(2026, 0, 1, 12, number));
    const made = await registration(database, event, { state: "PENDING", holdsPlace: false, createdAt });
    ids.push(made.id);
  }
  return { event, ids };
}
