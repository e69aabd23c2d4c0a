import type { Category, Prisma } from "@podium/db/generated/client";
import { isOnline } from "@podium/domain/event/state/states";
import type { EventFormat } from "@podium/domain/event/vocabulary";
import { type Locale, wording } from "@podium/domain/locale";
import type { OccurrenceTime } from "@podium/domain/occurrence/times";
import { venueLine } from "@podium/domain/venue/line";
import type { Context } from "../../context.ts";
import { type Move, movedTimes, movesSelect, postponementOf } from "../../occurrence/moves.ts";
import { readTimes, toTime } from "../../occurrence/times.ts";
import { note, sources } from "../../request/made-of.ts";
import type { HistoryEntry, Postponement } from "./history-views.ts";
import { otherEventSelect, toNeighbour } from "./neighbours.ts";
import type { EventPage } from "./views.ts";

/** What a page's history is made of. */
export function historySelect(locale: Locale) {
  return {
    postponedAt: true,
    moves: movesSelect,
    predecessors: {
      orderBy: { startsAt: "asc" },
      select: otherEventSelect(locale),
    },
  } satisfies Prisma.EventSelect;
}

type Row = Prisma.EventGetPayload<{ select: ReturnType<typeof historySelect> }> & {
  id: string;
  status: string;
  publishedAt: Date | null;
  statusReasonDe: string | null;
  statusReasonEn: string | null;
  format: EventFormat;
  timezone: string;
  venue: Parameters<typeof venueLine>[0] | null;
  occurrences: (OccurrenceTime & { id: string; isCancelled: boolean })[];
  categories: Pick<
    Category,
    "id" | "choiceId" | "hidden" | "cancelledAt" | "nameDe" | "nameEn" | "reasonDe" | "reasonEn"
  >[];
};

/** When and where it was to be at some time. */
type Stand = {
  times: (OccurrenceTime & { id?: string | undefined })[];
  online: boolean;
  venueLine: string | null;
};

/** That it was postponed, from when, and whether it has a date again. Null: it was not, or that was taken back. */
export function toPostponement(
  { postponedAt, moves, occurrences }: Pick<Row, "postponedAt" | "moves" | "occurrences">,
  locale: Locale,
): Postponement | null {
  const move = postponementOf(moves);
  return (
    move && {
      isOpen: postponedAt !== null,
      reason: wording(locale, move.reasonDe, move.reasonEn),
      from: movedTimes(move, occurrences)
        .filter(({ startsAt }) => startsAt !== null)
        .map((time) => ({ ...toTime(time), id: time.id ?? null })),
    }
  );
}

/**
 * When each date was to be before, the latest last, by its id: those that differ from now. While it has no date, that is
 * the one which does not hold any more.
 */
export function formerDates(row: Pick<Row, "moves" | "occurrences">): EventPage["formerDates"] {
  const [only, ...others] = row.occurrences;
  const stands = row.moves.map(({ times }) => readTimes(times));
  return Object.fromEntries(
    row.occurrences.map((now) => {
      const was = stands.flatMap((times) =>
        // Older notes do not say of which date they are.
        times.filter(({ id }) => id === now.id || (!id && now === only && others.length === 0)),
      );
      const differing = was.filter(
        ({ startsAt }) => startsAt !== null && startsAt.getTime() !== now.startsAt?.getTime(),
      );
      const byStart = new Map(differing.map((time) => [time.startsAt?.getTime(), toTime(time)]));
      return [now.id, [...byStart.values()]];
    }),
  );
}

