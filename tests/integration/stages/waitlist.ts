import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { registration } from "@podium/tests-support/registrations";
import { beforeAll } from "vitest";

export let bodyId: string;
beforeAll(async () => {
  const { database } = await testDatabase();
  bodyId = (await organisation(database)).id;
});

type Columns = NonNullable<Parameters<typeof publishedEvent>[2]>["event"];

/** No quiet hours, so that the tests mean the same at night. */
export async function event(places: number | null, columns: Columns = {}): Promise<TestEvent> {
  const { database } = await testDatabase();
  return publishedEvent(database, bodyId, {
    places,
    event: { waitlistPolicy: "DIRECT", quietFrom: null, quietUntil: null, ...columns },
  });
}

export async function statesOf(...ids: string[]) {
  const { database } = await testDatabase();
  const rows = await database.registration.findMany({ where: { id: { in: ids } } });
  return ids.map((id) => rows.find((row) => row.id === id)?.state);
}

export async function mailsOf(id: string) {
  const { database } = await testDatabase();
  const mails = await database.mail.findMany({ where: { registrationId: id }, orderBy: { sequence: "asc" } });
  return mails.map(({ kind }) => kind.replace("registration.", ""));
}

export const newcomer = (made: TestEvent, email: string) => ({
  slug: made.slug,
  locale: "de" as const,
  persons: [{ firstName: "B", lastName: "C", email }],
});

export const waiting = async (made: TestEvent, given: Parameters<typeof registration>[2] = {}) =>
  registration((await testDatabase()).database, made, { state: "WAITLISTED", ...given });
