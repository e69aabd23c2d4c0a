import type { EventForm } from "@podium/domain/event/schema";
import { dateOf } from "@podium/domain/programme/days";
import { formatPlainDay, formatWallTimes } from "@podium/ui/text/date.ts";

/** A session in one line: when, what, where, with whom. The day is said where there is more than one. */
export function sessionWords(
  session: EventForm["sessions"][number],
  { occurrences, rooms, tracks, persons, sessions }: EventForm,
  locale: string,
): string {
  const { from, to, titleDe, titleEn, noteDe, noteEn, roomId, trackId, personIds } = session;
  const dates = new Set(sessions.map((each) => dateOf(each, occurrences)));
  const date = dates.size > 1 ? dateOf(session, occurrences) : null;
  const nameOf = (list: EventForm["rooms"], id: string | null | undefined) =>
    id && list.find((each) => each.id === id)?.nameDe;
  const people = persons.filter(({ id }) => id && personIds.includes(id)).map(({ name }) => name);
  return [
    date && formatPlainDay(date, locale),
    formatWallTimes(from || null, to || null, locale),
    titleDe,
    titleEn,
    noteDe,
    noteEn,
    nameOf(rooms, roomId),
    nameOf(tracks, trackId),
    people.join(", "),
  ]
    .filter(Boolean)
    .join(" · ");
}
