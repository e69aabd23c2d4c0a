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

/**
 * For a line that names an event or one of its dates: when that was to be before it was postponed, as far as it was known.
 *
 * @param id of the date; null: the first
 * @returns null when it was not postponed, or that was taken back
 */
export function postponedFrom(moves: readonly Move[], id: string | null): OccurrenceTime<string> | null {
  const move = postponementOf(moves);
  if (!move) return null;
  const times = readTimes(move.times);
  const [first] = times;
  const own = times.find((each) => each.id === id) ?? first;
  return own
    ? toTime(own)
    : toTime({ startsAt: null, startPrecision: "EXACT", endsAt: null, endPrecision: "EXACT" });
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
