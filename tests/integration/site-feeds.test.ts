import { createOrganisation } from "@podium/db/factories/organisation";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { DOMParser, type Element } from "@xmldom/xmldom";
import ICAL from "ical.js";
import { sync, type VEvent } from "node-ical";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ATOM = "http://www.w3.org/2005/Atom";
const { database, url } = await testDatabase();

let site: Running;
let removeDataDir = async () => {};
let eventId: string;
let severalId: string;
let slug: string;
let cityId: string;

beforeAll(async () => {
  const city = await createOrganisation(database, { slug: "stadt", nameDe: "Stadt; Muster, & Co" });
  cityId = city.id;
  const state = await createOrganisation(database, { slug: "land", nameDe: "Land Muster" });
  ({ id: eventId, slug } = await publishedEvent(database, city.id, {
    title: 'Fragen, "Antworten" & <Ideen>; Straße',
  }));
  ({ id: severalId } = await publishedEvent(database, state.id, {
    title: "Drei Abende",
    moreDates: [7, 14],
  }));
  await publishedEvent(database, state.id, { title: "Ausfall", event: { status: "CANCELLED" } });
  const { dataDir, remove } = await temporaryDataDir();
  removeDataDir = remove;
  site = await startSite({ databaseUrl: url, dataDir });
});

afterAll(async () => {
  await site?.stop();
  await removeDataDir();
});

async function read(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(site.url + path, { headers });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

describe("the calendar to subscribe to", () => {
  test("has an entry for each date, the same to two programs, with the identifiers of the event's own file", async () => {
    const { status, headers, body } = await read("/kalender.ics");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const entries = ICAL.Component.fromString(body).getAllSubcomponents("vevent");
    const uids = entries.map((entry) => String(entry.getFirstPropertyValue("uid"))).toSorted();
    expect(uids.length).toBe(5);
    const others = Object.values(sync.parseICS(body)).filter(
      (each): each is VEvent => each?.type === "VEVENT",
    );
    expect(others.map(({ uid }) => uid).toSorted()).toEqual(uids);
    const own = ICAL.Component.fromString((await read(`/veranstaltungen/${slug}/kalender.ics`)).body);
    const [entry] = own.getAllSubcomponents("vevent");
    const same = entries.find(
      (each) => each.getFirstPropertyValue("uid") === entry?.getFirstPropertyValue("uid"),
    );
    expect(same?.toString()).toBe(entry?.toString());
    expect(String(same?.getFirstPropertyValue("uid"))).toMatch(new RegExp(`^${eventId}@`, "u"));
    expect(entries.filter((each) => each.getFirstPropertyValue("status") === "CANCELLED").length).toBe(1);
    // RFC 5545, 3.6.1: what every entry has to have.
    for (const each of entries)
      for (const name of ["uid", "dtstamp", "dtstart"]) expect(each.hasProperty(name)).toBe(true);
  });

  test("says its name, where it is and when to ask again (RFC 7986)", async () => {
    const { body } = await read("/en/calendar.ics?organisation=stadt&utm_source=x");
    const calendar = ICAL.Component.fromString(body);
    expect(calendar.getFirstPropertyValue("name")).toBe("Events – Stadt; Muster, & Co");
    expect(String(calendar.getFirstPropertyValue("source"))).toBe(
      `${site.url}/en/calendar.ics?organisation=stadt`,
    );
    expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT6H");
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(calendar.getAllSubcomponents("vevent").length).toBe(1);
  });

  test("is kept: asked again, it says that nothing has changed", async () => {
    const tag = (await read("/kalender.ics")).headers.get("etag") ?? "";
    expect((await read("/kalender.ics", { "if-none-match": tag })).status).toBe(304);
  });

  test.each(["/kalender.ics?organisation=niemand", "/neues.atom?series=keine"])(
    "%s is not there",
    async (path) => {
      expect((await read(path)).status).toBe(404);
    },
  );
});

/** A document by a parser that accepts nothing that is not well-formed. */
function parsed(text: string): Element {
  const errors: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => errors.push(`${level}: ${message}`) });
  const root = parser.parseFromString(text, "application/xml").documentElement;
  expect(errors).toEqual([]);
  if (!root) throw new Error("no root element");
  return root;
}

const children = (parent: Element, name: string) =>
  [...parent.childNodes].filter(
    (node): node is Element => node.nodeType === 1 && node.namespaceURI === ATOM && node.localName === name,
  );
const textOf = (parent: Element, name: string) =>
  children(parent, name).map((each) => each.textContent ?? "");
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/u;

/** RFC 4287, 4.1.1 and 4.1.2: what there is exactly once, and when it is a date. */
function expectRequired(element: Element) {
  for (const name of ["id", "title", "updated"])
    expect([name, textOf(element, name).length]).toEqual([name, 1]);
  expect(URL.canParse(textOf(element, "id")[0] ?? "")).toBe(true);
  for (const at of [...textOf(element, "updated"), ...textOf(element, "published")])
    expect(at).toMatch(INSTANT);
  const [author] = children(element, "author");
  expect(author && textOf(author, "name")[0]).toBeTruthy();
  const alternates = children(element, "link")
    .filter((link) => link.getAttribute("rel") === "alternate")
    .map((link) => `${link.getAttribute("type")} ${link.getAttribute("hreflang")}`);
  expect(alternates.length).toBeGreaterThan(0);
  expect(new Set(alternates).size).toBe(alternates.length);
  for (const link of children(element, "link"))
    expect(URL.canParse(link.getAttribute("href") ?? "")).toBe(true);
}

