import { randomUUID } from "node:crypto";
import { organisationScope } from "@podium/api/access/scope";
import { appRouter } from "@podium/api/app-router";
import { listenForChanges } from "@podium/api/changes";
import { forgetUnusedMedia, removeStrayBytes } from "@podium/api/media/unused";
import { addMark } from "@podium/api/organisation/staff-mutations";
import { createCallerFactory } from "@podium/api/procedures";
import type { LookFields } from "@podium/domain/organisation/staff-schema";
import type { Actor } from "@podium/domain/staff/actor";
import { prepareMedia } from "@podium/media/prepare";
import { photo } from "@podium/media/samples";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { organisation } from "@podium/tests-support/organisations";
import { waitUntil } from "@podium/tests-support/wait-until";
import { describe, expect, test } from "vitest";
import { store } from "./media/scene.ts";

const { database } = await testDatabase();
const own = await organisation(database, "Farbstadt");
const foreign = await organisation(database, "Fremdstadt");
const kim = await staffMember(database, "Kim", { organisationId: own.id, role: "ADMINISTRATOR" });
const stranger = await staffMember(database, "Fremd", { organisationId: foreign.id, role: "ADMINISTRATOR" });

const as = async (actor: Actor) => createCallerFactory(appRouter)(await contextOf(actor)).organisation;
const admin = await as(kim);

const plain: LookFields = {
  colour: null,
  markId: null,
  markAltDe: null,
  markAltEn: null,
  inSentenceDe: null,
  inSentenceEn: null,
  helpDe: null,
  helpEn: null,
  helpReplaces: false,
  easyText: null,
  signFilmUrl: null,
  signFilmTitle: null,
};

async function save(differing: Partial<LookFields>, organisationId = own.id, caller = admin) {
  const { version } = await database.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  return caller.saveLook({ organisationId, version, look: { ...plain, ...differing } });
}

/** Uploads a mark as the panel does. */
async function upload(actor: Actor, organisationId: string) {
  const ctx = await contextOf(actor);
  const scope = await organisationScope(ctx, actor, organisationId, "organisation.edit");
  const prepared = await prepareMedia(await photo("png", 300, 120), "mark");
  if (!prepared.ok) throw new Error(prepared.mistake);
  const { bytes, sha256, type, width, height } = prepared.media;
  const mark = { sha256, type, size: bytes.length, width: width ?? 0, height: height ?? 0 };
  const { id } = await addMark(ctx, scope, mark, () => store.put(sha256, bytes));
  return { id, sha256 };
}

const entries = (action: string) =>
  database.auditEntry.findMany({ where: { action, organisationId: own.id }, orderBy: { sequence: "asc" } });

