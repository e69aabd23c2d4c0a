import { randomUUID } from "node:crypto";
import { eventScope } from "@podium/api/access/scope";
import { appRouter } from "@podium/api/app-router";
import { addMedia } from "@podium/api/media/staff-mutations";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { organisation } from "@podium/tests-support/organisations";
import { describe, expect, test } from "vitest";
import { eventForm } from "./event-form.ts";
import { pictured, store, upload } from "./media/scene.ts";

const { database } = await testDatabase();
const body = await organisation(database, "Bilderstadt");
const kim = await staffMember(database, "Kim", { organisationId: body.id, role: "EVENT_LEAD" });
const lead = createCallerFactory(appRouter)(await contextOf(kim));

async function draft(differing: Partial<EventForm> = {}): Promise<{ eventId: string; slug: string }> {
  const event = eventForm(differing);
  return { ...(await lead.event.create({ organisationId: body.id, event })), slug: event.slug ?? "" };
}

/** Saves the form with this in it. */
async function save(eventId: string, differing: Partial<EventForm>): Promise<number> {
  const { form, version } = await lead.event.forEditing({ eventId });
  const saved = await lead.event.update({ eventId, version, event: { ...form, ...differing } });
  return saved.version;
}

const publish = async (eventId: string) =>
  lead.event.publish({ eventId, version: (await lead.event.byId({ eventId })).version });
const shown = (file: string, token?: string) => publicCaller().event.media({ file, ...(token && { token }) });
const page = (slug: string) => publicCaller().event.bySlug({ slug, locale: "de" });
const tokenOf = async (eventId: string) => (await lead.event.previewLink({ eventId })).token;
const paper = (mediaId: string) => ({ labelDe: "Bericht", labelEn: "", url: "", mediaId });
const notFound = expect.objectContaining({ code: "NOT_FOUND" });

describe("what an event shows", () => {
  test("a picture is on the page with its size and what it shows, and leaves a line in the log", async () => {
    const { eventId, slug } = await draft();
    const { id, file, sha256 } = await upload(kim, eventId, "portrait");
    await save(eventId, { persons: [pictured(id)] });
    await publish(eventId);
    expect((await page(slug))?.persons[0]?.picture).toEqual({
      address: `/medien/${file}`,
      width: 300,
      height: 300,
      alternative: { text: "Kim Beispiel", language: "de" },
      credit: "Foto: Alex Muster",
    });
    expect(await shown(file)).toEqual({ sha256, type: "image/webp", isPicture: true, name: null });
    const [entry] = await database.auditEntry.findMany({ where: { entity: "media", entityId: id } });
    expect(entry).toMatchObject({ action: "uploaded", userId: kim.userId, eventId });
    expect(JSON.stringify(entry?.after)).not.toContain("Kim");
  });

  test("a body's mark is on the page beside its name, not before, and is the event's own", async () => {
    const { eventId, slug } = await draft();
    const { id, file } = await upload(kim, eventId, "mark");
    const marked = { partners: [{ role: "PATRON" as const, name: "Landkreis", url: "", markId: id }] };
    await save(eventId, marked);
    expect(await shown(file)).toBeNull();
    await publish(eventId);
    const mark = { address: `/medien/${file}`, width: 400, height: 100 };
    expect((await page(slug))?.partners).toEqual([{ role: "PATRON", name: "Landkreis", url: null, mark }]);
    await expect(save((await draft()).eventId, marked)).rejects.toEqual(notFound);
  });

  test("a picture needs words for whoever does not see it", async () => {
    const { eventId } = await draft();
    const { id } = await upload(kim, eventId, "portrait");
    const silent = { ...pictured(id), pictureAltDe: " " };
    const given = save(eventId, { persons: [silent] });
    await expect(given).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { issues: [{ message: "required" }] },
    });
  });

  test("a document of the results is there when the event is over, with name, kind and size", async () => {
    const { eventId, slug } = await draft();
    const { id, file } = await upload(kim, eventId, "document", { name: "Bericht (Entwurf).pdf" });
    await save(eventId, { documents: [paper(id)] });
    await publish(eventId);
    expect([await shown(file), (await page(slug))?.results]).toEqual([null, null]);
    await database.event.update({
      where: { id: eventId },
      data: { startsAt: new Date("2020-01-01"), endsAt: new Date("2020-01-02") },
    });
    expect(await shown(file)).toMatchObject({ isPicture: false, name: "Bericht (Entwurf).pdf" });
    expect((await page(slug))?.results?.documents).toEqual([
      {
        label: { text: "Bericht", language: "de" },
        url: `/medien/${file}`,
        file: { address: `/medien/${file}`, called: "PDF", size: expect.any(Number) },
      },
    ]);
  });

  test("of a draft nothing is seen but by the link of its preview, with what is only typed", async () => {
    const { eventId } = await draft();
    const { id, file } = await upload(kim, eventId, "portrait");
    const changes = [{ field: "persons", value: [pictured(id)], was: [] }];
    expect((await lead.event.keep({ eventId, changes })).conflicts).toEqual([]);
    const token = await tokenOf(eventId);
    const preview = await publicCaller().event.preview({ token, locale: "de" });
    expect(preview?.page.persons[0]?.picture?.address).toBe(
      `/vorschau/${encodeURIComponent(token)}/medien/${file}`,
    );
    expect([await shown(file), Boolean(await shown(file, token))]).toEqual([null, true]);
    const other = await draft();
    expect(await shown(file, await tokenOf(other.eventId))).toBeNull();
    await lead.event.revokePreviews({ eventId });
    expect(await shown(file, token)).toBeNull();
  });

  test("what goes offline takes its pictures along, and what is taken out is not served any more", async () => {
    const { eventId } = await draft();
    const [first, second] = [await upload(kim, eventId, "portrait"), await upload(kim, eventId, "portrait")];
    await save(eventId, { persons: [pictured(first.id)] });
    await publish(eventId);
    await save(eventId, { persons: [pictured(second.id)] });
    expect([await shown(first.file), Boolean(await shown(second.file))]).toEqual([null, true]);
    await lead.event.withdraw({
      eventId,
      version: (await lead.event.byId({ eventId })).version,
      reasonDe: "",
    });
    expect(await shown(second.file)).toBeNull();
  });

  test.each([`${"0".repeat(64)}.webp`, `${"0".repeat(64)}.exe`, "../../secrets.json", "a.webp"])(
    "no other name leads anywhere: %s",
    async (file) => {
      const answer = await shown(file).catch(({ code }) => code);
      expect([null, "BAD_REQUEST"]).toContain(answer);
    },
  );

  test("the ending of an address is that of what lies there", async () => {
    const { eventId } = await draft();
    const { id, sha256 } = await upload(kim, eventId, "portrait");
    await save(eventId, { persons: [pictured(id)] });
    await publish(eventId);
    expect(await shown(`${sha256}.pdf`)).toBeNull();
  });
});

