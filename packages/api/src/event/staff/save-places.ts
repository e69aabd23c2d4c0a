import { randomUUID } from "node:crypto";
import type { Transaction } from "@podium/db/client";
import type { EventInput } from "@podium/domain/event/schema";
import { judgePoolSize } from "@podium/domain/event/sections/taking-part/places";
import { TRPCError } from "@trpc/server";
import { Refusal } from "../../refusal.ts";
import { lockCapacity } from "../../registration/capacity/lock.ts";
import { throughPrisma } from "../../registration/capacity/statements.ts";
import { instantOrNull } from "../wall-times.ts";

/**
 * Saves pools and categories as the form has them: changes, makes and removes. Counts anew the places
 * taken in each pool, so that they are right whatever counts where now. Nobody takes or frees a place of this event
 * until the transaction ends.
 *
 * @throws Refusal capacity.belowTaken (taken, size, name, position of the pool in the form, from 1) when more places
 *   are taken than there would be; capacity.inUse (name, count) when something is removed that people registered for;
 *   capacity.channelInUse (name, count, position of the category) when people are registered for what is not done here
 * @throws TRPCError NOT_FOUND for another event's pool or category
 */
export async function savePlaces(
  transaction: Transaction,
  eventId: string,
  event: Pick<EventInput, "pools" | "categories" | "timezone">,
): Promise<void> {
  await lockCapacity(throughPrisma(transaction), eventId);
  const stored = await storedPlaces(transaction, eventId);
  insistOnOwn(stored.pools, event.pools);
  insistOnOwn(stored.categories, event.categories);
  insistOnUnused(stored, event);
  insistOnChannels(stored, event);
  const pools = event.pools.map((pool) => ({ ...pool, id: pool.id ?? randomUUID() }));
  const categories = event.categories.map((category) => ({ ...category, id: category.id ?? randomUUID() }));
  const counted = pools.map((pool, index) => {
    const taken = categories
      .filter((category) => category.pools.includes(pool.key))
      .reduce((sum, { id }) => sum + (stored.holding.get(id) ?? 0), 0);
    insistOnRoom(pool, taken, index + 1);
    return { id: pool.id, name: pool.name, size: pool.size, taken };
  });

  await removeOthers(transaction, eventId, pools, categories);
  for (const pool of counted) {
    await transaction.capacityPool.upsert({
      where: { id: pool.id },
      create: { ...pool, eventId },
      update: pool,
      select: { id: true },
    });
  }
  for (const [index, { id, pools: keys, ...columns }] of categories.entries()) {
    const data = {
      ...columns,
      opensAt: instantOrNull(columns.opensAt, event.timezone),
      closesAt: instantOrNull(columns.closesAt, event.timezone),
      position: index + 1,
    };
    await transaction.category.upsert({
      where: { id },
      create: { ...data, id, eventId },
      update: data,
      select: { id: true },
    });
  }
  const idOf = new Map(pools.map(({ key, id }) => [key, id]));
  await transaction.categoryPool.createMany({
    data: categories.flatMap(({ id, pools: keys }) =>
      keys.flatMap((key) => ({ categoryId: id, poolId: idOf.get(key) ?? "" })),
    ),
  });
}

type Stored = Awaited<ReturnType<typeof storedPlaces>>;

async function storedPlaces(transaction: Transaction, eventId: string) {
  const held = { by: ["categoryId"], where: { eventId, holdsPlace: true }, _count: true } as const;
  const [pools, categories, holding, decoys] = [
    await transaction.capacityPool.findMany({
      where: { eventId },
      select: { id: true, name: true, taken: true },
    }),
    await transaction.category.findMany({
      where: { eventId },
      select: { id: true, nameDe: true, _count: { select: { registrations: true, decoyHolds: true } } },
    }),
    await transaction.registration.groupBy({ ...held, by: [...held.by] }),
    await transaction.decoyHold.groupBy({ ...held, by: [...held.by] }),
  ];
  const places = new Map<string, number>();
  for (const { categoryId, _count } of [...holding, ...decoys])
    places.set(categoryId, (places.get(categoryId) ?? 0) + _count);
  return {
    pools,
    categories: categories.map(({ _count, ...category }) => ({
      ...category,
      registrations: _count.registrations + _count.decoyHolds,
    })),
    holding: places,
  };
}

function insistOnOwn(stored: readonly { id: string }[], given: readonly { id: string | null }[]): void {
  const own = new Set(stored.map(({ id }) => id));
  const named = given.flatMap(({ id }) => id ?? []);
  if (named.some((id) => !own.has(id)) || new Set(named).size < named.length)
    throw new TRPCError({ code: "NOT_FOUND" });
}

/** What somebody registered for stays, also after he or she has cancelled: the registration refers to it. */
function insistOnUnused(stored: Stored, event: Pick<EventInput, "pools" | "categories">): void {
  const kept = new Set([...event.pools, ...event.categories].map(({ id }) => id));
  const category = stored.categories.find(({ id, registrations }) => !kept.has(id) && registrations > 0);
  if (category) throw new Refusal("capacity.inUse", { name: category.nameDe, count: category.registrations });
  const pool = stored.pools.find(({ id, taken }) => !kept.has(id) && taken > 0);
  if (pool) throw new Refusal("capacity.inUse", { name: pool.name, count: pool.taken });
}

/** Whoever is registered here stays in the engine's care: its places, its waiting list, its mails. */
function insistOnChannels(stored: Stored, { categories }: Pick<EventInput, "categories">): void {
  for (const [index, { id, channel }] of categories.entries()) {
    const used = stored.categories.find((category) => category.id === id);
    if (channel !== "HERE" && used && used.registrations > 0)
      throw new Refusal("capacity.channelInUse", {
        name: used.nameDe,
        count: used.registrations,
        position: index + 1,
      });
  }
}

function insistOnRoom(
  { name, size }: { name: string; size: number | null },
  taken: number,
  position: number,
): void {
  const judgement = judgePoolSize(size, taken);
  if (!judgement.ok) throw new Refusal(judgement.code, { ...judgement.details, name, position });
}

/** Also all ties between the two, which are made anew; and the positions are cleared, since each is there once. */
async function removeOthers(
  transaction: Transaction,
  eventId: string,
  pools: readonly { id: string }[],
  categories: readonly { id: string }[],
): Promise<void> {
  const but = (kept: readonly { id: string }[]) => ({ eventId, id: { notIn: kept.map(({ id }) => id) } });
  await transaction.category.deleteMany({ where: but(categories) });
  await transaction.capacityPool.deleteMany({ where: but(pools) });
  await transaction.categoryPool.deleteMany({ where: { category: { eventId } } });
  await transaction.$executeRaw`
    UPDATE "Category" SET "position" = -"position" WHERE "eventId" = ${eventId}::uuid AND "position" > 0`;
}
