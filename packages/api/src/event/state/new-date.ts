import type { Transaction } from "@podium/db/client";
import type { EventInput } from "@podium/domain/event/schema";
import { snapshotOfEvent } from "../../registration/capacity/snapshot.ts";
import { throughPrisma } from "../../registration/capacity/statements.ts";
import { askAboutNewDate, renewDeadlines } from "../../registration/transition/new-date.ts";
import { promoteIn } from "../../registration/transition/while-locked.ts";
import { concernedByDates, queueChangeMails } from "../staff/change-mails.ts";

/** Does a postponed event have a date again? It has when each of its dates that take place is known. */
export function isDated({ occurrences }: Pick<EventInput, "occurrences">): boolean {
  return occurrences.every(({ date, isCancelled }) => date !== null || isCancelled);
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
