import { randomUUID } from "node:crypto";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashPassword } from "@podium/auth/password";
import { createUser } from "@podium/db/factories/user";
import { MEDIA_MAX } from "@podium/domain/media/schema";
import type { StaffRole } from "@podium/domain/staff/permissions";
import { docm, pdf, pdfWithScripts, photo, plainZip, svgWithScript } from "@podium/media/samples";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { type Running, startAdmin, startSite, temporaryDataDir } from "@podium/tests-support/processes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type MadePlace, makePlace } from "./access/place.ts";
import { sendFile } from "./media/sending.ts";
import { staffPassword, type Visitor, visitorOf } from "./panel-visitor.ts";

// Pictures and documents come and go as bytes, beside the procedures: what the matrix asks of those is asked here of addresses.

const { database, url } = await testDatabase();
const { dataDir, remove } = await temporaryDataDir();
let panel: Running;
let site: Running;
let own: MadePlace;
let foreign: MadePlace;
let passwordHash: string;
let lead: Visitor;
let picture: Buffer;

beforeAll(async () => {
  const place = { databaseUrl: url, dataDir };
  [panel, site, passwordHash, picture] = await Promise.all([
    startAdmin(place),
    startSite(place),
    hashPassword(staffPassword),
    photo("jpeg"),
  ]);
  own = await makePlace(database, "Eigenstadt");
  foreign = await makePlace(database, "Fremdstadt");
  lead = await loggedIn("EVENT_LEAD", own);
});
afterAll(async () => {
  await Promise.all([panel?.stop(), site?.stop()]);
  await remove();
});

async function loggedIn(role: StaffRole, { organisationId }: MadePlace): Promise<Visitor> {
  const memberships = [{ organisationId, role }];
  const { email } = await createUser(database, { name: role, passwordHash, memberships });
  const visitor = visitorOf(panel.url);
  await visitor.logIn({ email });
  return visitor;
}

const send = (visitor: Visitor, eventId: string, use: string, bytes: Buffer, name?: string) =>
  sendFile(visitor, `/api/events/${eventId}/media/${use}`, bytes, name);

const rows = (eventId: string) => database.media.count({ where: { eventId } });
const files = async () =>
  (await readdir(join(dataDir, "media"), { recursive: true, withFileTypes: true }).catch(() => [])).filter(
    (entry) => entry.isFile(),
  ).length;

describe("a file is taken", () => {
  test.each<[StaffRole, "own" | "foreign", number]>([
    ["ADMINISTRATOR", "own", 201],
    ["EVENT_LEAD", "own", 201],
    ["MODERATOR", "own", 403],
    ["VIEWER", "own", 403],
    ["ADMINISTRATOR", "foreign", 404],
  ])("from a %s of the %s body: %d", async (role, whose, status) => {
    const visitor = await loggedIn(role, whose === "own" ? own : foreign);
    const before = await rows(own.eventId);
    const sent = await send(visitor, own.eventId, "portrait", picture);
    expect(sent.status).toBe(status);
    expect((await rows(own.eventId)) - before).toBe(status === 201 ? 1 : 0);
    const at = `/api/events/${own.eventId}/media/${sent.body.id ?? randomUUID()}`;
    expect((await visitor.send(at)).status).toBe(status === 201 ? 200 : status);
  });

  test("from nobody without a log-in, and from no page of another site", async () => {
    expect((await send(visitorOf(panel.url), own.eventId, "portrait", picture)).status).toBe(401);
    const elsewhere = await lead.send(`/api/events/${own.eventId}/media/portrait`, {
      method: "POST",
      body: new Uint8Array(picture),
      headers: { Origin: "https://example.org" },
    });
    expect(elsewhere.status).toBe(403);
  });

  test("of one event, and is given under no other", async () => {
    const { body } = await send(lead, own.eventId, "portrait", picture);
    const sibling = await publishedEvent(database, own.organisationId);
    for (const eventId of [sibling.id, foreign.eventId, randomUUID()])
      expect((await lead.send(`/api/events/${eventId}/media/${body.id}`)).status).toBe(404);
    expect((await lead.send(`/api/events/${own.eventId}/media/${randomUUID()}`)).status).toBe(404);
  });
});

