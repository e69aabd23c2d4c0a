import type { Transaction } from "@podium/db/client";
import { Refusal } from "../refusal.ts";
import { lockPlaces } from "../registration/locking.ts";

/**
 * Changes how many places there are. Places that are taken stay taken.
 *
 * @param size null: unlimited
 * @throws Refusal capacity.belowTaken
 */
export async function setPoolSize(
  transaction: Transaction,
  eventId: string,
  size: number | null,
): Promise<void> {
  await lockPlaces(transaction, eventId);
  const pool = await transaction.capacityPool.findFirst({
    where: { eventId, categories: { some: {} } },
    orderBy: { id: "asc" },
    select: { id: true, taken: true },
  });
  if (!pool) {
    await makePool(transaction, eventId, size);
    return;
  }
  if (size !== null && size < pool.taken) throw new Refusal("capacity.belowTaken", { taken: pool.taken });
  await transaction.capacityPool.update({ where: { id: pool.id }, data: { size }, select: { id: true } });
}

/** One pool for all kinds of participation of an event; a first kind is made where there is none. */
export async function makePool(
  transaction: Transaction,
  eventId: string,
  size: number | null,
): Promise<void> {
  const categories = await transaction.category.findMany({ where: { eventId }, select: { id: true } });
  const ids =
    categories.length > 0
      ? categories
      : [
          await transaction.category.create({
            data: { eventId, position: 1, nameDe: "Teilnahme", nameEn: "Participation" },
            select: { id: true },
          }),
        ];
  await transaction.capacityPool.create({
    data: { eventId, name: "main", size, categories: { create: ids.map(({ id }) => ({ categoryId: id })) } },
    select: { id: true },
  });
}
