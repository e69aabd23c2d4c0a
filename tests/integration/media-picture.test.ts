import { randomUUID } from "node:crypto";
import { forgetUnusedMedia, removeStrayBytes } from "@podium/api/media/unused";
import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import { fileOf } from "@podium/domain/media/schema";
import { contextOf } from "@podium/tests-support/callers";
import { describe, expect, test } from "vitest";
import { store, upload } from "./media/scene.ts";
import { body, database, draft, lead, leader, versionOf } from "./states/scene.ts";

const ctx = await contextOf(null);

const said = {
  pictureAltDe: "Leute an runden Tischen",
  pictureAltEn: "",
  pictureCredit: "Foto: Alex Muster",
  pictureLicence: "CC BY 4.0",
  pictureFocus: "TOP_RIGHT",
} as const;

async function save(eventId: string, differing: Partial<EventForm>): Promise<void> {
  const { form, version } = await lead.event.forEditing({ eventId });
  await lead.event.update({ eventId, version, event: { ...form, ...differing } });
}

/** A draft with a picture. */
async function picturedDraft() {
  const { eventId } = await draft();
  const uploaded = await upload(leader, eventId, "lead");
  await save(eventId, { ...said, pictureId: uploaded.id });
  const { slug } = await database.event.findUniqueOrThrow({ where: { id: eventId } });
  return { eventId, slug, ...uploaded };
}

const shown = (file: string, token?: string) => publicCaller().event.media({ file, ...(token && { token }) });
const page = (slug: string, locale: "de" | "en" = "de") => publicCaller().event.bySlug({ slug, locale });
const publish = async (eventId: string) => lead.event.publish({ eventId, version: await versionOf(eventId) });
const fileAt = (address: string) => address.split("/").at(-1) ?? "";
const all = (eventId: string) => database.media.count({ where: { eventId } });

