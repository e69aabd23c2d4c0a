import { randomUUID } from "node:crypto";
import type { Transaction } from "@podium/db/client";
import type { EventInput } from "@podium/domain/event/schema";
import { TRPCError } from "@trpc/server";
import { Refusal } from "../refusal.ts";
import { occurrenceRows } from "./rows.ts";

/**
 * Saves the occurrences as the form has them: changes, makes and removes. Each keeps its id, by which calendars know it.
 *
 * @returns by the id in the form the one of the row, where it is another
 * @throws TRPCError NOT_FOUND for a venue that is not the organisation's
 * @throws Refusal occurrence.inUse (count) for one that people have chosen and that would be gone
 */
export async function saveOccurrences(
  transaction: Transaction,
  { eventId, organisationId }: { eventId: string; organisationId: string },
  { occurrences, timezone }: Pick<EventInput, "occurrences" | "timezone">,
): Promise<ReadonlyMap<string, string>> {
  const stored = await transaction.occurrence.findMany({ where: { eventId }, select: { id: true } });
  const rows = occurrenceRows(occurrences, timezone);
  // Calendars know an only date by the event's id; it keeps it when others come.
  const [first] = rows;
  const renamed = new Map<string, string>();
  const rename = (row: { id: string }, id: string) => {
    renamed.set(row.id, id);
    row.id = id;
  };
  if (stored.length === 0 && first) rename(first, eventId);
  const own = new Set(stored.map(({ id }) => id));
  // A form gives its new entries their ids, so that it knows them again. One that somebody else's row has is none of
  // them, and nothing says so: the entry gets another.
  const made = rows.filter(({ id }) => !own.has(id));
  const taken = await transaction.occurrence.findMany({
    where: { id: { in: made.map(({ id }) => id) } },
    select: { id: true },
  });
  for (const row of made) if (taken.some(({ id }) => id === row.id)) rename(row, randomUUID());
  await insistOnVenues(
    transaction,
    organisationId,
    rows.flatMap(({ venueId }) => venueId ?? []),
  );
  const gone = stored.filter(({ id }) => !rows.some((row) => row.id === id)).map(({ id }) => id);
  const count = await transaction.registration.count({ where: { occurrenceId: { in: gone } } });
  if (count > 0) throw new Refusal("occurrence.inUse", { count });
  await transaction.occurrence.deleteMany({ where: { id: { in: gone } } });
  await transaction.occurrence.createMany({
    data: rows.filter(({ id }) => !own.has(id)).map((row) => ({ ...row, eventId })),
  });
  for (const { id, ...columns } of rows) {
    if (own.has(id))
      await transaction.occurrence.update({ where: { id }, data: columns, select: { id: true } });
  }
  return renamed;
}

async function insistOnVenues(
  transaction: Transaction,
  organisationId: string,
  venueIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(venueIds)];
  const known = await transaction.venue.count({ where: { organisationId, id: { in: ids } } });
  if (known < ids.length) throw new TRPCError({ code: "NOT_FOUND" });
}
