import type { Context } from "@podium/api/context";
import { publicCaller } from "@podium/api/public-router";
import { createRegistration } from "@podium/api/registration/intake/create";
import { contextOf } from "@podium/tests-support/callers";
import { testDatabase } from "@podium/tests-support/database";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { event, type Given, person, refusalOf } from "./stages/registering.ts";

describe("a known address", () => {
  test("gets the same answer, no second registration, no place, but a mail", async () => {
    const { database } = await testDatabase();
    const { id: eventId, slug } = await event({ places: 5 });
    const first = await publicCaller().registration.create(person(slug, "anna@example.org"));
    const again = await publicCaller().registration.create(person(slug, "ANNA@example.org"));
    expect(Object.keys(again)).toEqual(Object.keys(first));
    expect(await poolsAgree(database, eventId)).toEqual([{ taken: 1, rows: 1 }]);
    const mails = await database.mail.findMany({ where: { eventId }, orderBy: { sequence: "asc" } });
    expect(mails.map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ["registration.confirm", "anna@example.org"],
      ["registration.known", "anna@example.org"],
    ]);
  });

  test("that comes again and again gets one mail about it in a few minutes", async () => {
    const { database } = await testDatabase();
    const { id: eventId, slug } = await event({ places: 5 });
    for (let round = 0; round < 4; round += 1) {
      await publicCaller().registration.create(person(slug, "often@example.org"));
    }
    expect(await database.mail.count({ where: { eventId, kind: "registration.known" } })).toBe(1);
    await database.mail.updateMany({
      where: { eventId },
      data: { createdAt: new Date(Date.now() - 600_000) },
    });
    await publicCaller().registration.create(person(slug, "often@example.org"));
    expect(await database.mail.count({ where: { eventId, kind: "registration.known" } })).toBe(2);
  });

  test("twice at the same moment (a double click) is one registration", async () => {
    const { database } = await testDatabase();
    const { id: eventId, slug } = await event({ places: 5 });
    const ctx = await contextOf(null);
    await Promise.all([1, 2, 3].map(() => createRegistration(ctx, person(slug, "double@example.org"))));
    expect(await poolsAgree(database, eventId)).toEqual([{ taken: 1, rows: 1 }]);
  });

  test("is told that the event is full like everybody else", async () => {
    const { database } = await testDatabase();
    const full = await event({ places: 1 });
    await registration(database, full, { email: "in@example.org" });
    for (const email of ["in@example.org", "out@example.org"]) {
      expect(await refusalOf(publicCaller().registration.create(person(full.slug, email)))).toBe(
        "registration.full",
      );
    }
  });

  test("may come again after its registration has ended", async () => {
    const { database } = await testDatabase();
    const made = await event({ places: 5 });
    await registration(database, made, { email: "back@example.org", state: "CANCELLED" });
    await publicCaller().registration.create(person(made.slug, "back@example.org"));
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
  });
});

describe("refused with its reason, nothing stored", () => {
  const hour = 3_600_000;
  test.each<[string, NonNullable<Given>["event"]]>([
    ["event.notFound", { status: "DRAFT" }],
    ["event.cancelled", { status: "CANCELLED" }],
    ["registration.notYetOpen", { registrationOpensAt: new Date(Date.now() + hour) }],
    ["registration.closed", { registrationClosesAt: new Date(Date.now() - hour) }],
    ["registration.begun", { startsAt: new Date(Date.now() - hour), endsAt: new Date(Date.now() + hour) }],
    ["registration.paused", { registrationPaused: true }],
  ])("%s", async (code, columns) => {
    const { database } = await testDatabase();
    const { id: eventId, slug } = await event({ event: columns });
    expect(await refusalOf(publicCaller().registration.create(person(slug, "x@example.org")))).toBe(code);
    expect(await database.registration.count({ where: { eventId } })).toBe(0);
    expect(await database.registrationGroup.count({ where: { eventId } })).toBe(0);
  });

  test.each([
    ["registration.none", "NONE"],
    ["registration.elsewhere", "EXTERNAL"],
    ["registration.byEmail", "EMAIL"],
    ["registration.byPhone", "PHONE"],
    ["registration.byPost", "POST"],
    ["registration.atCounter", "COUNTER"],
  ] as const)("%s, where one registers so for the only category", async (code, channel) => {
    const { database } = await testDatabase();
    const made = await event({ categories: [{ nameDe: "Presse", nameEn: "Press", channel }] });
    const asked = person(made.slug, "x@example.org");
    for (const categoryId of [undefined, made.categoryId])
      expect(await refusalOf(publicCaller().registration.create({ ...asked, categoryId }))).toBe(code);
    expect(await database.registrationGroup.count({ where: { eventId: made.id } })).toBe(0);
  });

  test("a category by e-mail beside one with a form: the form's takes who names none, and nobody else", async () => {
    const { database } = await testDatabase();
    const made = await event({
      places: 5,
      categories: [
        { nameDe: "Presse", nameEn: "Press", channel: "EMAIL", email: "presse@example.org" },
        { nameDe: "Vor Ort", nameEn: "In person" },
      ],
    });
    const [press, onSite] = made.categoryIds;
    const asked = person(made.slug, "y@example.org");
    expect(await refusalOf(publicCaller().registration.create({ ...asked, categoryId: press }))).toBe(
      "registration.byEmail",
    );
    await publicCaller().registration.create(asked);
    const rows = await database.registration.findMany({ where: { eventId: made.id } });
    expect(rows.map(({ categoryId }) => categoryId)).toEqual([onSite]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 1, rows: 1 }]);
  });

  test("an event that does not exist", async () => {
    expect(await refusalOf(publicCaller().registration.create(person("nirgends", "x@example.org")))).toBe(
      "event.notFound",
    );
  });
});

test("an error of one person's row does not concern those who arrived with it", async () => {
  const { database } = await testDatabase();
  const { id: eventId, slug } = await event({ places: 50 });
  // PostgreSQL takes no NUL in a text: an error that only the database sees, past all schemas.
  const ctx: Context = await contextOf(null);
  const answers = await Promise.allSettled(
    ["a", "b", "c\u0000", "d", "e"].map((name) =>
      createRegistration(ctx, person(slug, `${name.charAt(0)}@example.org`, name)),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([
    "fulfilled",
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
  ]);
  expect(await poolsAgree(database, eventId)).toEqual([{ taken: 4, rows: 4 }]);
});
