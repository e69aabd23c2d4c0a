import { appRouter } from "@podium/api/app-router";
import { recordChange } from "@podium/api/audit";
import { createCallerFactory } from "@podium/api/procedures";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { comment } from "@podium/tests-support/comments";
import { testDatabase } from "@podium/tests-support/database";
import type { TestEvent } from "@podium/tests-support/events";
import { waitUntil } from "@podium/tests-support/wait-until";
import { describe, expect, test } from "vitest";
import { eventForm } from "./event-form.ts";
import { event, site } from "./stages/two-sites.ts";

// What is kept is served, and renewed behind. Two processes of the production build share the database.

const { database } = await testDatabase();

const page = ({ slug }: TestEvent) => `/veranstaltungen/${slug}`;
const pages = (shown: TestEvent) => [page(shown), `/en/events/${shown.slug}`, `${page(shown)}/kalender.ics`];

/** An answer, and whether the site had to make it: its log says so. */
async function ask(path: string, number = 0) {
  const answer = await fetch(`${site(number).url}${path}`);
  const requestId = answer.headers.get("x-request-id") ?? "none";
  const text = await answer.text();
  const line = await waitUntil(`${path} in the log`, () =>
    site(number)
      .output()
      .split("\n")
      .find((each) => each.includes(requestId) && each.includes('"msg":"request"')),
  );
  return { text, status: answer.status, awaited: JSON.parse(line).awaited === true };
}

/** As it is after the site has listened, and nobody has changed anything. */
const keep = (paths: readonly string[], number = 0) =>
  waitUntil(`${paths} to be kept`, async () => {
    const answers = await Promise.all(paths.map((path) => ask(path, number)));
    return answers.every(({ awaited }) => !awaited);
  });

/** A registration's trace, or an edit's: what the processes are told of. */
const change = ({ id }: TestEvent, entity: "registration" | "event") =>
  database.$transaction((transaction) =>
    recordChange(transaction, { actor: "SYSTEM", eventId: id, entity, entityId: id, action: "changed" }),
  );

const staff = async (shown: TestEvent, role: "MODERATOR" | "ADMINISTRATOR") => {
  const member = await staffMember(database, role, { organisationId: shown.organisationId, role });
  return createCallerFactory(appRouter)(await contextOf(member));
};

test("A20 · no page is waited for because of changes of other events", async () => {
  const at = (days: number) => new Date(Date.now() + days * 86_400_000);
  // The others begin long after, so that none is a neighbour of those that are looked at.
  const make = (days: number) => event({ event: { startsAt: at(days), endsAt: at(days + 0.1) } });
  const shown = await Promise.all(Array.from({ length: 8 }, (_, number) => make(40 + number)));
  await make(60);
  const others = await Promise.all(Array.from({ length: 3 }, (_, number) => make(80 + number)));
  const paths = shown.flatMap(pages);
  await keep(paths);
  const asked: ReturnType<typeof ask>[] = [];
  for (const [number, path] of [...paths, ...paths].entries()) {
    const other = others[number % others.length];
    if (other) await change(other, number % 2 === 0 ? "registration" : "event");
    asked.push(ask(path));
  }
  const awaited = (await Promise.all(asked)).filter((answer) => answer.awaited);
  expect(awaited).toEqual([]);
});

