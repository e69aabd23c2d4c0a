import type { Database } from "@podium/db/client";
import { createEvent, type EventGiven, type MadeEvent, plainTexts } from "@podium/db/factories/event";

export type TestEvent = MadeEvent;

/** All but what every test event has in the same way. */
type Options = Omit<EventGiven, "organisationId" | "texts" | "contacts" | "columns"> & {
  title?: string;
  event?: EventGiven["columns"];
};

/**
 * A published event in thirty days, online, complete in both languages, with open registration, open comments and one
 * pool.
 *
 * @param options.places size of the pool; null (the default) is unlimited
 * @param options.pools several pools, which `options.categories` name by their keys
 * @param options.event columns that differ
 */
export function publishedEvent(
  database: Database,
  organisationId: string,
  options: Options = {},
): Promise<TestEvent> {
  const { title = "Bürgerdialog Mobilität", event, ...given } = options;
  return createEvent(database, {
    ...given,
    organisationId,
    places: given.places ?? null,
    texts: { de: plainTexts(title), en: plainTexts(`${title} (English)`) },
    contacts: [{ name: "Bürgerbüro", email: "fragen@example.org" }],
    columns: { format: "ONLINE", onlineUrl: "https://example.org/raum", ...event },
  });
}

/** For `options.event`: others come to a house, so that there is a door at which a ticket is shown. */
export const withDoor = { format: "HYBRID" } as const;

/** The event with one date gets another one: its row and its occurrence's. */
export async function moveEvent(
  database: Database,
  id: string,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): Promise<void> {
  await database.event.update({
    where: { id },
    data: {
      ...{ startsAt, endsAt },
      occurrences: {
        update: {
          where: { id },
          data: { startsAt, endsAt, begunAt: startsAt, overAt: endsAt, listedUntil: endsAt },
        },
      },
    },
  });
}
