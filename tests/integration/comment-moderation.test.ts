import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { comment } from "@podium/tests-support/comments";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { waitUntil } from "@podium/tests-support/wait-until";
import { expect, test } from "vitest";

const { database } = await testDatabase();
const body = await organisation(database);
const event = await publishedEvent(database, body.id);
const call = createCallerFactory(appRouter);
const moderator = async (name: string) =>
  call(await contextOf(await staffMember(database, name, { organisationId: body.id, role: "MODERATOR" })));
const [anna, bela] = await Promise.all([moderator("Anna"), moderator("Bela")]);

const decision = (id: string, action: "RELEASE" | "REJECT" | "HIDE" | "RESTORE", version = 1) => ({
  eventId: event.id,
  commentId: id,
  version,
  action,
  ...((action === "REJECT" || action === "HIDE") && { reasonCode: "OFF_TOPIC" as const }),
});

const stored = (id: string) =>
  database.comment.findUniqueOrThrow({ where: { id }, include: { decisions: true, mails: true } });

test("two moderators at once: one decision, one mail; the other is told who and when", async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id } = await comment(database, event.id);
    const results = await Promise.allSettled([
      anna.comment.decide(decision(id, "RELEASE")),
      bela.comment.decide(decision(id, "REJECT")),
    ]);
    const refused = results.filter((result) => result.status === "rejected");
    expect(refused).toHaveLength(1);
    const winner = results[0]?.status === "fulfilled" ? "Anna" : "Bela";
    expect(refused[0]?.reason.cause).toMatchObject({
      code: "comment.alreadyDecided",
      details: { by: winner, at: expect.stringMatching(/^\d{4}-/u) },
    });
    const { decisions, mails, version, state } = await stored(id);
    expect(decisions).toHaveLength(1);
    expect(mails).toHaveLength(1);
    expect(version).toBe(2);
    expect(state).toBe(winner === "Anna" ? "PUBLISHED" : "REJECTED");
  }
});

test("control: without the condition on the version both decisions would be made", async () => {
  const { id } = await comment(database, event.id);
  let looked = 0;
  const unguarded = async (state: "PUBLISHED" | "REJECTED") => {
    const seen = await database.comment.findUniqueOrThrow({ where: { id } });
    if (seen.state !== "PENDING") throw new Error("told");
    looked += 1;
    await waitUntil("both to have looked", () => looked === 2);
    await database.comment.update({ where: { id }, data: { state } });
  };
  const results = await Promise.allSettled([unguarded("PUBLISHED"), unguarded("REJECTED")]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
});

test("released, hidden with a reason, restored: state, record, log and mail go together", async () => {
  const { id } = await comment(database, event.id);
  await anna.comment.decide(decision(id, "RELEASE"));
  expect((await stored(id)).publishedAt).not.toBeNull();
  await bela.comment.decide({ ...decision(id, "HIDE", 2), reasonText: "Bitte beim Thema bleiben." });
  expect(await stored(id)).toMatchObject({ state: "HIDDEN", reasonCode: "OFF_TOPIC" });
  await anna.comment.decide(decision(id, "RESTORE", 3));
  const { state, reasonCode, decisions, mails } = await stored(id);
  expect({ state, reasonCode }).toEqual({ state: "PUBLISHED", reasonCode: null });
  expect(decisions.map(({ action }) => action).sort()).toEqual(["HIDE", "RELEASE", "RESTORE"]);
  expect(decisions.find(({ action }) => action === "HIDE")?.reasonText).toBe("Bitte beim Thema bleiben.");
  expect(mails.map(({ kind }) => kind).sort()).toEqual([
    "comment.hidden",
    "comment.released",
    "comment.released",
  ]);
  const log = await database.auditEntry.findMany({ where: { entityId: id }, orderBy: { sequence: "asc" } });
  expect(log.map(({ action }) => action)).toEqual(["released", "hidden", "restored"]);
  expect(JSON.stringify(log.map(({ before, after }) => [before, after]))).not.toContain("kim@example.org");
});

test("a decision against somebody's words needs a reason, another reason some words", async () => {
  const { id } = await comment(database, event.id);
  const { reasonCode: _, ...without } = decision(id, "REJECT") as { reasonCode?: string } & ReturnType<
    typeof decision
  >;
  await expect(anna.comment.decide(without)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(anna.comment.decide({ ...decision(id, "REJECT"), reasonCode: "OTHER" })).rejects.toMatchObject(
    { cause: { code: "comment.reasonRequired" } },
  );
  expect((await stored(id)).state).toBe("PENDING");
});

test("what cannot be decided any more is refused: a rejected comment is not released", async () => {
  const { id } = await comment(database, event.id, { state: "REJECTED" });
  await expect(anna.comment.decide(decision(id, "RELEASE"))).rejects.toMatchObject({
    cause: { code: "comment.alreadyDecided" },
  });
});

test("the queue holds the cases of one's own events only, the oldest first, without addresses", async () => {
  const own = await publishedEvent(database, body.id);
  const foreign = await publishedEvent(database, (await organisation(database)).id);
  const first = await comment(database, own.id);
  const second = await comment(database, own.id);
  const other = await comment(database, foreign.id);
  const queue = await anna.comment.ofEvent({ eventId: own.id });
  expect(queue.items.map(({ id }) => id)).toEqual([first.id, second.id]);
  expect(queue.counts.PENDING).toBe(2);
  const everywhere = await anna.comment.queue({});
  expect(everywhere.items.map(({ id }) => id)).not.toContain(other.id);
  await expect(anna.comment.ofEvent({ eventId: foreign.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const shown = await anna.comment.byId({ eventId: own.id, commentId: first.id });
  expect(JSON.stringify([queue, shown])).not.toContain("@example.org");
  await expect(anna.comment.byId({ eventId: own.id, commentId: other.id })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(
    anna.comment.decide({ ...decision(other.id, "RELEASE"), eventId: own.id }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a long queue is paged, each case once", async () => {
  const long = await publishedEvent(database, body.id);
  await database.comment.createMany({
    data: Array.from({ length: 120 }, (_, number) => ({
      eventId: long.id,
      authorName: `Kim ${number}`,
      authorEmail: "kim@example.org",
      locale: "de",
      body: "Frage",
    })),
  });
  for (const state of ["PENDING", "PUBLISHED"] as const) {
    await database.comment.updateMany({ where: { eventId: long.id }, data: { state } });
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await anna.comment.ofEvent({ eventId: long.id, state, after });
      ids.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(ids).size).toBe(120);
    expect(ids).toHaveLength(120);
  }
});
