import type { Transaction } from "@podium/db/client";
import { withFields } from "@podium/domain/event/form/fields";
import { judgeForm } from "@podium/domain/event/form/mistakes";
import type { EventForm, EventInput } from "@podium/domain/event/schema";
import type { EventStatus } from "@podium/domain/event/vocabulary";
import { expectantStates } from "@podium/domain/registration/states";
import type { EventScope } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { concernedBy, howEventMoves, registrationsOf } from "../staff/change-mails.ts";
import { eventChoices } from "../staff/editing.ts";
import { columnsOfEvent, formSelect, toForm } from "../staff/form.ts";
import { endingWith } from "../state/concerned.ts";
import { isDated } from "../state/new-date.ts";
import { editSelect, toEdits } from "./edits.ts";
import type { Changes, Told } from "./views.ts";

/** All collected changes of an event, what keeps them from being published, and who is told. @param scope proof of `event.edit` */
export async function collectedChanges(ctx: Context, scope: EventScope): Promise<Changes> {
  const { eventId, actor } = scope;
  const {
    edits: rows,
    version,
    status,
    postponedAt,
    endsAt,
    ...row
  } = await ctx.database.event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      ...formSelect,
      version: true,
      status: true,
      postponedAt: true,
      endsAt: true,
      edits: { select: editSelect, orderBy: { field: "asc" } },
    },
  });
  const stored = toForm(row);
  const edits = toEdits(rows, stored, actor);
  const form = withFields(stored, Object.fromEntries(edits.map(({ field, value }) => [field, value])));
  const { event, mistakes } = judgeForm(form);
  return {
    eventId,
    version,
    status,
    stored,
    form,
    edits: edits.map(({ value, isOutdated, ...mark }) => mark),
    outdated: edits.filter(({ isOutdated }) => isOutdated).map(({ field }) => field),
    mistakes,
    told: event
      ? await toldOf(ctx.database, eventId, { status, postponedAt, endsAt, before: stored, after: event })
      : nobody,
    choices: await eventChoices(ctx, scope),
  };
}

const nobody: Told = {
  ends: { registrations: 0, mails: 0 },
  count: 0,
  about: null,
  isChoice: false,
  asks: false,
};

async function toldOf(
  database: Transaction,
  eventId: string,
  given: {
    status: EventStatus;
    postponedAt: Date | null;
    endsAt: Date;
    before: EventForm;
    after: EventInput;
  },
): Promise<Told> {
  const { status, before, after } = given;
  if (status === "CANCELLED") return nobody;
  const end = Math.max(given.endsAt.getTime(), columnsOfEvent(after).endsAt.getTime());
  if ((await databaseNow(database)).getTime() >= end) return nobody;
  const { categoryIds, ...ends } = await endingWith(database, eventId, after);
  const { about, isChoice } = howEventMoves(before, after);
  if (status !== "PUBLISHED" || about === null) return { ...nobody, ends };
  const count = await database.registration.count({
    where: {
      eventId,
      email: { not: null },
      state: { in: [...expectantStates] },
      categoryId: { notIn: [...categoryIds] },
      ...registrationsOf(concernedBy(before, after)),
    },
  });
  const asks = given.postponedAt !== null && isDated(after);
  return count === 0 ? { ...nobody, ends } : { ends, asks, count, about, isChoice };
}