/** What has changed since the event was published, the oldest first. */
export async function historyOf(ctx: Context, row: Row, locale: Locale): Promise<HistoryEntry[]> {
  const predecessors = row.predecessors.filter(isOnline);
  const [cancellations, replacements] = await Promise.all([
    endsOf(ctx, row.status === "CANCELLED" ? [row.id] : [], ["cancelled"]),
    // One that is named later is written down by itself, another one in its place as well.
    endsOf(
      ctx,
      predecessors.map(({ id }) => id),
      ["cancelled", "succeeded"],
    ),
  ]);
  note(
    ctx,
    predecessors.map(({ id }) => sources.text(id)),
  );
  const since = row.publishedAt;
  const stands: Stand[] = [...row.moves.map(standOf), nowOf(row)];
  const moved = row.moves.flatMap((move, index): HistoryEntry[] => {
    const [before, after] = [stands[index], stands[index + 1]];
    if (!before || !after || !since || (move.at && move.at < since)) return [];
    const dates = changedDates(before, after);
    const isElsewhere = before.online !== after.online || before.venueLine !== after.venueLine;
    const place = isElsewhere ? { from: placeOf(before), to: placeOf(after) } : null;
    if (move.kind === "MOVED" && dates.length === 0 && !place) return [];
    return [
      {
        kind: move.kind,
        at: move.at?.toISOString() ?? null,
        reason: wording(locale, move.reasonDe, move.reasonEn),
        timezone: move.timezone,
        dates,
        place,
        category: null,
        event: null,
      },
    ];
  });
  const nothing = {
    reason: null,
    timezone: row.timezone,
    dates: [],
    place: null,
    category: null,
    event: null,
  };
  const replaced = predecessors.map((event): HistoryEntry => {
    const at = replacements.get(event.id)?.toISOString() ?? null;
    return { ...nothing, kind: "REPLACES", at, event: toNeighbour(event, locale) };
  });
  const cancelled: HistoryEntry = {
    ...nothing,
    kind: "CANCELLED",
    at: cancellations.get(row.id)?.toISOString() ?? null,
    reason: wording(locale, row.statusReasonDe, row.statusReasonEn),
  };
  const without = cancelledOf(row, locale).map(({ name, since: at, reason }): HistoryEntry => {
    return { ...nothing, kind: "CATEGORY_CANCELLED", at, reason, category: name };
  });
  const entries = [...replaced, ...moved, ...without, ...(row.status === "CANCELLED" ? [cancelled] : [])];
  return entries.toSorted((one, other) => (one.at ?? "").localeCompare(other.at ?? ""));
}

/** The categories that visitors see and that were cancelled since the event was published; the dates of a choice are one. */
function cancelledOf({ categories, publishedAt }: Row, locale: Locale) {
  const entries = new Map(categories.map((category) => [category.choiceId ?? category.id, category]));
  return [...entries.values()].flatMap(({ hidden, cancelledAt, nameDe, nameEn, reasonDe, reasonEn }) =>
    !hidden && cancelledAt && publishedAt && cancelledAt >= publishedAt
      ? [
          {
            name: wording(locale, nameDe, nameEn),
            since: cancelledAt.toISOString(),
            reason: wording(locale, reasonDe, reasonEn),
          },
        ]
      : [],
  );
}

/** When these were done last to events. */
async function endsOf(
  ctx: Context,
  ids: string[],
  actions: ("cancelled" | "succeeded")[],
): Promise<ReadonlyMap<string, Date>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.database.auditEntry.findMany({
    where: { entity: "event", entityId: { in: ids }, action: { in: actions } },
    orderBy: { sequence: "asc" },
    select: { entityId: true, at: true },
  });
  return new Map(rows.map(({ entityId, at }) => [entityId, at]));
}

function standOf({ times, online, venueLine: line }: Move): Stand {
  return { times: readTimes(times), online, venueLine: line };
}

function nowOf({ occurrences, format, venue }: Row): Stand {
  return {
    times: occurrences.filter(({ isCancelled }) => !isCancelled),
    online: format !== "ON_SITE",
    venueLine: venue && venueLine(venue),
  };
}

function placeOf({ online, venueLine: line }: Stand) {
  return { online, venueLine: line };
}

/** Dates that are other ones, were taken out or came to it. */
function changedDates(before: Stand, after: Stand): HistoryEntry["dates"] {
  const isOne = before.times.length === 1 && after.times.length === 1;
  const counterpart = (time: Stand["times"][number], others: Stand["times"]) =>
    others.find(({ id, startsAt }) =>
      // Older notes do not say of which date they are.
      id && time.id ? id === time.id : startsAt?.getTime() === time.startsAt?.getTime(),
    ) ?? (isOne ? others[0] : undefined);
  const text = (time: OccurrenceTime) => JSON.stringify(toTime(time));
  const was = before.times.flatMap((from) => {
    const to = counterpart(from, after.times);
    return to && text(to) === text(from) ? [] : [{ from: toTime(from), to: to ? toTime(to) : null }];
  });
  const made = after.times.filter((to) => !counterpart(to, before.times));
  return [...was, ...made.map((to) => ({ from: null, to: toTime(to) }))];
}
