import { appRouter } from "@podium/api/app-router";
import { createContext } from "@podium/api/context";
import { createCallerFactory } from "@podium/api/procedures";
import { publicCaller } from "@podium/api/public-router";
import { closeResources, resources } from "@podium/api/resources";
import { createOrganisation } from "@podium/db/factories/organisation";
import { prepareDatabase } from "@podium/db/prepare";
import { startThrowawayPostgres } from "@podium/launcher/postgres/throwaway";
import { staffMember } from "@podium/tests-support/actors";
import { manyEvents, manyRegistrations } from "@podium/tests-support/crowd";
import { testEnvironment } from "@podium/tests-support/environment";
import type { Figure } from "../figure/figure.ts";
import { measureRounds } from "../figure/rounds.ts";
import { growthExponent, quantileOf } from "../figure/statistics.ts";
import type { Given } from "./given.ts";

const EVENTS = 10_000;
const SIZES = [10_000, 30_000, 100_000];
/** Searches of one kind in a round, after each other. */
const AMOUNT = 30;

type Search = {
  name: string;
  size?: number;
  expected: number;
  ours(): Promise<number>;
  ideal(): Promise<number>;
};

/** The time of a search through the procedure ÷ that of one statement for the same rows; the worst of all kinds. */
export async function benchSearch(given: Given): Promise<Figure> {
  const { ratio, exponent, whole } = await measureSearches(given);
  console.log(`exponent from 10,000 to 100,000 people: ${exponent.toFixed(3)}`);
  return { name: "search", value: ratio, floor: 20, goal: 6, atMost: true, whole };
}

/** How the time of a search for the same few people grows with all who are in the event. */
export async function benchSearchGrowth(given: Given): Promise<Figure> {
  const { exponent, whole } = await measureSearches(given);
  return { name: "search-growth", value: exponent, floor: 0.1, goal: 0.05, atMost: true, digits: 3, whole };
}

async function measureSearches({ pairs: rounds }: Given) {
  const postgres = await startThrowawayPostgres({ settings: { fsync: "on" } });
  try {
    Object.assign(process.env, testEnvironment({ databaseUrl: postgres.url }));
    await prepareDatabase(postgres.url);
    const searches = await fill();
    let whole = true;
    const { counted, disturbed } = await measureRounds(rounds, [process.pid], async () => {
      const times = new Map<string, { ours: number; ideal: number }>();
      for (const { name, expected, ours, ideal } of searches) {
        const [mine, its] = [await each(ours, expected), await each(ideal, expected)];
        whole &&= mine.right && its.right;
        times.set(name, { ours: mine.ms, ideal: its.ms });
      }
      return times;
    });
    const median = (name: string, side: "ours" | "ideal") =>
      quantileOf(
        counted.map((times) => times.get(name)?.[side] ?? Number.NaN),
        0.5,
      );
    const ratios = searches.map(({ name }) => {
      const [ours, ideal] = [median(name, "ours"), median(name, "ideal")];
      console.log(`${name}: ${ours.toFixed(2)} ms ÷ ${ideal.toFixed(2)} ms = ${(ours / ideal).toFixed(1)}`);
      return ours / ideal;
    });
    console.log(`${counted.length} rounds, ${disturbed} disturbed`);
    const sized = searches.flatMap(({ name, size }) => (size ? [{ size, value: median(name, "ours") }] : []));
    return { ratio: Math.max(...ratios), exponent: growthExponent(sized), whole };
  } finally {
    await closeResources();
    await postgres.stop();
  }
}

/** @returns the median time, and whether every answer was the right number of rows */
async function each(search: () => Promise<number>, expected: number) {
  const times: number[] = [];
  let right = true;
  for (let count = 0; count < AMOUNT; count += 1) {
    const begun = performance.now();
    right = (await search()) === expected && right;
    times.push(performance.now() - begun);
  }
  return { ms: quantileOf(times, 0.5), right };
}

/** Ten thousand events, of which three have ten, thirty and a hundred thousand people; five of each are the ones meant. */
async function fill(): Promise<Search[]> {
  const { database, pool } = resources();
  const { id: organisationId } = await createOrganisation(database);
  const title = "'Veranstaltung ' || number || CASE number WHEN 77 THEN ' Bürgerhaushalt' ELSE '' END";
  await manyEvents(pool, organisationId, { count: EVENTS, title });
  const actor = await staffMember(database, "Lea", { organisationId, role: "EVENT_LEAD" });
  const panel = createCallerFactory(appRouter)(createContext({ actor }));
  const searches: Search[] = [];
  for (const [place, size] of SIZES.entries()) {
    const { id } = await database.event.findUniqueOrThrow({ where: { slug: `kommend-${place + 1}` } });
    const meant = `number % ${size / 5} = 7`;
    await manyRegistrations(pool, {
      perEvent: size,
      state: "CONFIRMED",
      events: `event."id" = '${id}'`,
      firstName: `CASE WHEN ${meant} THEN 'Łukasz' ELSE 'Vorname' || number END`,
      lastName: `CASE WHEN ${meant} THEN 'Müller' ELSE (ARRAY['Schmidt', 'Weiß', 'Öztürk', 'Nguyễn'])[1 + number % 4] || number END`,
    });
    searches.push({
      name: `a name among ${size} people`,
      size,
      expected: 5,
      ours: async () =>
        (await panel.registration.list({ eventId: id, search: "mueller lukasz" })).rows.length,
      ideal: () => rowsOf(IDEAL_PEOPLE, [id, "%muller%", "%lukasz%"]),
    });
  }
  for (const text of ["buergerhaushalt", "Bürgerhaushaltt"]) {
    searches.push({
      name: `"${text}" among ${EVENTS} events`,
      expected: 1,
      ours: async () => (await publicCaller().event.list({ locale: "de", text })).items.length,
      ideal: () => rowsOf(IDEAL_EVENTS, ["%burgerhaushalt%"]),
    });
  }
  await pool.query("VACUUM ANALYZE");
  return searches;
}

async function rowsOf(text: string, values: string[]): Promise<number> {
  return (await resources().pool.query(text, values)).rows.length;
}

const IDEAL_PEOPLE = `
  SELECT registration.*, party."organisation", category."nameDe"
  FROM "Registration" registration JOIN "RegistrationGroup" party ON party."id" = registration."groupId"
    JOIN "Category" category ON category."id" = registration."categoryId"
  WHERE registration."eventId" = $1 AND registration."state" <> 'UNCONFIRMED' AND registration."folded" LIKE $2
    AND registration."folded" LIKE $3
  ORDER BY registration."lastName", registration."firstName"`;

const IDEAL_EVENTS = `
  SELECT event.*, translation."title" FROM "EventTranslation" translation JOIN "Event" event ON event."id" = translation."eventId"
  WHERE translation."folded" LIKE $1 AND translation."locale" = 'de' AND event."endsAt" > now()`;
