import { dateOf, type OnDay, occurrenceOf } from "./days.ts";

type Session = OnDay & {
  from?: string | null | undefined;
  to?: string | null | undefined;
  roomId?: string | null | undefined;
  personIds: readonly string[];
};
type Occurrence = {
  id?: string | null | undefined;
  date?: string | null | undefined;
  time?: string | null | undefined;
  doors?: string | null | undefined;
  endDate?: string | null | undefined;
  endTime?: string | null | undefined;
};

/** What an organiser may have overlooked: two sessions at once, or one when the event is not. Nothing is refused for it. */
export type ProgrammeWarning = { index: number } & (
  | { kind: "room" | "person"; id: string; other: number }
  | { kind: "outside" }
);

/** "N. N." stands for anybody. */
const ANYBODY = /^n\.?\s*n\.?$/iu;

/**
 * Overlaps of a room or a person, told at the later one of both in the list, and sessions outside of the event's dates.
 *
 * @param persons who may be in two places at once where the name is still open
 */
export function programmeWarnings(
  sessions: readonly Session[],
  occurrences: readonly Occurrence[],
  persons: readonly { id?: string | null | undefined; name: string }[],
): ProgrammeWarning[] {
  const isOpen = (id: string) =>
    persons.some((person) => person.id === id && ANYBODY.test(person.name.trim()));
  return sessions.flatMap((session, index) => {
    const overlapping = sessions.slice(0, index).flatMap((other, at): ProgrammeWarning[] => {
      if (!areAtOnce(session, other, occurrences)) return [];
      const { roomId } = session;
      const together = session.personIds.filter((id) => other.personIds.includes(id) && !isOpen(id));
      return [
        ...(roomId && roomId === other.roomId
          ? [{ index, kind: "room" as const, id: roomId, other: at }]
          : []),
        ...together.map((id) => ({ index, kind: "person" as const, id, other: at })),
      ];
    });
    return isOutside(session, occurrences) ? [{ index, kind: "outside" }, ...overlapping] : overlapping;
  });
}

/** Of what is not known no overlap is said: of a session with an open end only its beginning counts. */
function areAtOnce(one: Session, other: Session, occurrences: readonly Occurrence[]): boolean {
  const isSameDay =
    dateOf(one, occurrences) === dateOf(other, occurrences) &&
    (dateOf(one, occurrences) !== null ||
      (occurrenceOf(one, occurrences) === occurrenceOf(other, occurrences) && one.day === other.day));
  if (!isSameDay || !one.from || !other.from) return false;
  if (one.from === other.from) return true;
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  return Boolean(first.to && second.from && first.to > second.from);
}

function isOutside(session: Session, occurrences: readonly Occurrence[]): boolean {
  const occurrence = occurrenceOf(session, occurrences);
  const date = dateOf(session, occurrences);
  if (!occurrence?.date || !date) return false;
  const { time, doors, endTime } = occurrence;
  // "24:00" of the day on which it began.
  const isToMidnight = endTime === "00:00" && (!occurrence.endDate || occurrence.endDate === occurrence.date);
  const lastDay = occurrence.endDate || occurrence.date;
  if (date > lastDay) return true;
  const begins = doors || time;
  if (date === occurrence.date && session.from && begins && session.from < begins) return true;
  const ends = session.to || session.from;
  return Boolean(date === lastDay && endTime && !isToMidnight && ends && ends > endTime);
}
