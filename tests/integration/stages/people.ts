import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import type { registrationSorts } from "@podium/domain/registration/staff-schema";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { registration } from "@podium/tests-support/registrations";

export const { database } = await testDatabase();
export const body = await organisation(database);
export const call = createCallerFactory(appRouter);
export const lead = await staffMember(database, "Lea", { organisationId: body.id, role: "EVENT_LEAD" });
export const viewer = await staffMember(database, "Vera", { organisationId: body.id, role: "VIEWER" });
export const asLead = call(await contextOf(lead));

export async function eventWith(count: number) {
  const event = await publishedEvent(database, body.id);
  for (let number = 0; number < count; number += 1) {
    await registration(database, event, {
      firstName: number % 2 ? "Zoë" : "Änne",
      lastName: ["Öztürk", "Ott", "Ähre", "Zabel", "Ott"][number % 5],
      email: `p${number}-${event.slug}@example.org`,
      state: (["CONFIRMED", "UNCONFIRMED", "CANCELLED"] as const)[number % 3],
    });
  }
  return event;
}

export async function allPages(
  eventId: string,
  how: { sort: (typeof registrationSorts)[number]; direction: "asc" | "desc" },
  between: () => Promise<unknown> = async () => {},
) {
  const pages = [await asLead.registration.list({ eventId, size: 7, ...how })];
  for (let after = pages[0]?.next; after; after = pages.at(-1)?.next) {
    await between();
    pages.push(await asLead.registration.list({ eventId, size: 7, after, ...how }));
  }
  return pages;
}

/** What staff say about somebody whom they enter. */
export const terms = (event: TestEvent) => ({
  eventId: event.id,
  categoryId: event.categoryId,
  channel: "PHONE" as const,
  locale: "de" as const,
  overflow: "WAIT" as const,
  sendMail: true,
  noticeGiven: true as const,
});
export const anna = { firstName: "Anna", lastName: "Beispiel" };
