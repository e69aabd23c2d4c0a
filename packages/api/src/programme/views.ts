import { type Locale, type Wording, wording } from "@podium/domain/locale";
import { occurrenceOf, type ProgrammeDay, programmeDays } from "@podium/domain/programme/days";
import { wallTimeOf } from "@podium/domain/time/wall-time";
import type { ProgrammeRow } from "./rows.ts";

/** One line of the programme as readers get it. Times are wall times of the event's zone; null: not known, or open. */
export type SessionView = {
  id: string;
  from: string | null;
  to: string | null;
  title: Wording;
  note: Wording | null;
  roomId: string | null;
  trackId: string | null;
  /** By their place in the event's list, from 1. */
  persons: { position: number; name: string }[];
};

export type ProgrammeView = {
  /** In their order, also those that no session is in. */
  rooms: { id: string; name: Wording }[];
  tracks: { id: string; name: Wording }[];
  /** Of a day that is not known, what its date is called. */
  days: (Pick<ProgrammeDay<SessionView>, "date" | "sessions"> & {
    label: Wording | null;
    /** None of it takes place. */
    isCancelled: boolean;
  })[];
};

type Event = ProgrammeRow & {
  timezone: string;
  occurrences: readonly {
    id: string;
    startsAt: Date | null;
    labelDe: string | null;
    labelEn: string | null;
    isCancelled: boolean;
  }[];
  persons: readonly { id: string; name: string }[];
};

/** A programme by days. Words are in the language asked for, else in the one in which they are said. */
export function toProgramme(row: Event, locale: Locale): ProgrammeView {
  const named = ({ id, nameDe, nameEn }: ProgrammeRow["rooms"][number]) => ({
    id,
    name: wording(locale, nameDe, nameEn),
  });
  const days = programmeDays(row.sessions, datedOccurrences(row));
  return {
    rooms: row.rooms.map(named),
    tracks: row.tracks.map(named),
    days: days.map(({ date, occurrenceId, sessions }) => {
      const label = row.occurrences.find(({ id }) => id === occurrenceId);
      return {
        date,
        label: date || !label ? null : wording(locale, label.labelDe, label.labelEn),
        isCancelled: sessions.every((session) => occurrenceOf(session, row.occurrences)?.isCancelled),
        sessions: sessions.map((session) => toSession(session, row, locale)),
      };
    }),
  };
}

/** The dates of an event by their days, as its sessions are placed by them. */
export function datedOccurrences({
  occurrences,
  timezone,
}: {
  occurrences: readonly { id: string; startsAt: Date | null }[];
  timezone: string;
}) {
  return occurrences.map(({ id, startsAt }) => ({
    id,
    date: startsAt && wallTimeOf(startsAt, timezone).slice(0, 10),
  }));
}

function toSession(
  session: ProgrammeRow["sessions"][number],
  { persons }: Pick<Event, "persons">,
  locale: Locale,
): SessionView {
  const { id, from, to, roomId, trackId } = session;
  return {
    id,
    from,
    to,
    title: wording(locale, session.titleDe, session.titleEn),
    note: wording(locale, session.noteDe, session.noteEn),
    roomId,
    trackId,
    persons: session.persons.flatMap(({ personId }) => {
      const index = persons.findIndex((person) => person.id === personId);
      return persons[index] ? [{ position: index + 1, name: persons[index].name }] : [];
    }),
  };
}