test.each<[string, string, () => Buffer, string]>([
  ["an empty file", "portrait", () => Buffer.alloc(0), "empty"],
  ["a drawing with a script", "portrait", () => svgWithScript, "noPicture"],
  ["a PDF that is called a photo", "portrait", () => pdf(), "noPicture"],
  ["an archive that is called a text", "document", plainZip, "noDocument"],
  ["too large a picture", "portrait", () => Buffer.alloc(MEDIA_MAX.portrait + 1), "tooLarge"],
  ["a text with macros", "document", docm, "macros"],
  ["a PDF whose end is missing", "document", () => pdf().subarray(0, 60), "incomplete"],
])("refused with a reason, and nothing is left: %s", async (_, use, bytes, mistake) => {
  const before = [await rows(own.eventId), await files()];
  const sent = await send(lead, own.eventId, use, bytes(), "foto.jpg");
  expect(sent).toEqual({ status: 422, body: { mistake } });
  expect([await rows(own.eventId), await files()]).toEqual(before);
});

test("whoever edits is given a document to be saved, whatever may run in it", async () => {
  const { body } = await send(lead, own.eventId, "document", pdfWithScripts(), "antrag.html");
  const answer = await lead.send(`/api/events/${own.eventId}/media/${body.id}`);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "content-disposition": "attachment; filename=\"antrag.pdf\"; filename*=UTF-8''antrag.pdf",
  });
});

test("where nothing can be stored that is said, no row is left, and pages go on", async () => {
  const { body } = await send(lead, own.eventId, "document", pdf("Vorher"));
  const media = join(dataDir, "media");
  const [before] = [await rows(own.eventId)];
  await rm(media, { recursive: true });
  await writeFile(media, "no folder");
  try {
    const sent = await send(lead, own.eventId, "document", pdf("Nachher"));
    expect(sent).toEqual({ status: 507, body: { mistake: "notStored" } });
    expect(await rows(own.eventId)).toBe(before);
    expect(panel.output()).toContain("a file cannot be stored");
    expect((await fetch(`${site.url}/`)).status).toBe(200);
    expect((await lead.send(`/api/events/${own.eventId}/media/${body.id}`)).status).toBe(404);
  } finally {
    await rm(media);
  }
});

describe("visitors are given", () => {
  async function shownDocument() {
    const name = 'Bericht "Ämter"/2031.jpg';
    const { body } = await send(lead, own.eventId, "document", pdf(randomUUID()), name);
    const { sha256 } = await database.media.findFirstOrThrow({ where: { id: body.id } });
    return { mediaId: body.id, address: `${site.url}/medien/${sha256}.pdf` };
  }

  test("a document to be saved under its name, never to be opened here", async () => {
    const { mediaId, address } = await shownDocument();
    expect((await fetch(address)).status).toBe(404);
    const over = { startsAt: new Date("2020-01-01"), endsAt: new Date("2020-01-02") };
    await database.event.update({ where: { id: own.eventId }, data: over });
    await database.eventDocument.create({
      data: { eventId: own.eventId, position: 1, labelDe: "Bericht", mediaId },
    });
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "content-disposition": "attachment; filename=\"2031.pdf\"; filename*=UTF-8''2031.pdf",
      "cache-control": "private, max-age=31536000, immutable",
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get("content-length")).toBe(String(bytes.length));
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    const head = await fetch(address, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length")]).toEqual([200, String(bytes.length)]);
    expect((await fetch(address, { method: "POST" })).status).toBe(405);
  });

  test("of a draft's media nothing but below the link of its preview, kept by nobody", async () => {
    const { body } = await send(lead, own.eventId, "portrait", picture);
    const { sha256 } = await database.media.findFirstOrThrow({ where: { id: body.id } });
    const at = (way: string) => fetch(`${site.url}${way}/${sha256}.webp`);
    expect((await at("/medien")).status).toBe(404);
    expect((await at(`/vorschau/${foreign.previewToken}/medien`)).status).toBe(404);
    const answer = await at(`/vorschau/${own.previewToken}/medien`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/webp"]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
  });

  test("a picture as what it is, and nothing when its file is lost", async () => {
    const { body } = await send(lead, own.eventId, "portrait", picture);
    await database.eventPerson.create({
      data: {
        eventId: own.eventId,
        position: 1,
        role: "SPEAKER",
        name: "Kim Beispiel",
        pictureId: body.id,
        pictureAltDe: "Kim Beispiel",
      },
    });
    const { sha256 } = await database.media.findFirstOrThrow({ where: { id: body.id } });
    const address = `${site.url}/medien/${sha256}.webp`;
    const answer = await fetch(address);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/webp"]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-disposition": "inline",
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
    });
    const page = await (await fetch(`${site.url}/veranstaltungen/${own.slug}`)).text();
    expect(page).toContain(`/medien/${sha256}.webp`);
    await rm(join(dataDir, "media", sha256.slice(0, 2), sha256));
    expect((await fetch(address)).status).toBe(404);
  });
});
