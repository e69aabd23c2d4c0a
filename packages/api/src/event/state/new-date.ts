import type { Transaction } from "@podium/db/client";
import type { EventInput } from "@podium/domain/event/schema";
import { movedTimes, postponementOf, postponementsSelect } from "../../occurrence/moves.ts";
import { snapshotOfEvent } from "../../registration/capacity/snapshot.ts";
import { throughPrisma } from "../../registration/capacity/statements.ts";
import { askAboutNewDate, renewDeadlines } from "../../registration/transition/new-date.ts";
import { promoteIn } from "../../registration/transition/while-locked.ts";
import { concernedByDates, queueChangeMails } from "../staff/change-mails.ts";

/** Does a postponed event have a date again? It has when each of its dates that take place is known. */
export function isDated({ occurrences }: Pick<EventInput, "occurrences">): boolean {
  return occurrences.every(({ date, isCancelled }) => date !== null || isCancelled);
}

/**
 * The dates that are other ones than before the postponement: of several that became known one by one the last brings
 * the question to all of them.
 *
 * @param saved those that this change moves; null: all
 */
export async function datedAnew(
  transaction: Transaction,
  eventId: string,
  saved: readonly string[] | null,
): Promise<readonly string[] | null> {
  if (saved === null) return null;
  const { moves, occurrences } = await transaction.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { moves: postponementsSelect, occurrences: { select: { id: true, startsAt: true } } },
  });
  const move = postponementOf(moves);
  const moved = move ? movedTimes(move, occurrences).map(({ id }) => id) : [];
  const known = moved.filter((id) => id !== undefined);
  return known.length < moved.length ? null : [...new Set([...saved, ...known])];
}

/** Those who are told without being asked: they have no place yet. */
const placeless = ["PENDING", "WAITLISTED", "OFFERED"] as const;

/**
 * A postponed event has its new date: whoever has a place is asked whether it suits, all others who count on the event are
 * told, each with one mail; the time to answer and the waiting list go on. For the transaction that has written the date,
 * with the places locked.
 *
 * @param given `dates`: those that are new, null: all; `begins`: the first of them; `calendarSequence`: the event's
 * @returns how many mails go out
 */
export async function tellNewDate(
  transaction: Transaction,
  eventId: string,
  given: { dates: readonly string[] | null; begins: Date; calendarSequence: number; silenceKeeps: boolean },
): Promise<number> {
  const run = throughPrisma(transaction);
  const locked = { run, snapshot: await snapshotOfEvent(run, eventId), dryRun: false };
  await renewDeadlines(locked);
  const concerned = concernedByDates(given.dates);
  // What is offline asks nobody anything.
  if (locked.snapshot.status !== "PUBLISHED")
    return queueChangeMails(transaction, eventId, given.calendarSequence, concerned);
  const asked = await askAboutNewDate(locked, given);
  const told = await queueChangeMails(transaction, eventId, given.calendarSequence, concerned, {
    states: placeless,
  });
  await promoteIn(transaction, eventId);
  return asked + told;
}
