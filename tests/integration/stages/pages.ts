import { recordChange } from "@podium/api/audit";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { afterAll, beforeAll } from "vitest";

// What the site's own server adds to the pages: kept bytes, headers, files. Against the production build.

export let site: Running;
export let event: TestEvent;
export let dataDir: string;
let removeDataDir = async () => {};

beforeAll(async () => {
  const { database, url } = await testDatabase();
  event = await publishedEvent(database, (await organisation(database)).id, { places: 5 });
  ({ dataDir, remove: removeDataDir } = await temporaryDataDir());
  site = await startSite({ databaseUrl: url, dataDir });
});

afterAll(async () => {
  await site?.stop();
  await removeDataDir();
});

export const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`${site.url}${path}`, { headers, method, redirect: "manual" });
export const page = () => `/veranstaltungen/${event.slug}`;

/** As staff does it: the change and its trace in one transaction. */
export async function rename(title: string): Promise<void> {
  const { database } = await testDatabase();
  await database.$transaction(async (transaction) => {
    await transaction.eventTranslation.updateMany({
      where: { eventId: event.id, locale: "de" },
      data: { title },
    });
    await recordChange(transaction, {
      actor: "SYSTEM",
      eventId: event.id,
      entity: "event",
      entityId: event.id,
      action: "updated",
    });
  });
}
