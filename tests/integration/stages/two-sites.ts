import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import type { Running } from "@podium/tests-support/processes";
import { formFields } from "@podium/tests-support/site/registration-form";
import { sharedSites } from "@podium/tests-support/site/shared-sites";

// The public form as browsers send it, against the production build, by processes that share one database.

const shared = await sharedSites(2);
export const { database, dataDir, url } = shared;
const { id: bodyId } = await organisation(database);

export function site(number = 0): Running {
  const running = shared.sites[number];
  if (!running) throw new Error("the site does not run");
  return running;
}

export const event = async (given?: Parameters<typeof publishedEvent>[2]): Promise<TestEvent> =>
  publishedEvent(database, bodyId, given);

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
