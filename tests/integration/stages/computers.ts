import { clockShiftedBy } from "@podium/tests-support/clock/wrong-clock";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { registrationFields, sendForm, wholeAnswer } from "@podium/tests-support/site/visitor";
import { warmSite } from "@podium/tests-support/site/warm-site";
import { afterAll, beforeAll, vi } from "vitest";
import { confirmationAddress, ownAddresses } from "../own-addresses.ts";

// Computers whose clocks are ten minutes fast and ten minutes slow, in zones far apart, beside one that is right. What
// is due in five minutes, or was five minutes ago, is the same for all: the database says what time it is.

/** Bounds against hanging on a machine that has much else to do. */
export const PATIENCE_MS = 240_000;
vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

export const MINUTE = 60_000;
const WEB_URL = "http://127.0.0.1:4801";
const computers = [
  { name: "right, in UTC", environment: { TZ: "UTC" } },
  { name: "fast, in St. John's", environment: { TZ: "America/St_Johns", ...clockShiftedBy(10) } },
  { name: "slow, on Chatham", environment: { TZ: "Pacific/Chatham", ...clockShiftedBy(-10) } },
];

export const { database, url } = await testDatabase();
export let sites: Running[] = [];
let bodyId: string;
export let dataDir: string;
let removeDataDir = async () => {};

beforeAll(async () => {
  bodyId = (await organisation(database)).id;
  ({ dataDir, remove: removeDataDir } = await temporaryDataDir());
  sites = await Promise.all(
    computers.map(({ environment }) =>
      startSite({ databaseUrl: url, dataDir, environment: { ...environment, WEB_URL } }),
    ),
  );
  const { slug } = await event();
  const own = ownAddresses("none", "none").page;
  const paths = [
    `/veranstaltungen/${slug}`,
    `/veranstaltungen/${slug}/anmeldung`,
    own,
    confirmationAddress("none"),
  ];
  for (const site of sites) await warmSite(site, paths);
});
afterAll(async () => {
  await Promise.all(sites.map((site) => site.stop()));
  await removeDataDir();
});

export const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE);
export type Columns = NonNullable<Parameters<typeof publishedEvent>[2]>["event"];
export const event = (columns: Columns = {}) =>
  publishedEvent(database, bodyId, { places: 90, event: { holdMinutes: 30, ...columns } });
export const begins = (minutes: number): Columns => ({
  startsAt: inMinutes(minutes),
  endsAt: inMinutes(minutes + 60),
});

let comers = 0;
export function register(site: Running, slug: string) {
  comers += 1;
  const person = { firstName: "Anna", lastName: "Beispiel", email: `comer-${comers}@example.org` };
  return sendForm(site.url, `/veranstaltungen/${slug}/anmeldung`, registrationFields([person]));
}

/** What a page says, as lines. */
export async function page(site: Running, path: string): Promise<string> {
  const { body } = await wholeAnswer(await fetch(site.url + path));
  return body
    .replace(/<head>.*?<\/head>/su, "")
    .replace(/<form/gu, "(form)<form")
    .replace(/(<[^>]+>\s*)+/gu, "\n");
}
