import { publicCaller } from "@podium/api/public-router";
import { createEvent, plainTexts } from "@podium/db/factories/event";
import { createOrganisation } from "@podium/db/factories/organisation";
import { dayAfter, midnight, monthAfter, monthOf } from "@podium/domain/time/period";
import { testDatabase } from "@podium/tests-support/database";
import { beforeAll, describe, expect, test } from "vitest";

const locale = "de" as const;
const HOUR = 3_600_000;
/** Whatever day it is today: the month after the next one lies ahead as a whole. */
const month = monthAfter(monthOf(new Date()), 2);
const day = (number: number) => `${month}-${String(number).padStart(2, "0")}`;
const lastDay = dayAfter(`${monthAfter(month)}-01`, -1);
const on = (date: string, hours = 18) => {
  const startsAt = new Date(midnight(date).getTime() + hours * HOUR);
  return { startsAt, endsAt: new Date(startsAt.getTime() + HOUR) };
};

const shown = async (filter: Record<string, string> = {}) =>
  publicCaller().event.month({ locale, month, ...filter });
const named = async (filter: Record<string, string> = {}) =>
  (await shown(filter)).days.flatMap(({ day: date, items }) => items.map(({ slug }) => `${date} ${slug}`));
const listed = async (filter: Record<string, string>) =>
  (await publicCaller().event.list({ locale, ...filter })).items.map(({ slug }) => slug);

beforeAll(async () => {
  const { database } = await testDatabase();
  const city = await createOrganisation(database, { slug: "stadt" });
  const other = await createOrganisation(database, { slug: "land" });
  const event = (slug: string, columns: object, organisationId = city.id) =>
    createEvent(database, {
      organisationId,
      texts: { de: plainTexts(`Titel ${slug}`), en: plainTexts(slug) },
      columns: { slug, ...columns },
    });
  await event("before", on(dayAfter(day(1), -1), 22));
  await event("over-midnight", { ...on(dayAfter(day(1), -1), 23), endsAt: on(day(1), 2).endsAt });
  await event("first", on(day(1), 0));
  await event("five-a", on(day(5), 9), other.id);
  for (const slug of ["five-b", "five-c", "five-d"]) await event(slug, on(day(5), 10));
  await event("five-e", on(day(5), 20));
  await event("last", { ...on(lastDay, 23), format: "ONLINE" });
  await event("after", on(`${monthAfter(month)}-01`, 0));
  await event("draft", { ...on(day(7)), status: "DRAFT" });
});

describe("the calendar of a month", () => {
  test("names each date under the day on which it begins, by the site's clock", async () => {
    const dates = await named();
    expect(dates[0]).toBe(`${day(1)} first`);
    expect(dates.at(-1)).toBe(`${lastDay} last`);
    expect((await shown()).days.map((each) => each.day)).toHaveLength(Number(lastDay.slice(8)));
  });

  test("says apart what began before and goes on", async () => {
    const { running } = await shown();
    expect(running).toMatchObject({ items: [{ slug: "over-midnight" }], isMore: false });
  });

  test("names four of a crowded day, and says that there are more", async () => {
    const crowded = (await shown()).days[4];
    expect(crowded?.items.map(({ slug }) => slug)).toHaveLength(4);
    expect(crowded?.items[0]?.slug).toBe("five-a");
    expect(crowded?.isMore).toBe(true);
    expect((await shown({ organisation: "land" })).days[4]).toMatchObject({
      items: [{ slug: "five-a" }],
      isMore: false,
    });
  });

  test("goes by the filters of the list, and shows no draft", async () => {
    expect(await named({ format: "ONLINE" })).toEqual([`${lastDay} last`]);
    expect(await named({ text: "Titel last" })).toEqual([`${lastDay} last`]);
    expect(await named({ text: "draft" })).toEqual([]);
  });

  test("leads to months beside it only while something lies there", async () => {
    expect(await shown()).toMatchObject({ previous: monthAfter(month, -1), next: monthAfter(month) });
    expect(await shown({ organisation: "land" })).toMatchObject({ previous: null, next: null });
    expect(await shown({ month: "2199-12" })).toMatchObject({ previous: "2199-11", next: null });
  });

  test.each(["2026-13", "x", "", "0001-01"])(
    "of an address that says %j is the current one",
    async (asked) => {
      expect((await shown({ month: asked })).month).toBe(monthOf(new Date()));
    },
  );
});

describe("a list of some days", () => {
  test("has what takes place in them, whatever began before", async () => {
    expect(await listed({ from: day(1), until: day(1) })).toEqual(["over-midnight", "first"]);
    expect(await listed({ from: day(6) })).toEqual(["last", "after"]);
    expect(await listed({ until: dayAfter(day(1), -1) })).toEqual(["before", "over-midnight"]);
  });

  test("says nothing of what has no date yet", async () => {
    const { database } = await testDatabase();
    const body = await createOrganisation(database);
    const { id } = await createEvent(database, { organisationId: body.id, columns: { slug: "undated" } });
    const open = { startsAt: null, endsAt: null, isDateOpen: true };
    await database.occurrence.updateMany({ where: { eventId: id }, data: open });
    expect(await listed({ organisation: body.slug })).toEqual(["undated"]);
    expect(await listed({ organisation: body.slug, from: "2020-01-01" })).toEqual([]);
  });
});

describe("what is looked for and over", () => {
  test("is counted beside the list, where a word is looked for or nothing is to come", async () => {
    const { database } = await testDatabase();
    const body = await createOrganisation(database);
    const columns = { startsAt: new Date("2024-05-01T10:00Z"), endsAt: new Date("2024-05-01T12:00Z") };
    for (const slug of ["over-a", "over-b"])
      await createEvent(database, {
        organisationId: body.id,
        texts: { de: plainTexts("Waldspaziergang"), en: plainTexts("A walk") },
        columns: { slug, ...columns },
      });
    const inReview = async (filter: Record<string, string>) =>
      (await publicCaller().event.list({ locale, ...filter })).inReview;
    expect(await inReview({ text: "waldspaziergang" })).toBe(2);
    expect(await inReview({ text: "Waldspatziergang" })).toBe(2);
    expect(await inReview({ organisation: body.slug })).toBe(2);
    expect(await inReview({ organisation: "stadt" })).toBe(0);
    expect(await inReview({})).toBe(0);
  });
});
