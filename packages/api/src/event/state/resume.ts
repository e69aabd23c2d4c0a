import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { occurrenceForm } from "../../occurrence/rows.ts";
import { readTimes } from "../../occurrence/times.ts";
import { Refusal } from "../../refusal.ts";
import { lockCapacity } from "../../registration/capacity/lock.ts";
import { snapshotOfEvent } from "../../registration/capacity/snapshot.ts";
import { throughPrisma } from "../../registration/capacity/statements.ts";
import { renewDeadlines } from "../../registration/transition/new-date.ts";
import { promoteIn } from "../../registration/transition/while-locked.ts";
import { rememberSave } from "../collected/history.ts";
import { time } from "../sections/when-where/time.ts";
import { concernedByDates, queueChangeMails, rememberMove } from "../staff/change-mails.ts";
import { formSelect, toForm } from "../staff/form.ts";
import { type Changed, insistOnAction, lockSeen, MANY_TIMEOUT_MS, writeState } from "./change.ts";
import { withDates } from "./postpone.ts";

/**
 * Takes a postponement back that has no new date yet: the dates of before hold again, and whoever counts on the event is
 * told. Whoever had to answer something has the whole time for it anew.
 *
 * @param scope proof of `event.publish`
 * @returns `told`: how many get a mail
 * @throws Refusal event.stale, event.notPostponed, event.newDatePast when a date of before is over by now; what else the table of transitions refuses
 */
export async function resumeEvent(
  ctx: Context,
  scope: EventScope,
  version: number,
): Promise<Changed & { told: number }> {
  const { eventId } = scope;
  return ctx.database.$transaction(
    async (transaction) => {
      const event = await lockSeen(transaction, scope, version);
      insistOnAction("resume", event);
      const row = await transaction.event.findUniqueOrThrow({ where: { id: eventId }, select: formSelect });
      const move = await transaction.eventMove.findFirst({
        where: { eventId, kind: "POSTPONED" },
        orderBy: { sequence: "desc" },
      });
      if (!move) throw new Refusal("event.notPostponed");
      const former = readTimes(move.times);
      const isOpen = new Set(row.occurrences.filter(({ startsAt }) => startsAt === null).map(({ id }) => id));
      const back = former.flatMap(({ id, startsAt }) => (id && startsAt && isOpen.has(id) ? [id] : []));
      if (former.some(({ id, startsAt }) => startsAt && startsAt <= event.now && back.includes(id ?? "")))
        throw new Refusal("event.newDatePast");

      const before = toForm(row);
      const dates = withDates(before, back, ({ id }) => {
        const stored = row.occurrences.find((each) => each.id === id);
        const was = former.find((each) => each.id === id);
        if (!stored || !was) throw new Error("A date that is none of the event's.");
        return occurrenceForm({ ...stored, ...was, id: stored.id, isDateOpen: false }, row.timezone);
      });
      const calendarSequence = event.calendarSequence + 1;
      await rememberMove(transaction, { eventId, sequence: calendarSequence }, row, { kind: "RESUMED" });
      const run = throughPrisma(transaction);
      await lockCapacity(run, eventId);
      await time.save(transaction, scope, dates);
      const changed = await writeState(transaction, { actor: scope.actor, requestId: ctx.requestId }, event, {
        data: { startsAt: dates.begunAt, endsAt: dates.overAt, calendarSequence, postponedAt: null },
        action: "resumed",
      });
      await rememberSave(transaction, scope, { version, before, fields: ["occurrences"] });
      await renewDeadlines({ run, snapshot: await snapshotOfEvent(run, eventId), dryRun: false });
      await promoteIn(transaction, eventId);
      return {
        ...changed,
        told: await queueChangeMails(transaction, eventId, calendarSequence, concernedByDates(back)),
      };
    },
    { timeout: MANY_TIMEOUT_MS },
  );
}