describe("the feed of what was published last (RFC 4287)", () => {
  test.each(["/neues.atom", "/en/news.atom", "/neues.atom?organisation=stadt", "/neues.atom?city=Nirgends"])(
    "%s has what it has to have",
    async (path) => {
      const { status, headers, body } = await read(path);
      expect(status).toBe(200);
      expect(headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
      const feed = parsed(body);
      expect([feed.namespaceURI, feed.localName]).toEqual([ATOM, "feed"]);
      expectRequired(feed);
      const self = children(feed, "link").find((link) => link.getAttribute("rel") === "self");
      expect(self?.getAttribute("href")).toBe(site.url + path);
      const entries = children(feed, "entry");
      for (const entry of entries) expectRequired(entry);
      const ids = entries.flatMap((entry) => textOf(entry, "id"));
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  test("typed text comes out as typed, and an entry leads to its page in both languages", async () => {
    const feed = parsed((await read("/neues.atom?organisation=stadt")).body);
    const [entry] = children(feed, "entry");
    if (!entry) throw new Error("no entry");
    expect(textOf(entry, "title")).toEqual(['Fragen, "Antworten" & <Ideen>; Straße']);
    expect(textOf(entry, "id")).toEqual([`urn:uuid:${eventId}`]);
    expect(children(entry, "link").map((link) => link.getAttribute("href"))).toEqual([
      `${site.url}/veranstaltungen/${slug}`,
      `${site.url}/en/events/${slug}`,
    ]);
    expect((await read("/en/news.atom")).body).toContain(severalId);
  });
});

test("the list as data, and the catalogue that describes all of them, can be read by programs", async () => {
  const list = await read("/veranstaltungen.jsonld?organisation=land");
  expect(list.headers.get("content-type")).toBe("application/ld+json; charset=utf-8");
  const { "@graph": graph } = JSON.parse(list.body);
  expect(graph.map((each: { name: string }) => each.name)).toEqual(["Drei Abende", "Ausfall"]);
  expect(graph[0].subEvent.length).toBe(3);
  expect((await read("/catalog.jsonld")).status).toBe(200);
  const catalogue = JSON.parse((await read("/catalog.jsonld")).body);
  expect(catalogue["dcat:dataset"].length).toBe(2);
  // What it names is there.
  for (const { "@id": address } of catalogue["dcat:dataset"].flatMap(
    (dataset: { "dcat:distribution": object[] }) => dataset["dcat:distribution"],
  ))
    expect([address, (await fetch(address)).status]).toEqual([address, 200]);
});

test("an event's page names a picture of it that is there; a draft has none", async () => {
  const { body } = await read(`/en/events/${slug}`);
  const property = (name: string) =>
    new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`, "u").exec(body)?.[1];
  const address = property("og:image");
  expect(address).toBe(`${site.url}/en/events/${slug}/share-card.png`);
  expect([property("og:image:width"), property("og:image:height")]).toEqual(["1200", "630"]);
  expect(property("og:image:alt")).toContain("Ideen");
  expect(property("twitter:card")).toBe("summary_large_image");
  const picture = await fetch(address ?? "");
  expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/png"]);
  const bytes = Buffer.from(await picture.arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  // IHDR: width and height (PNG, 11.2.1).
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  const tag = picture.headers.get("etag") ?? "";
  expect((await read(`/en/events/${slug}/share-card.png`, { "if-none-match": tag })).status).toBe(304);
  const draft = await publishedEvent(database, cityId, { title: "Entwurf", event: { status: "DRAFT" } });
  expect((await read(`/veranstaltungen/${draft.slug}/vorschaubild.png`)).status).toBe(404);
});

test("an event's poster and the code of its address are there, and nobody else's", async () => {
  const code = await read(`/veranstaltungen/${slug}/qr-code.svg`);
  expect([code.status, code.headers.get("content-type")]).toEqual([200, "image/svg+xml; charset=utf-8"]);
  expect(parsed(code.body).localName).toBe("svg");
  const poster = await read(`/en/events/${slug}/poster.pdf`);
  expect([poster.status, poster.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect(poster.body.slice(0, 5)).toBe("%PDF-");
  expect((await read(`/veranstaltungen/${slug}`)).body).toContain(
    `src="/veranstaltungen/${slug}/qr-code.svg"`,
  );
  for (const file of ["qr-code.svg", "plakat.pdf"])
    expect((await read(`/veranstaltungen/gibt-es-nicht/${file}`)).status).toBe(404);
});

test("lists name both in their head, and below themselves with what they are narrowed to", async () => {
  const { body } = await read("/?organisation=land");
  const head = body.slice(0, body.indexOf("</head>"));
  expect(head).toMatch(
    /<link rel="alternate" type="text\/calendar"[^>]*href="\/kalender\.ics\?organisation=land"/u,
  );
  expect(head).toMatch(
    /<link rel="alternate" type="application\/atom\+xml"[^>]*href="\/neues\.atom\?organisation=land"/u,
  );
  expect(body).toContain(`webcal://${new URL(site.url).host}/kalender.ics?organisation=land`);
  expect((await read("/abonnieren")).body).toContain('href="/neues.atom?organisation=stadt"');
});
