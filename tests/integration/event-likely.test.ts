import { publicCaller } from "@podium/api/public-router";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const { database, pool, url } = await testDatabase();
const { id: organisationId } = await organisation(database, "Tippstadt");

let site: Running;
let removeDataDir = async () => {};

const at = (slug: string, columns = {}) =>
  publishedEvent(database, organisationId, { title: `Titel <${slug}>`, event: { slug, ...columns } });

beforeAll(async () => {
  await at("buergerdialog");
  const moved = await at("stadtteilfest-nord");
  await database.event.update({ where: { id: moved.id }, data: { slug: "quartiersfest" } });
  await at("haushalt-2026");
  await at("haushalt-2027");
  await at("jugend-rat");
  await at("jugendrat");
  await at("entwurf-geheim", { status: "DRAFT" });
  await at("zurueckgezogen", { status: "WITHDRAWN" });
  await at("abgelaufen-heute", { unpublishedAt: new Date("2026-01-01") });
  const { dataDir, remove } = await temporaryDataDir();
  removeDataDir = remove;
  site = await startSite({ databaseUrl: url, dataDir });
});

afterAll(async () => {
  await site?.stop();
  await removeDataDir();
});

const likely = async (slug: string) =>
  (await publicCaller().event.likely({ slug, locale: "de" })).map((event) => event.slug).toSorted();

describe("an address that leads nowhere", () => {
  test.each([
    ["burgerdialog", ["buergerdialog"]],
    ["buerger-dialog", ["buergerdialog"]],
    ["burgerdialg", ["buergerdialog"]],
    ["buergerdailog", ["buergerdialog"]],
    ["stadteilfest-nord", ["quartiersfest"]],
    ["haushalt-202", ["haushalt-2026", "haushalt-2027"]],
    ["jugend--rat", []],
    ["jugen-drat", ["jugend-rat", "jugendrat"]],
    ["burgrdialg", []],
    ["entwurf-gehiem", []],
    ["entwurfgeheim", []],
    ["zuruckgezogen", []],
    ["abgelaufenheute", []],
    ["x", []],
  ])("%s was perhaps meant to be %j", async (typed, meant) => {
    expect(await likely(typed)).toEqual(meant);
  });

  test("is looked for along the index, however it is spelled", async () => {
    const { rows } = await pool
      .query(
        `SET enable_seqscan = off; EXPLAIN SELECT * FROM "EventSlug" WHERE podium_fold_slug("slug") = ANY('{a,b}')`,
      )
      .then((answers) => (Array.isArray(answers) ? answers.at(-1) : answers));
    expect(JSON.stringify(rows)).toContain("EventSlug_folded");
  });
});

const get = async (path: string) => {
  const answer = await fetch(site.url + path, { redirect: "manual" });
  return { status: answer.status, location: answer.headers.get("location"), body: await answer.text() };
};

describe("on the site", () => {
  test("it leads to the one event that it can mean, in its language and on the same page", async () => {
    for (const [path, location] of [
      ["/veranstaltungen/burgerdialog", "/veranstaltungen/buergerdialog"],
      ["/en/events/burgerdialog", "/en/events/buergerdialog"],
      ["/veranstaltungen/burgerdialog/leichte-sprache", "/veranstaltungen/buergerdialog/leichte-sprache"],
    ] as const) {
      const answer = await get(path);
      // For now: an event may get this address.
      expect([path, answer.status, answer.location]).toEqual([path, 307, location]);
    }
  });

  test("of several it names each, as text, and is not found", async () => {
    const { status, body } = await get("/veranstaltungen/haushalt-202");
    expect(status).toBe(404);
    expect(body).toContain("Meinten Sie");
    expect(body).toContain('href="/veranstaltungen/haushalt-2026"');
    expect(body).toContain("Titel &lt;haushalt-2027&gt;");
    // Editions are called alike: the day tells them apart.
    expect(body.match(/class="neighbour__word">[^<]*\d{4}</gu)).toHaveLength(2);
    expect(body).toContain("noindex");
  });

  test.each(["entwurfgeheim", "zuruckgezogen", "burgrdialg"])("%s is just not found", async (slug) => {
    const { status, location, body } = await get(`/veranstaltungen/${slug}`);
    expect([status, location]).toEqual([404, null]);
    expect(body).not.toMatch(/Meinten Sie|Titel/u);
  });
});
