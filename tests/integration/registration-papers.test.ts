import { rm } from "node:fs/promises";
import { join } from "node:path";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent, withDoor } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { ownToken } from "@podium/tests-support/own-links";
import { type Running, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { registration } from "@podium/tests-support/registrations";
import { afterAll, beforeAll, expect, test } from "vitest";
import { giveMark } from "./media/mark.ts";

// Ticket and calendar entry of one's own registration, as the site's own server hands them out.

let site: Running;
let event: TestEvent;
let dataDir = "";
let removeDataDir = async () => {};

beforeAll(async () => {
  const { database, url } = await testDatabase();
  event = await publishedEvent(database, (await organisation(database)).id, { places: 50, event: withDoor });
  const folder = await temporaryDataDir();
  dataDir = folder.dataDir;
  removeDataDir = folder.remove;
  site = await startSite({ databaseUrl: url, dataDir });
});

afterAll(async () => {
  await site?.stop();
  await removeDataDir();
});

const get = (path: string, method = "GET") => fetch(`${site.url}${path}`, { method, redirect: "manual" });
const ticketOf = (token: string) => `/meine-anmeldung/${token}/ticket.pdf`;

async function made(given: Parameters<typeof registration>[2] = {}) {
  const { database } = await testDatabase();
  const { id } = await registration(database, event, given);
  return { id, token: ownToken(id) };
}

test.each([
  ["de", "/meine-anmeldung/"],
  ["en", "/en/my-registration/"],
])("whoever has a place gets the ticket as PDF in %s, kept by nobody", async (_, base) => {
  const { token } = await made();
  const answer = await get(`${base}${token}/ticket.pdf`);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": 'inline; filename="ticket.pdf"',
    "cache-control": "no-store",
    "x-robots-tag": "noindex",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
  expect(answer.headers.get("etag")).toBeNull();
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(bytes.toString("latin1")).toContain("<pdfuaid:part>1</pdfuaid:part>");
});

test("each link gives its own ticket, asked for at the same time", async () => {
  const people = await Promise.all(Array.from({ length: 5 }, () => made()));
  const tickets = await Promise.all(
    people.map(async ({ token }) => Buffer.from(await (await get(ticketOf(token))).arrayBuffer())),
  );
  expect(new Set(tickets.map((bytes) => bytes.toString("latin1"))).size).toBe(people.length);
});

test.each(["UNCONFIRMED", "WAITLISTED", "PENDING", "OFFERED", "CANCELLED", "EXPIRED"] as const)(
  "a registration that is %s has no ticket and no calendar entry",
  async (state) => {
    const { token } = await made({ state });
    for (const file of ["ticket.pdf", "kalender.ics"]) {
      const answer = await get(`/meine-anmeldung/${token}/${file}`);
      expect(answer.status).toBe(404);
      expect(answer.headers.get("content-type")).toMatch(/^text\/html/u);
    }
  },
);

test("the ticket shows the mark of the body that invites, and is there without it, too", async () => {
  const { database } = await testDatabase();
  const body = await organisation(database, "Stadt mit Wappen");
  event = await publishedEvent(database, body.id, { event: withDoor });
  const { token } = await made();
  const pdf = async () => Buffer.from(await (await get(ticketOf(token))).arrayBuffer()).toString("latin1");
  expect(await pdf()).not.toContain("/Subtype /Image");
  await giveMark(database, body.id, dataDir);
  expect(await pdf()).toContain("/Subtype /Image");
  const page = await (await get(ticketOf(token).replace(".pdf", ""))).text();
  expect(page).toContain('alt="Wappen der Stadt"');
  // Its bytes are gone: the paper is not.
  await rm(join(dataDir, "media"), { recursive: true });
  await database.organisationMark.updateMany({
    where: { organisationId: body.id },
    data: { sha256: "0".repeat(64) },
  });
  expect(await pdf()).toMatch(/^%PDF-/u);
});

test("a place that is to be confirmed again still has its ticket", async () => {
  const { token } = await made({ state: "RECONFIRM_DUE" });
  expect((await get(ticketOf(token))).status).toBe(200);
});

test("a link that was tampered with leads to no ticket", async () => {
  const { token } = await made();
  const answer = await get(ticketOf(`${token.slice(0, -2)}${token.endsWith("AA") ? "BB" : "AA"}`));
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain("%PDF");
});

test("HEAD tells without sending, and a POST is refused", async () => {
  const { token } = await made();
  const head = await get(ticketOf(token), "HEAD");
  expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0]);
  expect((await get(ticketOf(token), "POST")).status).toBe(405);
});

test("the calendar entry has the registration's lasting id, and nothing of its link", async () => {
  const { id, token } = await made();
  const answer = await get(`/meine-anmeldung/${token}/kalender.ics`);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'attachment; filename="podium.ics"',
    "cache-control": "no-store",
  });
  const lines = (await answer.text()).replaceAll("\r\n ", "").split("\r\n");
  expect(lines).toContain(`UID:${id}@${new URL(site.url).hostname}`);
  expect(lines).toContain("STATUS:CONFIRMED");
  expect(lines.filter((line) => /^SEQUENCE:\d+$/u.test(line))).toHaveLength(1);
  expect(lines.join("")).not.toContain(token);
});
