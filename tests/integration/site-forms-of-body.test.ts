import { signLink } from "@podium/api/links";
import { createOrganisation } from "@podium/db/factories/organisation";
import { testDatabase } from "@podium/tests-support/database";
import { testSecret } from "@podium/tests-support/environment";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { registration } from "@podium/tests-support/registrations";
import { waitUntil } from "@podium/tests-support/wait-until";
import { DOMParser } from "@xmldom/xmldom";
import { afterAll, beforeAll, expect, test } from "vitest";

// Easy language and sign language of a body (§ 4 BITV 2.0), as its visitors come to them.

const { database, url } = await testDatabase();
const film = "https://example.org/film?a=1&b=2";
const [easyPath, signPath] = ["/veranstalter/stadt/leichte-sprache", "/veranstalter/stadt/gebaerdensprache"];

let site: Running;
let removeDataDir = async () => {};
let event: TestEvent;
let own = "";

beforeAll(async () => {
  const city = await createOrganisation(database, { slug: "stadt", nameDe: "Stadt", nameEn: "City" });
  const series = await database.eventSeries.create({
    data: { organisationId: city.id, slug: "abende", nameDe: "Abende" },
  });
  event = await publishedEvent(database, city.id, { title: "Abend", event: { seriesId: series.id } });
  const { id } = await registration(database, event);
  const expiresAt = new Date(Date.now() + 86_400_000);
  own = `/meine-anmeldung/${signLink(testSecret, { purpose: "registration.manage", subject: id, expiresAt })}`;
  const { dataDir, remove } = await temporaryDataDir();
  removeDataDir = remove;
  site = await startSite({ databaseUrl: url, dataDir });
});

afterAll(async () => {
  await site?.stop();
  await removeDataDir();
});

/** As every change in the apps does. */
const announce = () => database.$executeRaw`SELECT pg_notify('podium_change', '')`;

async function read(path: string) {
  const answer = await fetch(site.url + path, { redirect: "manual" });
  return { status: answer.status, location: answer.headers.get("location"), body: await answer.text() };
}

/** Where links with these words lead, in the header and in the footer. */
async function linksOf(path: string, words: string): Promise<(string | null)[]> {
  const { body } = await read(path);
  const page = new DOMParser({ onError: () => {} }).parseFromString(body, "text/html");
  return ["header", "footer"].flatMap((part) =>
    [...page.getElementsByTagName(part)].flatMap((element) =>
      [...element.getElementsByTagName("a")]
        .filter(({ textContent }) => textContent === words)
        .map((link) => link.getAttribute("href")),
    ),
  );
}

const pagesOfBody = () => [
  `/veranstaltungen/${event.slug}`,
  `/veranstaltungen/${event.slug}/anmeldung`,
  "/veranstalter/stadt",
  "/veranstalter/stadt/hilfe",
  "/reihen/abende",
  own,
];

test("where a body has neither, all links lead to what the site says, and none to nothing", async () => {
  for (const path of [...pagesOfBody(), "/"]) {
    expect([path, ...(await linksOf(path, "Leichte Sprache"))]).toEqual([
      path,
      ...Array(2).fill("/leichte-sprache"),
    ]);
    expect([path, ...(await linksOf(path, "Gebärdensprache"))]).toEqual([
      path,
      ...Array(2).fill("/gebaerdensprache"),
    ]);
  }
  for (const path of ["/leichte-sprache", "/gebaerdensprache"]) expect((await read(path)).status).toBe(200);
  // Bookmarks of before lead there, too.
  expect(await read(easyPath)).toMatchObject({ status: 307, location: "/leichte-sprache" });
  expect(await read(signPath)).toMatchObject({ status: 307, location: "/gebaerdensprache" });
  expect((await read("/veranstalter/niemand/leichte-sprache")).status).toBe(404);
});

test("where it has them, each of its pages leads to them from header and footer; as only body, the site does", async () => {
  const forms = { easyText: "Wir sind eine <Stadt>.", signFilmUrl: film, signFilmTitle: "Wir & Sie" };
  await database.organisation.update({ where: { slug: "stadt" }, data: forms });
  await announce();
  for (const path of pagesOfBody()) {
    await waitUntil(`${path} to lead there`, async () =>
      (await linksOf(path, "Leichte Sprache")).every((link) => link === easyPath),
    );
    expect([path, ...(await linksOf(path, "Leichte Sprache"))]).toEqual([path, easyPath, easyPath]);
    expect([path, ...(await linksOf(path, "Gebärdensprache"))]).toEqual([path, signPath, signPath]);
  }
  await waitUntil("the site to lead there", async () => (await read("/leichte-sprache")).status === 307);
  expect((await read("/leichte-sprache")).location).toBe(easyPath);
  await waitUntil("the site to lead there", async () => (await read("/gebaerdensprache")).status === 307);
  expect((await read("/gebaerdensprache")).location).toBe(signPath);
});

test("its text is German on both pages, letter by letter; the film is a link, and nothing is fetched from there", async () => {
  for (const path of [easyPath, signPath])
    await waitUntil(`${path} to be a page`, async () => (await read(path)).status === 200);
  const [german, english] = [await read(easyPath), await read("/en/organisers/stadt/easy-language")];
  for (const { body } of [german, english]) {
    expect(body).toMatch(/lang="de-simple"[^>]*>.*Wir sind eine &lt;Stadt&gt;\./su);
  }
  expect(german.body).toContain("Diese Seite ist in Leichter Sprache.");
  expect(german.body).not.toContain("nur auf Deutsch");
  expect(english.body).toContain("This text is in German only.");
  const { body } = await read(signPath);
  expect(body).toContain('href="https://example.org/film?a=1&amp;b=2" rel="external noreferrer"');
  expect(body).toContain("verlässt diese Website");
  expect(body).not.toMatch(/<(iframe|video|embed|object|source)\b|(?<!https:\/\/schema\.org.*)src="https?:/u);
});

test("a second body makes the site's own page name those that have them", async () => {
  await createOrganisation(database, { slug: "land", nameDe: "Land", nameEn: "State" });
  await announce();
  for (const [path, to] of [
    ["/leichte-sprache", easyPath],
    ["/gebaerdensprache", signPath],
  ] as const) {
    await waitUntil(`${path} to be a page`, async () => (await read(path)).status === 200);
    const { body } = await read(path);
    expect(body).toContain(`href="${to}"`);
    expect(body).not.toContain("/veranstalter/land/");
  }
});

test("the sitemap names them, each when it was changed", async () => {
  await waitUntil("the sitemap", async () => (await read("/sitemap.xml")).body.includes(easyPath));
  const { body } = await read("/sitemap.xml");
  const entry = (path: string) =>
    body.split("<url>").find((each) => each.includes(`<loc>${site.url}${path}<`));
  for (const path of [easyPath, signPath, "/en/organisers/stadt/sign-language", "/reihen/abende"])
    expect(entry(path)).toMatch(/<lastmod>\d{4}-\d\d-\d\dT[\d:.]+Z<\/lastmod>/u);
  expect(entry("/reihen/abende")).toContain('hreflang="en"');
  expect(body).not.toContain("/en/organisers/stadt/easy-language");
});