describe("the look of an organisation", () => {
  test("is saved with a line in the log that says which fields and colours, and no words of help", async () => {
    await save({ colour: "#1d5c3a", helpDe: "Fragen Sie **Kim**.", inSentenceDe: "die schöne Stadt" });
    expect((await admin.look({ organisationId: own.id })).look).toMatchObject({
      colour: "#1d5c3a",
      helpDe: "Fragen Sie **Kim**.",
      inSentenceDe: "die schöne Stadt",
    });
    const entry = (await entries("lookChanged")).at(-1);
    expect(entry).toMatchObject({
      userId: kim.userId,
      entity: "organisation",
      before: { colour: null },
      after: { fields: "colour, inSentenceDe, helpDe", colour: "#1d5c3a" },
    });
    expect(JSON.stringify([entry?.before, entry?.after])).not.toContain("Fragen");
  });

  test("that is not changed leaves no line, and no new version", async () => {
    const before = (await entries("lookChanged")).length;
    const [one, other] = [await save({ colour: "#00205b" }), await save({ colour: "#00205b" })];
    expect(other).toEqual(one);
    expect((await entries("lookChanged")).length).toBe(before + 1);
  });

  test.each(["#ffd600", "#d9d9d9", "#39ff14"])(
    "%s, which cannot be read, is refused with its contrast and the nearest colour that can",
    async (colour) => {
      await expect(save({ colour: colour as `#${string}` })).rejects.toMatchObject({
        code: "BAD_REQUEST",
        cause: {
          issues: [{ message: expect.stringMatching(/^contrastLow\?ratio=1\.\d+&least=4\.5&proposed=%23/u) }],
        },
      });
    },
  );

  test("that was looked at before somebody else changed it is not written over", async () => {
    const { version } = await admin.look({ organisationId: own.id });
    await save({ colour: "#5c1d3a" });
    const late = admin.saveLook({ organisationId: own.id, version, look: plain });
    await expect(late).rejects.toMatchObject({ cause: { code: "organisation.stale" } });
    expect((await admin.look({ organisationId: own.id })).look.colour).toBe("#5c1d3a");
  });

  test("a mark needs words for whoever does not see it", async () => {
    const { id } = await upload(kim, own.id);
    const silent = save({ markId: id, markAltDe: null });
    await expect(silent).rejects.toMatchObject({ cause: { issues: [{ message: "required" }] } });
    await save({ markId: id, markAltDe: "Wappen" });
    expect((await admin.look({ organisationId: own.id })).look.markId).toBe(id);
    expect((await entries("uploaded")).at(-1)).toMatchObject({ userId: kim.userId, entityId: id });
  });

  test("what visitors keep of it is told to be old with the commit", async () => {
    const heard: unknown[] = [];
    const stop = listenForChanges((change) => heard.push(change));
    await waitUntil("the listening to begin", () => heard.length > 0);
    await save({ colour: "#123456" });
    await waitUntil("the change to be heard", () =>
      heard.some(
        (change) => typeof change === "object" && JSON.stringify(change).includes('"organisations"'),
      ),
    );
    await stop();
  });
});

describe("nobody but who administers the organisation changes its look", () => {
  test.each(["EVENT_LEAD", "MODERATOR", "VIEWER"] as const)("not as %s", async (role) => {
    const member = await as(await staffMember(database, role, { organisationId: own.id, role }));
    await expect(member.look({ organisationId: own.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(save({ colour: "#000000" }, own.id, member)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("not as administrator of another one, nor of one that is not there, nor when the role has run out", async () => {
    const other = await as(stranger);
    await expect(save({ colour: "#000000" }, own.id, other)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const nowhere = other.saveLook({ organisationId: randomUUID(), version: 1, look: plain });
    await expect(nowhere).rejects.toMatchObject({ code: "NOT_FOUND" });
    const former = await staffMember(database, "Ehemals", { organisationId: own.id, role: "ADMINISTRATOR" });
    await database.membership.updateMany({
      where: { userId: former.userId },
      data: { validUntil: new Date("2020-01-01") },
    });
    await expect(save({ colour: "#000000" }, own.id, await as(former))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("and nobody takes another organisation's mark, or one that is not there", async () => {
    const { id } = await upload(stranger, foreign.id);
    for (const markId of [id, randomUUID()])
      await expect(save({ markId, markAltDe: "Wappen" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const update = database.organisation.update({
      where: { id: own.id },
      data: { markId: id, markAltDe: "Wappen" },
    });
    await expect(update).rejects.toThrow();
  });
});

test("a mark that is shown stays with its bytes; one that is not goes after a week", async () => {
  const [shown, left] = [await upload(kim, own.id), await upload(kim, own.id)];
  await save({ markId: shown.id, markAltDe: "Wappen" });
  const ids = async () =>
    (await database.organisationMark.findMany({ where: { organisationId: own.id } })).map(({ id }) => id);
  const ctx = await contextOf(null);
  await forgetUnusedMedia(ctx);
  expect(await ids()).toEqual(expect.arrayContaining([shown.id, left.id]));
  await database.$executeRaw`UPDATE "OrganisationMark" SET "createdAt" = "createdAt" - interval '8 days'`;
  await forgetUnusedMedia(ctx);
  expect(await ids()).toEqual([shown.id]);
  await removeStrayBytes(ctx, store, new Date());
  const there = await store.read(shown.sha256);
  there?.body.destroy();
  expect(there).not.toBeNull();
});