describe("A20 · what was withdrawn is gone with the next answer of a process that knows of it", () => {
  /** All answers until one is without the text: those with it came before the site knew. */
  const untilGone = async (path: string, text: string, number: number) => {
    const answers: { awaited: boolean }[] = [];
    await waitUntil(`${text} to be gone from ${path}`, async () => {
      const answer = await ask(path, number);
      answers.push(answer);
      return !answer.text.includes(text);
    });
    return answers;
  };

  test("A20 · a comment that was hidden, in both languages and processes; restored, it is there again", async () => {
    const shown = await event();
    const moderator = await staff(shown, "MODERATOR");
    const body = "Das ist eine Beleidigung.";
    const { id } = await comment(database, shown.id, { body });
    const decide = (action: "RELEASE" | "HIDE" | "RESTORE", version: number) =>
      moderator.comment.decide({
        eventId: shown.id,
        commentId: id,
        version,
        action,
        ...(action === "HIDE" && { reasonCode: "OFF_TOPIC" as const }),
      });
    await decide("RELEASE", 1);
    const places = [0, 1].flatMap((number) =>
      pages(shown)
        .slice(0, 2)
        .map((path) => ({ path, number })),
    );
    for (const { path, number } of places) {
      await waitUntil("the comment", async () => (await ask(path, number)).text.includes(body));
      await keep([path], number);
    }
    await decide("HIDE", 2);
    for (const { path, number } of places) {
      const answers = await untilGone(path, body, number);
      // Never an old one while a new one is made: the one without the comment was made for whoever asked.
      expect(answers.at(-1)?.awaited, path).toBe(true);
      expect((await ask(path, number)).text).not.toContain(body);
    }
    await decide("RESTORE", 3);
    for (const { path, number } of places) {
      await waitUntil("the comment again", async () => (await ask(path, number)).text.includes(body));
    }
  });

  test("A20 · an event that is cancelled, on its page and in its calendar file", async () => {
    const shown = await event();
    const admin = await staff(shown, "ADMINISTRATOR");
    const calendar = `${page(shown)}/kalender.ics`;
    await keep([page(shown), calendar]);
    const { version } = await database.event.findUniqueOrThrow({ where: { id: shown.id } });
    const reason = "Der Saal ist überflutet.";
    await admin.event.cancel({ eventId: shown.id, version, reasonDe: reason, reasonEn: "Flood" });
    const answers = await untilGone(calendar, "STATUS:CONFIRMED", 0);
    expect(answers.at(-1)?.awaited).toBe(true);
    const told = await ask(page(shown));
    expect(told.text).toContain(reason);
    expect(told.awaited).toBe(true);
  });
});

test("A20 · an event that is withdrawn is gone from its page, which says why, and comes back", async () => {
  const shown = await event({ title: "Zurückgezogenes Treffen" });
  const [german, english] = [page(shown), `/en/events/${shown.slug}`];
  const paths = [german, english, `${german}/anmeldung`];
  await keep(paths);
  const caller = await staff(shown, "ADMINISTRATOR");
  const { version } = await caller.event.byId({ eventId: shown.id });
  const reason = { reasonDe: "Das Programm steht noch nicht.", reasonEn: "The programme is not ready." };
  const withdrawn = await caller.event.withdraw({ eventId: shown.id, version, ...reason });
  for (const path of paths)
    await waitUntil(`${path} to be gone`, async () => {
      const { status, text } = await ask(path);
      return status === 410 && !text.includes("Zurückgezogenes Treffen");
    });
  expect((await ask(german)).text).toContain(reason.reasonDe);
  expect((await ask(english)).text).toContain(reason.reasonEn);
  await caller.event.publish({ eventId: shown.id, version: withdrawn.version });
  await waitUntil("the page to be back", async () => (await ask(german)).status === 200);
  const { form, version: online } = await caller.event.forEditing({ eventId: shown.id });
  const { audiences, contacts } = eventForm();
  const moved = { ...form, audiences, contacts, slug: `${shown.slug}-neu` };
  await caller.event.update({ eventId: shown.id, version: online, event: moved });
  for (const [path, suffix] of [
    [german, ""],
    [english, ""],
    [german, "/anmeldung"],
  ] as const)
    await waitUntil(`${path} to lead on`, async () => {
      const { status, headers } = await fetch(`${site().url}${path}${suffix}`, { redirect: "manual" });
      return status === 308 && headers.get("location") === `${path}-neu${suffix}`;
    });
});

test("A20 · an event that is put online, or comes to another day, is named by those before and after it", async () => {
  const at = (days: number) => new Date(Date.now() + days * 86_400_000);
  const given = (days: number) => ({ startsAt: at(days), endsAt: at(days + 0.1) });
  const [before, after] = await Promise.all([event({ event: given(200) }), event({ event: given(202) })]);
  const draft = await event({ event: { ...given(201), status: "DRAFT", publishedAt: null } });
  await keep([page(before), page(after), page(draft)]);
  expect((await ask(page(draft))).status).toBe(404);
  const admin = await staff(draft, "ADMINISTRATOR");
  const { version } = await database.event.findUniqueOrThrow({ where: { id: draft.id } });
  await admin.event.publish({ eventId: draft.id, version });
  for (const path of [page(before), page(after)]) {
    await waitUntil("the new neighbour", async () => (await ask(path)).text.includes(draft.slug));
  }
  await waitUntil("its own page", async () => (await ask(page(draft))).status === 200);
});