describe("the picture of an event", () => {
  test("is on the page in formats and widths, with what it shows, whose it is and what stays to be seen", async () => {
    const { eventId, slug, file } = await picturedDraft();
    const sizes = await database.media.findMany({ where: { eventId, originalId: { not: null } } });
    expect(sizes).toHaveLength(8);
    for (const each of [file, ...sizes.map(fileOf)]) expect(await shown(each)).toBeNull();
    await publish(eventId);
    const picture = (await page(slug))?.picture;
    expect(picture).toMatchObject({
      address: `/medien/${file}`,
      width: 900,
      height: 1000,
      alternative: { text: said.pictureAltDe, language: "de" },
      credit: said.pictureCredit,
      licence: said.pictureLicence,
      focus: "TOP_RIGHT",
    });
    expect(picture?.sources.map(({ type, files }) => [type, files.map(({ width }) => width)])).toEqual([
      ["image/avif", [200, 400, 800, 900]],
      ["image/webp", [200, 400, 800, 900]],
    ]);
    for (const { type, files } of picture?.sources ?? [])
      for (const { address } of files)
        expect(await shown(fileAt(address))).toMatchObject({ type, isPicture: true });
    expect((await page(slug, "en"))?.picture?.alternative).toEqual({
      text: said.pictureAltDe,
      language: "de",
    });
  });

  test("is in no page any more when it is taken out, nor when the event goes offline", async () => {
    const { eventId, slug, file } = await picturedDraft();
    await publish(eventId);
    const small = fileAt((await page(slug))?.picture?.sources[0]?.files[0]?.address ?? "");
    expect(await shown(small)).not.toBeNull();
    await save(eventId, { pictureId: null, pictureAltDe: "" });
    expect((await page(slug))?.picture).toBeNull();
    expect([await shown(file), await shown(small)]).toEqual([null, null]);
  });

  test("needs words in German, and is the event's own: no size of it alone, no document, no other event's", async () => {
    const { eventId } = await draft();
    const { id } = await upload(leader, eventId, "lead");
    await expect(save(eventId, { ...said, pictureId: id, pictureAltDe: " " })).rejects.toMatchObject({
      cause: { issues: [{ path: expect.arrayContaining(["pictureAltDe"]), message: "required" }] },
    });
    const size = await database.media.findFirstOrThrow({ where: { eventId, originalId: id } });
    const paper = await upload(leader, eventId, "document");
    const foreign = await picturedDraft();
    for (const wrong of [size.id, paper.id, foreign.id, randomUUID()])
      await expect(save(eventId, { ...said, pictureId: wrong })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      database.event.update({ where: { id: eventId }, data: { pictureId: foreign.id, pictureAltDe: "a" } }),
    ).rejects.toThrow();
    expect((await lead.media.ofEvent({ eventId })).map((each) => each.id).sort()).toEqual(
      [id, paper.id].sort(),
    );
  });

  test("is seen of a draft by the link of its preview alone, also when it is only typed", async () => {
    const { eventId } = await draft();
    const { id, file } = await upload(leader, eventId, "lead");
    const changes = Object.entries({ ...said, pictureId: id }).map(([field, value]) => ({
      field,
      value,
      was: null,
    }));
    await lead.event.keep({
      eventId,
      changes: changes.map((each) =>
        each.field === "pictureFocus"
          ? { ...each, was: "CENTRE" }
          : { ...each, was: each.field === "pictureId" ? null : "" },
      ),
    });
    const { token } = await lead.event.previewLink({ eventId });
    const preview = await publicCaller().event.preview({ token, locale: "de" });
    const address = preview?.page.picture?.sources[0]?.files[0]?.address ?? "";
    expect(address).toContain(encodeURIComponent(token));
    expect([await shown(fileAt(address)), Boolean(await shown(fileAt(address), token))]).toEqual([
      null,
      true,
    ]);
    expect(Boolean(await shown(file, token))).toBe(true);
  });

  test("goes into a copy with all its sizes, as media of its own", async () => {
    const { eventId, id } = await picturedDraft();
    const copy = await lead.event.copy({
      organisationId: body.id,
      eventId,
      startsAt: "2032-03-09T09:30",
      endsAt: "2032-03-09T16:30",
      parts: ["about"],
      isNext: false,
    });
    const { form } = await lead.event.forEditing({ eventId: copy.eventId });
    expect(form).toMatchObject({ ...said, pictureAltEn: null });
    expect([null, id]).not.toContain(form.pictureId);
    expect(await all(copy.eventId)).toBe(await all(eventId));
    expect(await database.media.count({ where: { eventId: copy.eventId, originalId: form.pictureId } })).toBe(
      8,
    );
    await lead.event.discard({ eventId, version: await versionOf(eventId) });
    expect([await all(eventId), await all(copy.eventId)]).toEqual([0, 9]);
  });

  test("comes back with a former state, and stays for as long as that does", async () => {
    const { eventId, id } = await picturedDraft();
    await publish(eventId);
    const version = await versionOf(eventId);
    await save(eventId, { pictureId: null, pictureAltDe: "" });
    await forgetUnusedMedia(ctx);
    await lead.event.restore({ eventId, version });
    const { token } = await lead.event.previewLink({ eventId });
    expect((await publicCaller().event.preview({ token, locale: "de" }))?.page.picture).not.toBeNull();
    expect(await database.media.count({ where: { id, unusedSince: null } })).toBe(1);
  });

  test("that nothing names goes after a week with all its sizes; one that is shown keeps them", async () => {
    const { eventId } = await picturedDraft();
    const unused = await upload(leader, eventId, "lead");
    expect(await all(eventId)).toBe(18);
    await forgetUnusedMedia(ctx);
    await database.$executeRaw`UPDATE "Media" SET "unusedSince" = "unusedSince" - make_interval(days => 8)`;
    await forgetUnusedMedia(ctx);
    expect(
      await database.media.count({ where: { OR: [{ id: unused.id }, { originalId: unused.id }] } }),
    ).toBe(0);
    expect(await all(eventId)).toBe(9);
    await removeStrayBytes(ctx, store, new Date());
    for (const { sha256 } of await database.media.findMany({ where: { eventId } })) {
      const found = await store.read(sha256);
      expect(found).not.toBeNull();
      found?.body.destroy();
    }
    expect(await store.read(unused.sha256)).toBeNull();
  });
});
