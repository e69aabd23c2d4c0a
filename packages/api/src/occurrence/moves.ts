import type { Prisma } from "@podium/db/generated/client";
import type { OccurrenceTime } from "@podium/domain/occurrence/times";
import { readTimes, toTime } from "./times.ts";

/** When and where an event was before each change, the oldest first. */
export const movesSelect = {
  orderBy: { sequence: "asc" },
  select: {
    sequence: true,
    kind: true,
    at: true,
    times: true,
    timezone: true,
    online: true,
    venueLine: true,
    reasonDe: true,
    reasonEn: true,
  },
} satisfies Prisma.Event$movesArgs;

/** What lists need of them. */
export const postponementsSelect = {
  ...movesSelect,
  where: { kind: { in: ["POSTPONED", "RESUMED"] } },
} satisfies Prisma.Event$movesArgs;

export type Move = Prisma.EventMoveGetPayload<{ select: typeof movesSelect.select }>;

/** The last postponement of an event, if it was not taken back. */
export function postponementOf(moves: readonly Move[]): Move | null {
  const last = moves.findLast(({ kind }) => kind !== "MOVED");
  return last?.kind === "POSTPONED" ? last : null;
}

type Dated = { id: string; startsAt: Date | null };

/** Is this date still where it was? One that was over when the others were postponed is, and one that came to it later. */
function hasStayed(times: ReturnType<typeof readTimes>, { id, startsAt }: Dated): boolean {
  const own = times.find((each) => each.id === id) ?? times.find((each) => !each.id);
  return times.length > 0 && (!own || (startsAt !== null && startsAt.getTime() === own.startsAt?.getTime()));
}

/** When those dates were to be that a postponement has moved, whatever is known of each. */
export function movedTimes({ times }: Move, dates: readonly Dated[]): ReturnType<typeof readTimes> {
  const all = readTimes(times);
  const stayed = new Set(dates.filter((date) => hasStayed(all, date)).map(({ id }) => id));
  return all.filter(({ id }) => !id || !stayed.has(id));
}

/**
 * For a line that names an event or one of its dates: when that was to be before it was postponed, as far as it was known.
 *
 * @param date null: the event, by the first of its dates that were still to come
 * @returns null when it was not postponed, or that was taken back
 */
export function postponedFrom(moves: readonly Move[], date: Dated | null): OccurrenceTime<string> | null {
  const move = postponementOf(moves);
  if (!move) return null;
  const times = readTimes(move.times);
  if (date && hasStayed(times, date)) return null;
  const since = move.at ?? new Date(0);
  const own = date
    ? times.find(({ id }) => id === date.id)
    : times.find(({ startsAt }) => startsAt !== null && startsAt >= since);
  return toTime(
    own ?? times[0] ?? { startsAt: null, startPrecision: "EXACT", endsAt: null, endPrecision: "EXACT" },
  );
}

/** When dates were before, by the id of the occurrence. */
export type FormerTimes = ReadonlyMap<string, OccurrenceTime>;

/** While a postponed event has no date: those that do not hold any more. */
export function formerTimes({
  postponedAt,
  moves,
}: {
  postponedAt: Date | null;
  moves: readonly Move[];
}): FormerTimes {
  const move = postponedAt && postponementOf(moves);
  return new Map(move ? readTimes(move.times).flatMap(({ id, ...time }) => (id ? [[id, time]] : [])) : []);
}
