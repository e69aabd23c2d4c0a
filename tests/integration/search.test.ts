import { appRouter } from "@podium/api/app-router";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import { staffMember } from "@podium/tests-support/actors";
import { contextOf } from "@podium/tests-support/callers";
import { manyEvents, manyRegistrations } from "@podium/tests-support/crowd";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent, type TestEvent } from "@podium/tests-support/events";
import { blocksOf, blocksReadBy } from "@podium/tests-support/evidence/blocks-read";
import { organisation } from "@podium/tests-support/organisations";
import { registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";

const { database, pool } = await testDatabase();
const town = await organisation(database, "Kleinstadt");
const lead = await staffMember(database, "Lea", { organisationId: town.id, role: "EVENT_LEAD" });
const panel = createCallerFactory(appRouter)(await contextOf(lead));

const find = async ({ id }: TestEvent, search: string) => {
  const { rows, total } = await panel.registration.list({ eventId: id, search });
  expect(total).toBe(rows.length);
  return rows.map(({ lastName, firstName }) => `${lastName}, ${firstName}`);
};

describe("P2 · attendees", async () => {
  const event = await publishedEvent(database, town.id, { title: "Sitzung" });
  const other = await publishedEvent(database, town.id, { title: "Andere Sitzung" });
  const people: [string, string, string?, ("CONFIRMED" | "UNCONFIRMED" | "WAITLISTED")?][] = [
    ["Nguyễn", "Thị Hương"],
    ["Müller", "Jörg", "joerg@müller-beispiel.de"],
    ["Weiß", "Änne", undefined, "UNCONFIRMED"],
    ["Kowalski", "Łukasz", undefined, "WAITLISTED"],
    ["Çelik", "İpek"],
    ["O’Brien", "Seán", undefined, "UNCONFIRMED"],
    ["Иванов", "Фёдор"],
  ];
  for (const [lastName, firstName, email, state = "CONFIRMED"] of people) {
    await registration(database, event, { lastName, firstName, state, ...(email && { email }) });
  }
  await registration(database, other, { lastName: "Müller", firstName: "Andere" });

  test.each([
    ["Nguyen", "Nguyễn, Thị Hương"],
    ["Muller", "Müller, Jörg"],
    ["Mueller", "Müller, Jörg"],
    ["weiss", "Weiß, Änne"],
    ["lukasz", "Kowalski, Łukasz"],
    ["celik", "Çelik, İpek"],
    ["Müller, Jörg", "Müller, Jörg"],
    ["joerg MUELLER", "Müller, Jörg"],
    ["mueller-beispiel.de", "Müller, Jörg"],
    ["joerg@müller-beispiel.de", "Müller, Jörg"],
    ["obrien", "O’Brien, Seán"],
    ["O'Brien, Sean", "O’Brien, Seán"],
    ["федор иванов", "Иванов, Фёдор"],
    ["ipek çelik", "Çelik, İpek"],
    ["huong", "Nguyễn, Thị Hương"],
  ])("%s finds %s, and nobody of another event", async (search, name) => {
    expect(await find(event, search)).toEqual([name]);
  });

  test.each(["Möller", "Jörg Weiß", "Andere", "%", "_", "--"])("%s finds nobody", async (search) => {
    expect(await find(event, search)).toEqual([]);
  });

  test("by the organisation, alone or with the name, also after it has changed", async () => {
    const { groupId } = await database.registration.findFirstOrThrow({
      where: { eventId: event.id, lastName: "Weiß" },
    });
    await database.registrationGroup.update({
      where: { id: groupId },
      data: { organisation: "Gemeinde Żary" },
    });
    expect(await find(event, "zary")).toEqual(["Weiß, Änne"]);
    expect(await find(event, "gemeinde weiss")).toEqual(["Weiß, Änne"]);
    expect(await find(event, "gemeinde müller")).toEqual([]);
    await database.registrationGroup.update({ where: { id: groupId }, data: { organisation: null } });
    expect(await find(event, "zary")).toEqual([]);
  });

  test("by a name as it is now", async () => {
    await database.registration.updateMany({ where: { lastName: "Kowalski" }, data: { lastName: "Żółć" } });
    expect(await find(event, "zolc lukasz")).toEqual(["Żółć, Łukasz"]);
    expect(await find(event, "kowalski")).toEqual([]);
  });

  test("those chosen by a search are those it shows", async () => {
    const { ids } = await panel.registration.ids({ eventId: event.id, search: "mueller" });
    const { rows } = await panel.registration.list({ eventId: event.id, search: "mueller" });
    expect(ids).toEqual(rows.map(({ id }) => id));
  });
});

/** Blocks of 8 kB that PostgreSQL looks at: what a search costs, whatever else the machine does. */
describe("P2 · a search looks at what it finds", async () => {
  const city = await organisation(database, "Großstadt");
  await manyEvents(pool, city.id, {
    count: 2_000,
    title: "'Veranstaltung ' || number || CASE number WHEN 77 THEN ' Brückenfest' ELSE '' END",
  });
  const large = { id: await idOf("kommend-1") };
  const small = { id: await idOf("kommend-2") };
  const names = {
    firstName: "CASE number WHEN 77 THEN 'Łukasz' ELSE 'Vorname' || number END",
    lastName: "CASE number WHEN 77 THEN 'Müller' ELSE 'Öztürk' || number END",
    organisation: "CASE number WHEN 41 THEN 'Gemeinde Żary' END",
  };
  const state = "CONFIRMED";
  await manyRegistrations(pool, { perEvent: 20_000, state, events: `event."id" = '${large.id}'`, ...names });
  await manyRegistrations(pool, { perEvent: 2_000, state, events: `event."id" = '${small.id}'`, ...names });
  await pool.query('VACUUM ANALYZE "EventTranslation"');
  const clerk = await staffMember(database, "Carla", { organisationId: city.id, role: "EVENT_LEAD" });
  const theirs = createCallerFactory(appRouter)(await contextOf(clerk));

  async function idOf(slug: string): Promise<string> {
    return (await database.event.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id;
  }

  test.each([
    ["mueller lukasz", 1],
    ["Łukasz", 1],
    ["zary", 20],
    ["nobody here", 0],
    ["xyz", 0],
  ])("attendees by %s: as little among 20,000 as among 2,000", async (search, total) => {
    const cost = async (eventId: string) =>
      blocksOf(await blocksReadBy(() => theirs.registration.list({ eventId, search })));
    for (const { id } of [large, small]) {
      expect((await theirs.registration.list({ eventId: id, search })).total).toBe(total);
    }
    const [many, few] = [await cost(large.id), await cost(small.id)];
    expect(many).toBeLessThan(600);
    expect(many).toBeLessThan(2 * few + 200);
  });

  test("the one with the code of a ticket, in a look along the index", async () => {
    const { shortCode } = await database.registration.findFirstOrThrow({
      where: { eventId: large.id },
      select: { shortCode: true },
    });
    const statements = await blocksReadBy(() =>
      theirs.registration.list({ eventId: large.id, search: shortCode }),
    );
    expect(blocksOf(statements)).toBeLessThan(600);
  });

  test.each([
    ["brueckenfest", 200],
    ["Brückenfestt", 1_500],
    ["qwertz yxcvb asdfg hjklo", 1_500],
    ["abcdefghijklmnopqrstuvw zyxwvutsrqponmlkjihgfedc", 1_500],
  ])("events by %s, in at most %i blocks", async (text, bound) => {
    const statements = await blocksReadBy(() => publicCaller().event.list({ locale: "de", text }));
    const searching = statements.filter((statement) => statement.text.includes('"folded"'));
    expect(searching.length).toBeGreaterThan(0);
    expect(blocksOf(searching)).toBeLessThan(bound);
  });
});
