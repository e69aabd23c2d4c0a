import { randomBytes, randomUUID } from "node:crypto";
import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { forgetUnusedMedia, removeStrayBytes } from "@podium/api/media/unused";
import { pdf } from "@podium/media/samples";
import { openDisk } from "@podium/media/store/disk";
import { contextOf } from "@podium/tests-support/callers";
import { describe, expect, test } from "vitest";
import { pictured, store, upload } from "./media/scene.ts";
import { database, draft, lead, leader, versionOf } from "./states/scene.ts";

const ctx = await contextOf(null);

async function saved(eventId: string, pictureId: string | null): Promise<void> {
  const { form, version } = await lead.event.forEditing({ eventId });
  await lead.event.update({ eventId, version, event: { ...form, persons: [pictured(pictureId)] } });
}

const stands = async (id: string) => (await database.media.count({ where: { id } })) > 0;
/** Looks at what is used, and once more when so many days are over. */
async function after(days: number): Promise<void> {
  await forgetUnusedMedia(ctx);
  await database.$executeRaw`UPDATE "Media" SET "unusedSince" = "unusedSince" - make_interval(days => ${days})`;
  await forgetUnusedMedia(ctx);
}

describe("media that nothing names", () => {
  test("stay for a week, then they go, with a line in the log", async () => {
    const { eventId } = await draft();
    const { id } = await upload(leader, eventId, "portrait");
    await after(6);
    expect(await stands(id)).toBe(true);
    await after(2);
    expect(await stands(id)).toBe(false);
    const entries = await database.auditEntry.findMany({
      where: { entityId: id },
      orderBy: { sequence: "asc" },
    });
    expect(entries.map(({ actorKind, action }) => `${actorKind} ${action}`)).toEqual([
      "STAFF uploaded",
      "SYSTEM removed",
    ]);
  });

  test("the week begins anew where they were used again meanwhile", async () => {
    const { eventId } = await draft();
    const { id } = await upload(leader, eventId, "portrait");
    await after(6);
    await saved(eventId, id);
    await forgetUnusedMedia(ctx);
    await saved(eventId, null);
    await after(6);
    expect(await stands(id)).toBe(true);
  });

  test.each<[string, (eventId: string, id: string) => Promise<unknown>]>([
    ["the event shows them", saved],
    [
      "its documents do",
      async (eventId, id) => {
        const { form, version } = await lead.event.forEditing({ eventId });
        const documents = [{ labelDe: "Bericht", labelEn: "", url: "", mediaId: id }];
        await lead.event.update({ eventId, version, event: { ...form, documents } });
      },
    ],
    [
      "somebody has typed them",
      (eventId, id) =>
        lead.event.keep({ eventId, changes: [{ field: "persons", value: [pictured(id)], was: [] }] }),
    ],
    [
      "a former state does, which can be restored",
      async (eventId, id) => {
        await saved(eventId, id);
        await lead.event.publish({ eventId, version: await versionOf(eventId) });
        await saved(eventId, null);
        expect(await database.eventPerson.count({ where: { pictureId: id } })).toBe(0);
      },
    ],
  ])("are others: they stay for as long as %s", async (name, use) => {
    const { eventId } = await draft();
    const { id } = await upload(leader, eventId, name === "its documents do" ? "document" : "portrait");
    await use(eventId, id);
    await after(400);
    expect(await stands(id)).toBe(true);
  });
});

describe("bytes that no row names", () => {
  test("go; those of another row with the same ones stay, and what is being written does, too", async () => {
    const place = join(tmpdir(), `podium-media-${randomBytes(6).toString("hex")}`);
    const own = openDisk(place);
    const { eventId } = await draft();
    const { sha256 } = await upload(leader, eventId, "document");
    const stray = randomBytes(32).toString("hex");
    await own.put(sha256, Buffer.from("used"));
    await own.put(stray, Buffer.from("stray"));
    await mkdir(join(place, "ab"), { recursive: true });
    const [half, old] = [`ab${"0".repeat(62)}.half`, `ab${"0".repeat(62)}.old`];
    for (const name of [half, old]) await writeFile(join(place, "ab", name), "h");
    const now = new Date();
    await utimes(join(place, "ab", old), now, new Date(now.getTime() - 2 * 3_600_000));
    expect(await removeStrayBytes(ctx, own, now)).toBe(2);
    const left = (await readdir(place, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    expect(left.sort()).toEqual([half, sha256].sort());
  });

  test("are not removed from under somebody who is storing them", async () => {
    const { eventId } = await draft();
    const bytes = Buffer.from(pdf(randomUUID()));
    const { id } = await upload(leader, eventId, "document", { bytes });
    await database.media.deleteMany({ where: { id } });
    // Stored already and named by nobody, until somebody uploads the same once more at this moment.
    const [again] = await Promise.all([
      upload(leader, eventId, "document", { bytes }),
      removeStrayBytes(ctx, store, new Date()),
    ]);
    const found = await store.read(again.sha256);
    found?.body.destroy();
    expect(found).not.toBeNull();
  });
});
