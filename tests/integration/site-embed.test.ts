import { createOrganisation } from "@podium/db/factories/organisation";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { DOMParser } from "@xmldom/xmldom";
import { afterAll, beforeAll, expect, test } from "vitest";

const { database, url } = await testDatabase();
const [own, other] = ["https://www.stadt.example", "https://www.land.example"];
const [list, frame] = ["/einbetten/liste.html", "/einbetten/rahmen.html"];

let site: Running;
let removeDataDir = async () => {};

beforeAll(async () => {
  const city = await createOrganisation(database, { slug: "stadt", nameDe: "Stadt <i>Muster</i>" });
  await publishedEvent(database, city.id, { title: '<script>alert("1")</script> & mehr' });
  await publishedEvent(database, city.id, { title: "Ausfall", event: { status: "CANCELLED" } });
  await publishedEvent(database, city.id, { title: "Entwurf", event: { status: "DRAFT" } });
  const state = await createOrganisation(database, { slug: "land", nameDe: "Land" });
  for (let number = 0; number < 12; number += 1)
    await publishedEvent(database, state.id, { title: `Abend ${number}` });
  const { dataDir, remove } = await temporaryDataDir();
  removeDataDir = remove;
  site = await startSite({ databaseUrl: url, dataDir, environment: { EMBED_ORIGINS: `${own} ${other}` } });
});

afterAll(async () => {
  await site?.stop();
  await removeDataDir();
});

async function read(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(site.url + path, { headers });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

test("what people wrote is text in it, a draft is not in it, what is cancelled says so", async () => {
  const { status, body } = await read(`${list}?organisation=stadt`);
  expect(status).toBe(200);
  const links = [...new DOMParser().parseFromString(body, "text/html").getElementsByTagName("a")];
  const names = links.map(({ textContent }) => textContent);
  expect(names).toHaveLength(3);
  expect(names).toEqual(expect.arrayContaining(['<script>alert("1")</script> & mehr', "Abgesagt: Ausfall"]));
  for (const link of links) {
    expect(link.getAttribute("target")).toBe("_top");
    expect(link.getAttribute("href")?.startsWith(`${site.url}/`)).toBe(true);
  }
  expect(body).not.toMatch(/<script|<i>|Entwurf/u);
});

test("it has ten entries at most, and the filter of its address", async () => {
  for (const path of [list, frame]) {
    expect((await read(path)).body.match(/<li>/gu)).toHaveLength(10);
    expect((await read(`${path}?organisation=stadt`)).body.match(/<li>/gu)).toHaveLength(2);
    expect((await read(`${path}?text=Ausfall`)).body.match(/<li>/gu)).toHaveLength(1);
    expect((await read(`${path}?series=gibt-es-nicht`)).body).not.toContain("<li>");
  }
  expect((await read("/en/embed/list.html?organisation=stadt")).body).toContain('lang="en"');
});

test("each website that may read it is named to itself alone, whoever asked before", async () => {
  for (const origin of [own, other, own]) {
    const { status, headers } = await read(list, { Origin: origin });
    expect(status).toBe(200);
    expect(headers.get("access-control-allow-origin")).toBe(origin);
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    expect(headers.get("vary")).toContain("Origin");
  }
  const plain = await read(list);
  expect(plain.status).toBe(200);
  expect(plain.headers.get("access-control-allow-origin")).toBeNull();
  expect(plain.headers.get("vary")).toContain("Origin");
  const again = await read(list, { Origin: own, "If-None-Match": plain.headers.get("etag") ?? "" });
  expect(again.status).toBe(304);
  expect(again.headers.get("access-control-allow-origin")).toBe(own);
});

test.each(["https://evil.example", "null", `${own}.evil.example`, "http://www.stadt.example"])(
  "%s gets nothing",
  async (origin) => {
    const { status, headers, body } = await read(list, { Origin: origin });
    expect(status).toBe(404);
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(headers.get("cache-control")).toBe("no-store");
    expect(body).not.toContain("Abend");
  },
);

test("the page in a frame is for those websites, and as strict as every other", async () => {
  const { headers } = await read(frame);
  const policy = headers.get("content-security-policy")?.split("; ");
  expect(policy).toContain(`frame-ancestors ${own} ${other}`);
  const usual = (await read("/")).headers.get("content-security-policy")?.split("; ");
  const without = (directives?: string[]) =>
    directives?.filter((each) => !each.startsWith("frame-ancestors"));
  expect(without(policy)).toEqual(without(usual));
  expect(usual).toContain("frame-ancestors 'none'");
  expect(headers.get("set-cookie")).toBeNull();
  expect((await read("/einbetten/rahmen.css")).headers.get("content-type")).toBe("text/css; charset=utf-8");
});
