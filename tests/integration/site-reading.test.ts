import { readingLimits } from "@podium/domain/event/reading-cost";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let site: Running;
let removeDataDir = async () => {};
let slug: string;

beforeAll(async () => {
  const { database, url } = await testDatabase();
  ({ slug } = await publishedEvent(database, (await organisation(database)).id));
  const { dataDir, remove } = await temporaryDataDir();
  removeDataDir = remove;
  // Behind a proxy, so that the test can be several clients.
  const environment = { RATE_LIMITS: "on", TRUST_PROXY: "on" };
  site = await startSite({ databaseUrl: url, dataDir, environment });
});

afterAll(async () => {
  await site?.stop();
  await removeDataDir();
});

type Asked = [procedure: string, input: object];

/** @returns the status of each call of one batch */
async function statuses(client: string, calls: readonly Asked[]): Promise<number[]> {
  const names = calls.map(([name]) => name).join(",");
  const input = JSON.stringify(Object.fromEntries(calls.map(([, given], place) => [place, given])));
  const answer = await fetch(`${site.url}/api/trpc/${names}?batch=1&input=${encodeURIComponent(input)}`, {
    headers: { "x-forwarded-for": client },
  });
  const results = (await answer.json()) as { error?: { data: { httpStatus: number } } }[];
  return results.map(({ error }) => error?.data.httpStatus ?? 200);
}

const locale = "de";
const list: Asked = ["event.list", { locale }];
const longSearch: Asked = [
  "event.list",
  { locale, text: "ab cd ef gh ij kl mn op qr st uv wx yz aa bb cc dd" },
];

describe("A14 · programs read as much as honest ones need", () => {
  test.each<[string, () => Asked[], number]>([
    ["a list", () => [list], 1],
    ["ten lists", () => Array<Asked>(10).fill(list), 10],
    ["a long search", () => [longSearch], 1],
    ["ten long searches", () => Array<Asked>(10).fill(longSearch), 1],
    ["a long search beside small calls", () => [longSearch, list, list, list, list], 5],
    [
      "what a page shows",
      () => [list, ["event.facets", { locale, period: "upcoming" }], ["event.bySlug", { slug, locale }]],
      3,
    ],
    ["ten events", () => Array<Asked>(10).fill(["event.bySlug", { slug, locale }]), 10],
    ["ten calendars", () => Array<Asked>(10).fill(["event.calendar", { slug, locale }]), 10],
    ["all addresses", () => [["event.addresses", {}]], 1],
    ["all addresses three times", () => Array<Asked>(3).fill(["event.addresses", {}]), 2],
    ["the past beside the future", () => [list, ["event.past", { locale }]], 2],
  ])("%s in one request", async (what, calls, answered) => {
    const found = await statuses(`192.0.2.${what.length}`, calls());
    expect(found.filter((status) => status === 200)).toHaveLength(answered);
    expect(found.filter((status) => status !== 200).every((status) => status === 429)).toBe(true);
  });

  test("one client comes to its limit, and another does not notice", async () => {
    const batch = Array<Asked>(10).fill(list);
    const most = Math.ceil(readingLimits.client.points / 50) * 2;
    let limited = false;
    for (let turn = 0; turn < most && !limited; turn += 1) {
      limited = (await statuses("198.51.100.1", batch)).includes(429);
    }
    expect(limited).toBe(true);
    expect(await statuses("198.51.100.2", batch)).toEqual(Array(10).fill(200));
    expect(
      (await fetch(`${site.url}/?text=abc`, { headers: { "x-forwarded-for": "198.51.100.1" } })).status,
    ).toBe(200);
  });
});
