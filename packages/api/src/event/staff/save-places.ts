import { randomUUID } from "node:crypto";
import type { Transaction } from "@podium/db/client";
import type { EventInput } from "@podium/domain/event/schema";
import { judgePoolSize } from "@podium/domain/event/sections/taking-part/places";
import { TRPCError } from "@trpc/server";
import { databaseNow } from "../../database-clock.ts";
import { Refusal } from "../../refusal.ts";
import { lockCapacity } from "../../registration/capacity/lock.ts";
import { throughPrisma } from "../../registration/capacity/statements.ts";
import { instantOrNull } from "../wall-times.ts";
import { type CategoryRow, ownPools, placeRows } from "./place-rows.ts";

/**
 * Saves pools and categories as the form has them: changes, makes and removes. Counts anew the places
 * taken in each pool, so that they are right whatever counts where now. Nobody takes or frees a place of this event
 * until the transaction ends.
 *
 * @throws Refusal capacity.belowTaken (taken, size, name, position of the pool in the form, from 1) when more places
 *   are taken than there would be; capacity.inUse (name, count) when something is removed that people registered for;
 *   capacity.channelInUse (name, count, position of the category) when people are registered for what is not done here
 * @throws TRPCError NOT_FOUND for another event's pool, category or date
 */
export async function savePlaces(
  transaction: Transaction,
  eventId: string,
  event: Pick<EventInput, "pools" | "categories" | "timezone">,
): Promise<void> {
  await lockCapacity(throughPrisma(transaction), eventId);
  const stored = await storedPlaces(transaction, eventId);
  const entries = stored.categories.flatMap(({ id, choiceId }) => [{ id }, { id: choiceId ?? id }]);
  insistOnOwn(stored.pools, event.pools);
  insistOnOwn(entries, event.categories);
  insistOnChannels(stored, event);
  const pools = event.pools.map((pool) => ({ ...pool, id: pool.id ?? randomUUID() }));
  const { choices, categories } = placeRows(event, stored, pools);
  insistOnUnused(stored, { pools: [...pools, ...ownPools(categories)], categories });
  const counted = [...pools.map((pool) => ({ ...pool, occurrenceId: null })), ...ownPools(categories)].map(
    ({ id, name, size, occurrenceId, ...at }, index) => {
      const taken = categories
        .filter(({ poolIds }) => poolIds.includes(id))
        .reduce((sum, category) => sum + (stored.holding.get(category.id) ?? 0), 0);
      insistOnRoom({ name, size }, taken, "date" in at ? at : { position: index + 1 });
      return { id, name, size, taken, occurrenceId };
    },
  );

  await insistOnDates(transaction, eventId, categories);
  await removeOthers(transaction, eventId, { pools: counted, categories });
  for (const pool of counted) {
    await transaction.capacityPool.upsert({
      where: { id: pool.id },
      create: { ...pool, eventId },
      update: pool,
      select: { id: true },
    });
  }
  for (const { id, ...choice } of choices) {
    const data = { ...choice, closesAt: instantOrNull(choice.closesAt, event.timezone) };
    await transaction.categoryChoice.upsert({
      where: { id },
      create: { ...data, id, eventId },
      update: data,
      select: { id: true },
    });
  }
  const now = await databaseNow(transaction);
  for (const [index, { id, columns }] of categories.entries()) {
    const { isCancelled, ...same } = columns;
    const since = stored.categories.find((each) => each.id === id)?.cancelledAt ?? now;
    const data = {
      ...same,
      cancelledAt: isCancelled ? since : null,
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
  await transaction.categoryChoice.deleteMany({
    where: { eventId, id: { notIn: choices.map(({ id }) => id) } },
  });
  await transaction.categoryPool.createMany({
    data: categories.flatMap(({ id, poolIds }) => poolIds.map((poolId) => ({ categoryId: id, poolId }))),
  });
  await transaction.categoryOccurrence.createMany({
    data: categories.flatMap(({ id, dateIds }) =>
      dateIds.map((occurrenceId) => ({ categoryId: id, occurrenceId })),
    ),
  });
}

type Stored = Awaited<ReturnType<typeof storedPlaces>>;

async function storedPlaces(transaction: Transaction, eventId: string) {
  const held = { by: ["categoryId"], where: { eventId, holdsPlace: true }, _count: true } as const;
  const [pools, categories, holding, decoys] = [
    await transaction.capacityPool.findMany({
      where: { eventId },
      select: { id: true, name: true, taken: true, occurrenceId: true },
    }),
    await transaction.category.findMany({
      where: { eventId },
      select: {
        id: true,
        nameDe: true,
        choiceId: true,
        cancelledAt: true,
        occurrences: { select: { occurrenceId: true } },
        pools: { where: { pool: { occurrenceId: { not: null } } }, select: { poolId: true } },
        _count: { select: { registrations: true, decoyHolds: true } },
      },
    }),
    await transaction.registration.groupBy({ ...held, by: [...held.by] }),
    await transaction.decoyHold.groupBy({
      by: ["categoryId"],
      where: held.where,
      _sum: { persons: true },
    }),
  ];
  const places = new Map<string, number>();
  for (const { categoryId, _count } of holding) places.set(categoryId, _count);
  for (const { categoryId, _sum } of decoys)
    places.set(categoryId, (places.get(categoryId) ?? 0) + (_sum.persons ?? 0));
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
function insistOnUnused(
  stored: Stored,
  event: { pools: readonly { id: string }[]; categories: readonly { id: string }[] },
): void {
  const kept = new Set([...event.pools, ...event.categories].map(({ id }) => id));
  const category = stored.categories.find(({ id, registrations }) => !kept.has(id) && registrations > 0);
  if (category) throw new Refusal("capacity.inUse", { name: category.nameDe, count: category.registrations });
  const pool = stored.pools.find(({ id, taken }) => !kept.has(id) && taken > 0);
  if (pool) throw new Refusal("capacity.inUse", { name: pool.name, count: pool.taken });
}

/** Dates are the event's own: saved before its places. */
async function insistOnDates(
  transaction: Transaction,
  eventId: string,
  categories: readonly CategoryRow[],
): Promise<void> {
  const ids = [...new Set(categories.flatMap(({ dateIds }) => dateIds))];
  if (ids.length === 0) return;
  const own = await transaction.occurrence.count({ where: { eventId, id: { in: ids } } });
  if (own < ids.length) throw new TRPCError({ code: "NOT_FOUND" });
}

/** Whoever is registered here stays in the engine's care: its places, its waiting list, its mails. */
function insistOnChannels(stored: Stored, { categories }: Pick<EventInput, "categories">): void {
  for (const [index, { id, channel }] of categories.entries()) {
    const used = stored.categories.find(
      (category) => (category.choiceId ?? category.id) === id && category.registrations > 0,
    );
    if (channel !== "HERE" && used)
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
  at: { position: number; date?: number },
): void {
  const judgement = judgePoolSize(size, taken);
  if (!judgement.ok) throw new Refusal(judgement.code, { ...judgement.details, name, ...at });
}

/** Also all ties between the two, which are made anew; and the positions are cleared, since each is there once. */
async function removeOthers(
  transaction: Transaction,
  eventId: string,
  kept: Record<"pools" | "categories", readonly { id: string }[]>,
): Promise<void> {
  const but = (rows: readonly { id: string }[]) => ({ eventId, id: { notIn: rows.map(({ id }) => id) } });
  await transaction.category.deleteMany({ where: but(kept.categories) });
  await transaction.capacityPool.deleteMany({ where: but(kept.pools) });
  await transaction.categoryPool.deleteMany({ where: { category: { eventId } } });
  await transaction.categoryOccurrence.deleteMany({ where: { category: { eventId } } });
  await transaction.$executeRaw`
    UPDATE "Category" SET "position" = -"position" WHERE "eventId" = ${eventId}::uuid AND "position" > 0`;
}
