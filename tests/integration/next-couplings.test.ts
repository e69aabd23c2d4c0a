import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { sendForm } from "@podium/tests-support/site/visitor";
import { afterAll, beforeAll, expect, test } from "vitest";

// Where the site leans on what Next does and does not promise (apps/web/server/next): one test for each, against the
// production build. The panel's only one, the nonce that Next takes from a header, stands in session-origin.test.ts.

/** What would end a script element. */
const title = "</script><script>alert(1)</script>";

let site: Running;
let event: TestEvent;
let removeDataDir = async () => {};

beforeAll(async () => {
  const { database, url } = await testDatabase();
  event = await publishedEvent(database, (await organisation(database)).id, { places: 5, title });
  const { dataDir, remove } = await temporaryDataDir();
  removeDataDir = remove;
  site = await startSite({ databaseUrl: url, dataDir });
});

afterAll(async () => {
  await site?.stop();
  await removeDataDir();
});

const get = (path: string) => fetch(`${site.url}${path}`, { redirect: "manual" });
const paths = () => ["/", "/en", `/veranstaltungen/${event.slug}`, "/impressum", "/gibt-es-nicht"];

test("scripts, hints to them and what they would fill in are written so that strip-scripts.ts finds them", async () => {
  for (const path of paths()) {
    const html = await (await get(path)).text();
    expect(html, path).not.toMatch(
      /<script(?! type="application\/ld\+json">)|<link[^>]+(?:as="script"|modulepreload)|<template/iu,
    );
    expect(html, path).not.toMatch(/<div hidden|__next_f|self\.|\$RC\(/u);
    expect(html, path).toContain("</main>");
    expect(html.trimEnd().endsWith("</html>"), path).toBe(true);
  }
});

test("the block of data that programs read is written so that it stays, and no title ends it", async () => {
  const path = `/veranstaltungen/${event.slug}`;
  const html = await (await get(path)).text();
  const blocks = [...html.matchAll(/<script[^>]*>(.*?)<\/script>/gsu)].map(([, block = ""]) => block);
  expect(blocks).toHaveLength(1);
  expect(JSON.parse(blocks[0] ?? "")).toMatchObject({
    "@context": "https://schema.org",
    "@type": "Event",
    name: title,
    url: `${site.url}${path}`,
  });
});

test("every visitor is a robot to next.config.ts: no page comes in parts, its head is complete", async () => {
  for (const path of paths()) {
    const html = await (await get(path)).text();
    const [head = "", body = ""] = html.split("</head>");
    expect(head, path).toMatch(/<title>[^<]+<\/title>/u);
    expect(head, path).toContain('rel="stylesheet"');
    expect(body, path).not.toMatch(/<title>|<meta\b|<!--\$\?-->/u);
    expect(body, path).toMatch(/<h1[ >]/u);
  }
});

test("a page's own status arrives, as a header or a trailer, with what the page has to say", async () => {
  const answer = await get("/meine-anmeldung/a.b.c");
  const html = await answer.text();
  expect(answer.status).toBe(404);
  // The page about the link, not the one for an address that leads nowhere.
  const nowhere = await (await get("/gibt-es-nicht")).text();
  const heading = (page: string) => /<h1[^>]*>(.*?)<\/h1>/su.exec(page)?.[1];
  expect(heading(html)).toBeTruthy();
  expect(heading(html)).not.toBe(heading(nowhere));
});

test("a refusal is told by its name, though Next has bundled a class of its own", async () => {
  // Otherwise the made-up link would be a fault.
  for (const path of ["/meine-anmeldung/a.b.c", "/anmeldung/bestaetigen/a.b.c"]) {
    expect((await get(path)).status, path).toBe(404);
  }
});

test("what the process holds is there for the code that Next has bundled: a form finds what was typed", async () => {
  const path = `/veranstaltungen/${event.slug}`;
  const answer = await sendForm(site.url, path, { form: "comment", name: "", email: "", body: "Ganz eigen" });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain("Ganz eigen</textarea>");
});

test("the inner host name is none that Next writes in another way: no address of a page is a foreign one", async () => {
  for (const path of ["/", "/en", "/en/imprint", `/en/events/${event.slug}`, "/netiquette"]) {
    const answer = await get(path);
    expect([path, answer.status, answer.headers.get("location")]).toEqual([path, 200, null]);
    expect(await answer.text(), path).not.toContain("://localhost");
  }
});
