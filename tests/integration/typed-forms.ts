import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { ownToken } from "@podium/tests-support/own-links";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { registration } from "@podium/tests-support/registrations";
import { registrationFields, sendInBrowser } from "@podium/tests-support/site/visitor";
import { warmSite } from "@podium/tests-support/site/warm-site";
import { afterAll, beforeAll, vi } from "vitest";
import { ownAddresses } from "./own-addresses.ts";

// A site, and its forms as somebody fills them in.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const { database, url } = await testDatabase();
let site: Running;
let bodyId: string;
let removeDataDir = async () => {};

beforeAll(async () => {
  bodyId = (await organisation(database)).id;
  const { dataDir, remove } = await temporaryDataDir();
  removeDataDir = remove;
  site = await startSite({ databaseUrl: url, dataDir });
  const { slug } = await event();
  await warmSite(site, [`/veranstaltungen/${slug}`, `/veranstaltungen/${slug}/anmeldung`]);
});
afterAll(async () => {
  await site?.stop();
  await removeDataDir();
});

type Columns = NonNullable<Parameters<typeof publishedEvent>[2]>["event"];
export const event = (columns: Columns = {}, places: number | null = 9) =>
  publishedEvent(database, bodyId, { places, event: columns });
export const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
export const past = { startsAt: hours(-3), endsAt: hours(-1) };

export const comment = {
  form: "comment",
  name: "Kim Tippt",
  email: "kim@example.org",
  body: "Ein langer Gedanke.",
};
export const person = { firstName: "Ada", lastName: "Tippt", email: "ada.tippt@example.org" };
export const party = registrationFields([person], { organisation: "Amt für Getipptes" });
export const another = { firstName: "Neu", lastName: "Getippt", email: "neu.getippt@example.org" };

export type Filled = [path: string, fields: Record<string, string>];

export const ofEvent = ({ slug }: TestEvent) => `/veranstaltungen/${slug}`;
export const commented = async (columns: Columns): Promise<Filled> => [
  ofEvent(await event(columns)),
  comment,
];
export const registered = async (columns: Columns, places?: number): Promise<Filled> => [
  `${ofEvent(await event(columns, places))}/anmeldung`,
  party,
];
export async function ownStep(
  step: "change" | "handOver" | "addPerson",
  fields: Record<string, string>,
  columns: Columns = {},
  state: "CONFIRMED" | "CANCELLED" = "CONFIRMED",
  maxPersons = 5,
): Promise<Filled> {
  const made = await event(columns);
  await database.category.updateMany({ where: { eventId: made.id }, data: { maxPersons } });
  const { id } = await registration(database, made, { state });
  // A page may have several forms.
  return [ownAddresses(ownToken(id), "none")[step], { form: step, ...fields }];
}

/** Sends it as a browser does, and opens what it is sent on to. */
export function fillIn(path: string, fields: Record<string, string>, headers?: Record<string, string>) {
  return sendInBrowser(site.url, path, fields, headers);
}

export function look(path: string): Promise<Response> {
  return fetch(`${site.url}${path}`);
}
