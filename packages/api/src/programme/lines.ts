import { type Locale, localised } from "@podium/domain/locale";
import { occurrenceOf, programmeDays } from "@podium/domain/programme/days";
import type { ProgrammeRow } from "./rows.ts";
import { datedOccurrences } from "./views.ts";

/** A session in one line, without its people and its note. `date`: of several days the one that it is on. */
export type ProgrammeLine = {
  date: string | null;
  from: string | null;
  to: string | null;
  title: string;
  room: string | null;
};

/**
 * The programme of one of an event's dates, in the order of time.
 *
 * @param occurrenceId null: of all of them
 */
export function programmeLines(
  row: Pick<ProgrammeRow, "sessions" | "rooms"> & Parameters<typeof datedOccurrences>[0],
  occurrenceId: string | null,
  locale: Locale,
): ProgrammeLine[] {
  const occurrences = datedOccurrences(row);
  const own = row.sessions.filter(
    (session) => occurrenceId === null || occurrenceOf(session, occurrences)?.id === occurrenceId,
  );
  const days = programmeDays(own, occurrences);
  return days.flatMap(({ date, sessions }) =>
    sessions.map(({ from, to, roomId, ...session }) => {
      const room = row.rooms.find(({ id }) => id === roomId);
      return {
        date: days.length > 1 ? date : null,
        from,
        to,
        title: localised(locale, session.titleDe, session.titleEn),
        room: room ? localised(locale, room.nameDe, room.nameEn) : null,
      };
    }),
  );
}
