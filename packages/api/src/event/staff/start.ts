import type { Prisma } from "@podium/db/generated/client";
import type { Actor } from "@podium/domain/staff/actor";
import { rolesWith } from "@podium/domain/staff/permissions";
import { eventsWith, inForce } from "../../access/scope.ts";
import type { Context } from "../../context.ts";
import { databaseNow } from "../../database-clock.ts";
import { inLanguage } from "../../language/texts.ts";
import { datesOf, datesSelect } from "../../occurrence/times.ts";
import { eventsWaitedIn, type Queue } from "../waiting.ts";
import { missingOf, publicationSelect } from "./completeness.ts";
import { momentOf, staffItemSelect, titleOf, toStaffItem } from "./list-item.ts";
import type { StaffEventListItem, StaffStart, Task } from "./views.ts";

const NEXT_EVENTS = 8;
const TASKS_PER_KIND = 10;
const SOON_MS = 3 * 86_400_000;

/** What somebody finds after logging in: what is to be done now, and the next events. No statement per event. */
export async function staffStart(ctx: Context, actor: Actor): Promise<StaffStart> {
  const now = await databaseNow(ctx.database);
  const upcoming: Prisma.EventWhereInput = {
    AND: [
      await eventsWith(ctx.database, actor, "event.view"),
      { endsAt: { gt: now }, status: { not: "CANCELLED" }, archivedAt: null },
    ],
  };
  const [comments, approvals, mails, drafts, rows, count, creating] = await Promise.all([
    waitingTasks(ctx, actor, "comments"),
    waitingTasks(ctx, actor, "approvals"),
    waitingTasks(ctx, actor, "failedMails"),
    draftTasks(ctx, actor, now),
    ctx.database.event.findMany({
      where: upcoming,
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: NEXT_EVENTS,
      select: staffItemSelect(actor),
    }),
    ctx.database.event.count({ where: upcoming }),
    ctx.database.membership.count({
      where: { userId: actor.userId, role: { in: rolesWith("event.create") }, ...inForce() },
    }),
  ]);
  const moment = await momentOf(ctx.database, rows, now);
  const events = rows.map((row) => toStaffItem(row, actor, moment));
  return {
    tasks: [...mails, ...approvals, ...comments, ...drafts, ...soon(events, now), ...full(events)],
    events,
    upcoming: count,
    mayCreate: creating > 0,
  };
}

function taskSelect(actor: Actor) {
  return {
    id: true,
    startsAt: true,
    ...datesSelect,
    translations: { ...inLanguage(actor.locale), select: { locale: true, title: true } },
  } satisfies Prisma.EventSelect;
}

type TaskRow = Prisma.EventGetPayload<{ select: ReturnType<typeof taskSelect> }>;

function toTask(row: TaskRow, actor: Actor, kind: Task["kind"], count: number): Task {
  return {
    kind,
    eventId: row.id,
    title: titleOf(row, actor),
    startsAt: row.startsAt.toISOString(),
    dates: datesOf(row),
    count,
  };
}

async function waitingTasks(ctx: Context, actor: Actor, queue: Queue): Promise<Task[]> {
  const waiting = await eventsWaitedIn(ctx.database, actor, queue, TASKS_PER_KIND);
  if (waiting.length === 0) return [];
  const rows = await ctx.database.event.findMany({
    where: { id: { in: waiting.map(({ id }) => id) } },
    select: taskSelect(actor),
  });
  return waiting.flatMap(({ id, count }) =>
    rows.filter((row) => row.id === id).map((row) => toTask(row, actor, queue, count)),
  );
}

/** Drafts to come: complete ones wait for their publication, the others for what they lack; what should be online is overdue. */
async function draftTasks(ctx: Context, actor: Actor, now: Date): Promise<Task[]> {
  const rows = await ctx.database.event.findMany({
    where: {
      AND: [await eventsWith(ctx.database, actor, "event.publish"), { status: "DRAFT", endsAt: { gt: now } }],
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: TASKS_PER_KIND,
    select: {
      ...taskSelect(actor),
      ...publicationSelect,
      publishAt: true,
      publishFailedAt: true,
      translations: { omit: { id: true, eventId: true } },
    },
  });
  return rows.flatMap((row) => {
    const missing = missingOf(row).length;
    if (missing > 0) return [toTask(row, actor, row.publishFailedAt ? "overdue" : "complete", missing)];
    // The clock publishes it; nobody has to.
    const isLeftToClock = row.publishAt && !row.publishFailedAt;
    return isLeftToClock ? [] : [toTask(row, actor, "publish", missing)];
  });
}

function soon(events: readonly StaffEventListItem[], now: Date): Task[] {
  return events
    .filter(
      ({ status, startsAt }) => status === "PUBLISHED" && Date.parse(startsAt) - now.getTime() < SOON_MS,
    )
    .map((event) => fromItem(event, "soon", event.places?.taken ?? 0));
}

function full(events: readonly StaffEventListItem[]): Task[] {
  return events
    .filter(
      ({ status, availability }) =>
        status === "PUBLISHED" && (availability === "full" || availability === "waitlist"),
    )
    .map((event) => fromItem(event, "full", event.places?.pool ? 0 : (event.places?.size ?? 0)));
}

function fromItem(
  { id, title, startsAt, dates }: StaffEventListItem,
  kind: Task["kind"],
  count: number,
): Task {
  return { kind, eventId: id, title, startsAt, dates, count };
}
