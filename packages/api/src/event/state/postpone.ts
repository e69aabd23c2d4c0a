import type { Transaction } from "@podium/db/client";
import type { EventForm } from "@podium/domain/event/schema";
import { type OccurrenceForm, occurrence } from "@podium/domain/event/sections/when-where/time";
import { datesOf, type postponeEventInput } from "@podium/domain/event/state/schema";
import { spanOf } from "@podium/domain/occurrence/times";
import { z } from "zod";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { occurrenceRows } from "../../occurrence/rows.ts";
import { Refusal } from "../../refusal.ts";
import { lockCapacity } from "../../registration/capacity/lock.ts";
import { throughPrisma } from "../../registration/capacity/statements.ts";
import { restDeadlines } from "../../registration/transition/new-date.ts";
import { rememberSave } from "../collected/history.ts";
import { time } from "../sections/when-where/time.ts";
import { concernedByDates, queueChangeMails, rememberMove } from "../staff/change-mails.ts";
import { formSelect, toForm } from "../staff/form.ts";
import {
  type Changed,
  insistOnAction,
  type LockedEvent,
  lockSeen,
  MANY_TIMEOUT_MS,
  writeState,
} from "./change.ts";
import { tellNewDate } from "./new-date.ts";

type Given = Omit<z.output<typeof postponeEventInput>, "eventId">;

/**
 * Not at its date: at another one, or without any yet. Nobody loses a place. With a new date whoever has a place is asked
 * whether it suits; without one all are told, nobody registers, and no deadline runs until there is one.
 *
 * @param scope proof of `event.publish`
 * @returns `told`: how many get a mail
 * @throws Refusal event.stale, event.postponed, event.begun when no date is ahead; event.severalDates when one is named for
 *   an event with several, event.newDatePast; what else the table of transitions refuses
 */
export async function postponeEvent(
  ctx: Context,
  scope: EventScope,
  { version, reasonDe, reasonEn, silenceKeeps, ...given }: Given,
): Promise<Changed & { told: number }> {
  const { eventId } = scope;
  return ctx.database.$transaction(
    async (transaction) => {
      const event = await lockSeen(transaction, scope, version);
      insistOnAction("postpone", event);
      const row = await transaction.event.findUniqueOrThrow({ where: { id: eventId }, select: formSelect });
      const before = toForm(row);
      const ahead = await aheadOf(transaction, event);
      const { isDateOpen } = given;
      if (!isDateOpen && before.occurrences.length > 1) throw new Refusal("event.severalDates");
      const dates = withDates(before, ahead, (each) => ({ ...untimed(each, given.time), ...datesOf(given) }));
      if (!isDateOpen && dates.begunAt <= event.now) throw new Refusal("event.newDatePast");

      const calendarSequence = event.calendarSequence + 1;
      const why = { kind: "POSTPONED", reasonDe, reasonEn } as const;
      await rememberMove(transaction, { eventId, sequence: calendarSequence }, row, why);
      await lockCapacity(throughPrisma(transaction), eventId);
      await time.save(transaction, scope, dates);
      const changed = await writeState(transaction, { actor: scope.actor, requestId: ctx.requestId }, event, {
        data: {
          startsAt: dates.begunAt,
          endsAt: dates.overAt,
          calendarSequence,
          postponedAt: isDateOpen ? event.now : null,
          silenceKeeps,
        },
        action: isDateOpen ? "postponed" : "rescheduled",
        withdraws: true,
      });
      await rememberSave(transaction, scope, { version, before, fields: ["occurrences"] });
      const told = isDateOpen
        ? await tellPostponed(transaction, eventId, ahead, calendarSequence)
        : await tellNewDate(transaction, eventId, {
            dates: ahead,
            begins: dates.begunAt,
            calendarSequence,
            silenceKeeps,
          });
      return { ...changed, told };
    },
    { timeout: MANY_TIMEOUT_MS },
  );
}

/** @throws Refusal event.begun */
async function aheadOf(transaction: Transaction, { id, now }: LockedEvent): Promise<string[]> {
  const rows = await transaction.occurrence.findMany({
    where: { eventId: id, isCancelled: false, begunAt: { gt: now } },
    select: { id: true },
  });
  if (rows.length === 0) throw new Refusal("event.begun");
  return rows.map((row) => row.id);
}

/** The event's occurrences with another time for some of them, ready to be saved, and its bounds then. */
export function withDates(
  { occurrences, timezone }: Pick<EventForm, "occurrences" | "timezone">,
  ids: readonly string[],
  retimed: (occurrence: OccurrenceForm) => unknown,
) {
  const parsed = z
    .array(occurrence)
    .parse(occurrences.map((each) => (ids.includes(each.id ?? "") ? retimed(each) : each)));
  return { occurrences: parsed, timezone, ...spanOf(occurrenceRows(parsed, timezone)) };
}

/** Nothing of the former time is left; the doors open when they did only if the clock time is the same. */
function untimed(each: OccurrenceForm, clock: string | null): OccurrenceForm {
  return {
    ...each,
    isAbout: false,
    isEndAbout: false,
    isEndOpen: false,
    doors: clock !== null && each.time === clock ? each.doors : "",
  };
}

async function tellPostponed(
  transaction: Transaction,
  eventId: string,
  dates: readonly string[],
  calendarSequence: number,
): Promise<number> {
  await restDeadlines(throughPrisma(transaction), eventId);
  const kind = "registration.postponed";
  return queueChangeMails(transaction, eventId, calendarSequence, concernedByDates(dates), { kind });
}
