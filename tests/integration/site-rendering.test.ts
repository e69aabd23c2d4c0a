import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { registrationFields, sendForm } from "@podium/tests-support/site/visitor";
import { waitUntil } from "@podium/tests-support/wait-until";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

// Pages are rendered by a process that the site's server starts. Against the production build.

/** A bound against hanging: a process that renders loads all pages before it says that it is there. */
const PATIENCE_MS = 120_000;
vi.setConfig({ testTimeout: 2 * PATIENCE_MS });

let site: Running;
let event: TestEvent;
let removeDataDir = async () => {};

beforeAll(async () => {
  const { database, url } = await testDatabase();
  event = await publishedEvent(database, (await organisation(database)).id, { places: 5 });
  const { dataDir, remove } = await temporaryDataDir();
  removeDataDir = remove;
  site = await startSite({ databaseUrl: url, dataDir });
});

afterAll(async () => {
  await site?.stop();
  await removeDataDir();
});

const status = async (path: string) => (await fetch(`${site.url}${path}`)).status;

/** Of all that were started so far, the last one first. */
function renderingProcesses(): number[] {
  const lines = site
    .output()
    .split("\n")
    .filter((line) => line.includes("pages can be rendered"));
  return lines.map((line) => Number(JSON.parse(line).pid)).reverse();
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("while rendering has died, kept pages and registrations go on, other pages say when to come back", async () => {
  const page = `/veranstaltungen/${event.slug}`;
  expect(await status(page)).toBe(200);
  const [rendering = 0] = renderingProcesses();
  process.kill(rendering, "SIGKILL");
  const person = { firstName: "Anna", lastName: "Beispiel", email: "anna@example.org" };
  const [kept, other, registered] = await Promise.all([
    fetch(`${site.url}${page}`),
    fetch(`${site.url}/impressum`),
    sendForm(site.url, `${page}/anmeldung`, registrationFields([person])),
  ]);
  expect([kept.status, other.status, registered.status]).toEqual([200, 503, 303]);
  expect(other.headers.get("retry-after")).toMatch(/^\d+$/u);
  await waitUntil(
    "rendering to be there again",
    async () => (await status("/impressum")) === 200,
    PATIENCE_MS,
  );
  expect(renderingProcesses()[0]).not.toBe(rendering);
});

test("when the site is killed, the process that renders ends by itself", async () => {
  const [rendering = 0] = renderingProcesses();
  expect(lives(rendering)).toBe(true);
  await site.kill();
  await waitUntil("rendering to end", async () => !lives(rendering));
});
