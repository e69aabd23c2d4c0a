import type { Transaction } from "@podium/db/client";
import type { EventInput } from "@podium/domain/event/schema";
import { liveStates, type RegistrationState } from "@podium/domain/registration/states";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { snapshotOfEvent } from "../../registration/capacity/snapshot.ts";
import { throughPrisma } from "../../registration/capacity/statements.ts";

/** Whom it would concern if something happened to the event now. */
export type Concerned = {
  /** All registrations that were ever made. */
  registrations: number;
  /** Those that can be written to, by what they are at; states without any are left out. */
  reachable: Partial<Record<RegistrationState, number>>;
  /** For what is cancelled: they end when the event goes online, and so many mails say so. */
  ends: { registrations: number; mails: number };
};

/** One look along the index of states. @param scope proof of `event.publish` */
export async function concernedBy(ctx: Context, { eventId }: EventScope): Promise<Concerned> {
  const rows = await ctx.database.registration.groupBy({
    by: ["state"],
    where: { eventId },
    _count: { _all: true, email: true },
  });
  const { categories } = await snapshotOfEvent(throughPrisma(ctx.database), eventId);
  const over = categories.filter(({ facts }) => facts.cancelled).map(({ id }) => id);
  return {
    ends: await liveIn(ctx.database, eventId, over),
    registrations: rows.reduce((sum, { _count }) => sum + _count._all, 0),
    reachable: Object.fromEntries(
      rows.filter(({ _count }) => _count.email > 0).map(({ state, _count }) => [state, _count.email]),
    ),
  };
}

/** What ends when changes are published that cancel categories or dates. */
export type Ending = {
  /** Of what does not take place then: each date of a choice is a category. */
  categoryIds: readonly string[];
  registrations: number;
  /** So many mails say so; companions and people without an address get none. */
  mails: number;
};

/**
 * Whose registrations would end if an event were as this form says: counted as ending them counts.
 *
 * @param event as it is to be, with the ids of what is stored
 */
export async function endingWith(
  database: Transaction,
  eventId: string,
  { categories, occurrences }: Pick<EventInput, "categories" | "occurrences">,
): Promise<Ending> {
  const off = new Set(occurrences.flatMap(({ id, isCancelled }) => (id && isCancelled ? [id] : [])));
  const whole = categories.filter(
    ({ isCancelled, occurrences: dates }) =>
      isCancelled || (dates.length > 0 && dates.every(({ id }) => off.has(id))),
  );
  const ids = whole.flatMap(({ id }) => id ?? []);
  const rows = await database.category.findMany({
    where: {
      eventId,
      OR: [
        { id: { in: ids } },
        { choiceId: { in: ids } },
        { choiceId: { not: null }, occurrences: { some: { occurrenceId: { in: [...off] } } } },
      ],
    },
    select: { id: true },
  });
  const categoryIds = rows.map(({ id }) => id);
  return { categoryIds, ...(await liveIn(database, eventId, categoryIds)) };
}

/** Registrations that can still end, and the mails that would say so. */
async function liveIn(database: Transaction, eventId: string, categoryIds: readonly string[]) {
  if (categoryIds.length === 0) return { registrations: 0, mails: 0 };
  const [row] = await database.$queryRaw<{ registrations: number; mails: number }[]>`
    SELECT count(*)::int AS "registrations",
      (count(DISTINCT (registration."email", party."sendingId")) FILTER (WHERE registration."email" IS NOT NULL))::int AS "mails"
    FROM "Registration" registration JOIN "RegistrationGroup" party ON party."id" = registration."groupId"
    WHERE registration."eventId" = ${eventId}::uuid AND registration."categoryId" = ANY (${[...categoryIds]}::uuid[])
      AND registration."state"::text = ANY (${[...liveStates]})`;
  return { registrations: row?.registrations ?? 0, mails: row?.mails ?? 0 };
}
