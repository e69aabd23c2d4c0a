import type { Transaction } from "@podium/db/client";
import { Prisma } from "@podium/db/generated/client";
import type { Actor } from "@podium/domain/staff/actor";
import type { Permission } from "@podium/domain/staff/permissions";
import { idsOfEventsWith } from "../access/scope.ts";

/** The categories for which somebody waits. */
export type WaitedFor = ReadonlySet<string>;

/**
 * One look into an index for each category, however many wait in the installation: a count with a condition beside the
 * event's other columns would be made of all of them, at every page.
 *
 * @param rows events as they were read
 */
export async function waitedFor(
  database: Transaction,
  rows: readonly { categories: readonly { id: string }[] }[],
): Promise<WaitedFor> {
  const ids = rows.flatMap(({ categories }) => categories.map(({ id }) => id));
  if (ids.length === 0) return new Set();
  const found = await database.$queryRaw<{ id: string }[]>`
    SELECT asked."id" FROM unnest(${ids}::uuid[]) AS asked ("id") CROSS JOIN LATERAL (
      SELECT FROM "Registration" WHERE "categoryId" = asked."id" AND "state" = 'WAITLISTED' LIMIT 1
    ) AS first`;
  return new Set(found.map(({ id }) => id));
}

/** What may wait for staff, by event, each with an index of its own; after the event no application does any more. */
const queues = {
  comments: {
    permission: "comment.moderate",
    rows: Prisma.sql`"Comment" WHERE "state" = 'PENDING'`,
    open: Prisma.sql`true`,
  },
  approvals: {
    permission: "registration.decide",
    rows: Prisma.sql`"Registration" WHERE "state" = 'PENDING'`,
    open: Prisma.sql`event."endsAt" > statement_timestamp() AND event."status" = 'PUBLISHED'`,
  },
  failedMails: {
    permission: "mail.view",
    rows: Prisma.sql`"Mail" WHERE "state" = 'FAILED' AND "eventId" IS NOT NULL`,
    open: Prisma.sql`true`,
  },
} satisfies Record<string, { permission: Permission; rows: Prisma.Sql; open: Prisma.Sql }>;
export type Queue = keyof typeof queues;

/** Somebody with more events than this works for much of the installation: then the events that wait are fewer. */
const FEW_EVENTS = 200;

type Waiting = { id: string; count: number };

/** How many wait in these events; an event where none does is left out. */
export async function countWaiting(
  database: Transaction,
  queue: Queue,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (eventIds.length === 0) return new Map();
  const rows = await database.$queryRaw<Waiting[]>`
    SELECT event."id", waiting."count" FROM unnest(${[...eventIds]}::uuid[]) AS event ("id")
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS "count" FROM ${queues[queue].rows} AND "eventId" = event."id"
      ) AS waiting
    WHERE waiting."count" > 0`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The earliest of somebody's events in which something waits, with how much that is. */
export async function eventsWaitedIn(
  database: Transaction,
  actor: Actor,
  queue: Queue,
  limit: number,
): Promise<Waiting[]> {
  const { rows, open } = queues[queue];
  const mine = await idsOf(database, actor, queue);
  const own = await fewOf(database, mine);
  const found = await database.$queryRaw<{ id: string }[]>`
    ${own ? Prisma.empty : eventsThatWait(queue)}
    SELECT event."id" FROM "Event" event
    WHERE ${own ? oneOf(own, rows) : Prisma.sql`event."id" IN (SELECT "eventId" FROM waiting) AND event."id" IN (${mine})`}
      AND ${open}
    ORDER BY event."startsAt", event."id" LIMIT ${limit}`;
  const ids = found.map(({ id }) => id);
  const counts = await countWaiting(database, queue, ids);
  return ids.map((id) => ({ id, count: counts.get(id) ?? 0 }));
}

/** How much waits in all events of somebody. */
export async function countAllWaiting(database: Transaction, actor: Actor, queue: Queue): Promise<number> {
  const mine = await idsOf(database, actor, queue);
  const own = await fewOf(database, mine);
  if (own)
    return [...(await countWaiting(database, queue, own)).values()].reduce((sum, count) => sum + count, 0);
  const [found] = await database.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS "count" FROM ${queues[queue].rows} AND "eventId" IN (${mine})`;
  return found.count;
}

function idsOf(database: Transaction, actor: Actor, queue: Queue): Promise<Prisma.Sql> {
  return idsOfEventsWith(database, actor, queues[queue].permission);
}

/** @returns null when they are many */
async function fewOf(database: Transaction, ids: Prisma.Sql): Promise<string[] | null> {
  const rows = await database.$queryRaw<{ id: string }[]>`${ids} LIMIT ${FEW_EVENTS + 1}`;
  return rows.length > FEW_EVENTS ? null : [...new Set(rows.map(({ id }) => id))];
}

function oneOf(ids: readonly string[], rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`event."id" = ANY (${[...ids]}::uuid[])
      AND (SELECT true FROM ${rows} AND "eventId" = event."id" LIMIT 1)`;
}

/** All events in which something waits: from one to the next in the index, however much waits in each. */
function eventsThatWait(queue: Queue): Prisma.Sql {
  const { rows } = queues[queue];
  return Prisma.sql`WITH RECURSIVE waiting ("eventId") AS (
      (SELECT "eventId" FROM ${rows} ORDER BY "eventId" LIMIT 1)
      UNION ALL
      SELECT (SELECT "eventId" FROM ${rows} AND "eventId" > waiting."eventId" ORDER BY "eventId" LIMIT 1)
      FROM waiting WHERE waiting."eventId" IS NOT NULL
    )`;
}
