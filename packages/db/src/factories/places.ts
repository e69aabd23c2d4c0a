import { randomUUID } from "node:crypto";
import type { Transaction } from "../client.ts";
import type { ChoiceGiven, EventGiven } from "./event.ts";

/** In the order given. */
export type MadePlaces = { poolIds: string[]; categoryIds: string[] };

/** Dates of which people choose: a category and a pool for each. */
export async function createChoice(
  database: Transaction,
  eventId: string,
  occurrenceIds: readonly string[],
  { places, datesMax = null }: ChoiceGiven,
): Promise<MadePlaces> {
  const before = await database.category.count({ where: { eventId } });
  const choice = await database.categoryChoice.create({ data: { eventId, datesMax }, select: { id: true } });
  const rows = occurrenceIds.map((occurrenceId, index) => ({
    occurrenceId,
    position: before + index + 1,
    categoryId: randomUUID(),
    poolId: randomUUID(),
  }));
  await database.capacityPool.createMany({
    data: rows.map(({ poolId, occurrenceId }) => ({
      id: poolId,
      eventId,
      occurrenceId,
      name: "Teilnahme",
      size: places,
    })),
  });
  await database.category.createMany({
    data: rows.map(({ categoryId, position }) => ({
      id: categoryId,
      eventId,
      position,
      choiceId: choice.id,
      nameDe: "Teilnahme",
      nameEn: "Participation",
      maxPersons: 4,
      companions: "COUNTED" as const,
    })),
  });
  await database.categoryPool.createMany({
    data: rows.map(({ categoryId, poolId }) => ({ categoryId, poolId })),
  });
  await database.categoryOccurrence.createMany({
    data: rows.map(({ categoryId, occurrenceId }) => ({ categoryId, occurrenceId })),
  });
  return {
    poolIds: rows.map(({ poolId }) => poolId),
    categoryIds: rows.map(({ categoryId }) => categoryId),
  };
}

/** Pools, and categories that count in them by their keys. */
export async function createPlaces(
  database: Transaction,
  eventId: string,
  given: EventGiven,
): Promise<MadePlaces> {
  const pools = (given.pools ?? [{ key: "main", name: "Plätze", size: given.places ?? null }]).map(
    ({ key, name, size }) => ({ id: randomUUID(), eventId, key, name: name ?? key, size }),
  );
  const categories = (given.categories ?? [{ nameDe: "Teilnahme", nameEn: "Participation" }]).map(
    ({ pools: keys, ...columns }, index) => ({
      id: randomUUID(),
      eventId,
      position: index + 1,
      columns,
      keys: columns.channel && columns.channel !== "HERE" ? [] : (keys ?? pools.map(({ key }) => key)),
    }),
  );
  await database.capacityPool.createMany({ data: pools.map(({ key, ...columns }) => columns) });
  await database.category.createMany({
    data: categories.map(({ id, position, columns }) => ({ id, eventId, position, ...columns })),
  });
  const links = categories.flatMap(({ id, keys }) =>
    keys.map((key) => ({ categoryId: id, poolId: idOf(key) })),
  );
  await database.categoryPool.createMany({ data: links });
  return { poolIds: pools.map(({ id }) => id), categoryIds: categories.map(({ id }) => id) };

  function idOf(key: string): string {
    return first(pools.filter((pool) => pool.key === key).map(({ id }) => id));
  }
}

export function first(ids: readonly string[]): string {
  const [id] = ids;
  if (!id) throw new Error("an event needs a pool and a category that counts in it");
  return id;
}
