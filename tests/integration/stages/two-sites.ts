import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { formFields } from "@podium/tests-support/site/registration-form";
import { afterAll, beforeAll } from "vitest";

// The public form as browsers send it, against the production build, by processes that share one database.

const sites: Running[] = [];
export let dataDir: string;
let removeDataDir = async () => {};
let bodyId: string;

beforeAll(async () => {
  const { database, url } = await testDatabase();
  bodyId = (await organisation(database)).id;
  ({ dataDir, remove: removeDataDir } = await temporaryDataDir());
  sites.push(...(await Promise.all([1, 2].map(() => startSite({ databaseUrl: url, dataDir })))));
});

afterAll(async () => {
  await Promise.all(sites.map((site) => site.stop()));
  await removeDataDir();
});

export function site(number = 0): Running {
  const running = sites[number];
  if (!running) throw new Error("the site does not run");
  return running;
}

export const event = async (given?: Parameters<typeof publishedEvent>[2]): Promise<TestEvent> =>
  publishedEvent((await testDatabase()).database, bodyId, given);

export const anna = { firstName: "Anna", lastName: "Beispiel", email: "anna@example.org", organisation: "" };
export const formPath = ({ slug }: TestEvent) => `/veranstaltungen/${slug}/anmeldung`;

export function send(
  running: Running,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${running.url}${path}`, {
    method: "POST",
    body: new URLSearchParams(formFields(fields)),
    headers: { origin: running.url, ...headers },
    redirect: "manual",
  });
}

/** All of an answer but what differs by itself. */
export async function whole(response: Response) {
  const headers = Object.fromEntries(response.headers);
  for (const own of ["date", "x-request-id", "connection", "keep-alive"]) delete headers[own];
  return { status: response.status, headers, body: await response.text() };
}
