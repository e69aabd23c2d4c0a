import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { poolsAgree } from "@podium/tests-support/registrations";
import { afterAll, beforeAll } from "vitest";

// The steps of the registration form and of the registration's own page, as browsers without scripts send them.

export const { database, url } = await testDatabase();
export let site: Running;
let bodyId: string;
let place: Awaited<ReturnType<typeof temporaryDataDir>>;

beforeAll(async () => {
  bodyId = (await organisation(database)).id;
  place = await temporaryDataDir();
  site = await startSite({ databaseUrl: url, dataDir: place.dataDir });
});

afterAll(async () => {
  await site?.stop();
  await place?.remove();
});

const groups = { nameDe: "Teilnahme", nameEn: "Participation", maxPersons: 4 };
export const event = (given: Parameters<typeof publishedEvent>[2] = {}): Promise<TestEvent> =>
  publishedEvent(database, bodyId, { places: 9, categories: [groups], ...given });
export const formPath = ({ slug }: TestEvent) => `/veranstaltungen/${slug}/anmeldung`;

export const anna = {
  "persons.0.firstName": "Anna",
  "persons.0.lastName": "<b>Beispiel</b>",
  "persons.0.email": "anna@example.org",
  organisation: "Verein & Söhne",
};

export async function send(path: string, fields: Record<string, string>) {
  const answer = await fetch(`${site.url}${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: site.url },
    redirect: "manual",
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

export const keyIn = (page: string) => /name="key" value="([\w-]{36})"/.exec(page)?.[1] ?? "";

/** All that a registration leaves behind. */
export async function traces(eventId: string) {
  return {
    registrations: await database.registration.count({ where: { eventId } }),
    mails: await database.mail.count({ where: { eventId } }),
    trail: await database.auditEntry.count({ where: { eventId } }),
    pools: await poolsAgree(database, eventId),
  };
}