describe("an event names its own media alone", () => {
  test("another event's, a document as a picture, and one that is not there are refused", async () => {
    const [own, sibling] = [await draft(), await draft()];
    const foreign = await upload(kim, sibling.eventId, "portrait");
    const document = await upload(kim, own.eventId, "document");
    const picture = await upload(kim, own.eventId, "portrait");
    for (const id of [foreign.id, document.id, randomUUID()])
      await expect(save(own.eventId, { persons: [pictured(id)] })).rejects.toEqual(notFound);
    for (const id of [picture.id, foreign.id])
      await expect(save(own.eventId, { documents: [paper(id)] })).rejects.toEqual(notFound);
    const event = eventForm({ persons: [pictured(foreign.id)] });
    await expect(lead.event.create({ organisationId: body.id, event })).rejects.toEqual(notFound);
  });

  test("a preview shows nothing of another event", async () => {
    const [own, sibling] = [await draft(), await draft()];
    const { id } = await upload(kim, sibling.eventId, "portrait");
    await lead.event.keep({
      eventId: own.eventId,
      changes: [{ field: "persons", value: [pictured(id)], was: [] }],
    });
    const preview = await publicCaller().event.preview({ token: await tokenOf(own.eventId), locale: "de" });
    expect(preview).toMatchObject({ collected: 0, page: { persons: [] } });
  });

  test("the database says so, too", async () => {
    const [own, sibling] = [await draft(), await draft()];
    const { id } = await upload(kim, sibling.eventId, "portrait");
    const row = { eventId: own.eventId, position: 1, role: "SPEAKER" as const, name: "Kim" };
    const person = { ...row, pictureId: id, pictureAltDe: "Kim" };
    await expect(database.eventPerson.create({ data: person })).rejects.toThrow();
  });
});

describe("media go along with their event", () => {
  test("into a copy, as media of its own", async () => {
    const { eventId } = await draft();
    const { id, sha256 } = await upload(kim, eventId, "portrait");
    const unused = await upload(kim, eventId, "portrait");
    await save(eventId, { persons: [pictured(id)] });
    const copy = await lead.event.copy({
      organisationId: body.id,
      eventId,
      startsAt: "2032-03-09T09:30",
      endsAt: "2032-03-09T16:30",
      parts: ["about", "people"],
      isNext: false,
    });
    const { form } = await lead.event.forEditing({ eventId: copy.eventId });
    const pictureId = form.persons[0]?.pictureId;
    expect(pictureId).not.toBe(id);
    const rows = await database.media.findMany({ where: { eventId: copy.eventId } });
    expect(rows.map((row) => [row.id, row.sha256])).toEqual([[pictureId, sha256]]);
    expect(rows.map((row) => row.sha256)).not.toContain(unused.sha256);
  });

  test("into a former state, and back", async () => {
    const { eventId } = await draft();
    const { id } = await upload(kim, eventId, "portrait");
    await save(eventId, { persons: [pictured(id)] });
    await publish(eventId);
    const { version } = await lead.event.byId({ eventId });
    await save(eventId, { persons: [] });
    await lead.event.restore({ eventId, version });
    const preview = await publicCaller().event.preview({ token: await tokenOf(eventId), locale: "de" });
    expect(preview?.page.persons[0]?.picture).not.toBeNull();
    expect(preview?.page.persons[0]?.picture).toBeDefined();
  });

  test("and leave with a draft that is deleted", async () => {
    const { eventId } = await draft();
    const { id } = await upload(kim, eventId, "portrait");
    await save(eventId, { persons: [pictured(id)] });
    await lead.event.discard({ eventId, version: (await lead.event.byId({ eventId })).version });
    expect(await database.media.count({ where: { id } })).toBe(0);
  });
});

test("without its bytes there is no row, and no line in the log", async () => {
  const { eventId } = await draft();
  const ctx = await contextOf(kim);
  const scope = await eventScope(ctx, kim, eventId, "event.edit");
  const sha256 = "ab".repeat(32);
  const media = {
    kind: "IMAGE",
    sha256,
    type: "image/webp",
    size: 9,
    width: 1,
    height: 1,
    name: null,
    renditions: [],
  } as const;
  const full = () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
  await expect(addMedia(ctx, scope, media, full)).rejects.toMatchObject({ code: "ENOSPC" });
  expect(await database.media.count({ where: { eventId } })).toBe(0);
  expect(await database.auditEntry.count({ where: { eventId, entity: "media" } })).toBe(0);
  expect(await store.read(sha256)).toBeNull();
});
