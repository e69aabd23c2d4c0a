import { z } from "zod";
import { clockTime, lineOrNull, listOf, orNull, wholeNumber } from "../../../fields.ts";
import { line } from "../../../person/text.ts";
import { LIST_MAX, NOTE_MAX, OCCURRENCES_MAX, PROGRAMME_MAX, TITLE_MAX } from "../../limits.ts";
import type { Parsed, Report, Section, Typed } from "../../section.ts";

/** A room, or a track. The form makes the id, so that sessions can name it before it is saved. */
const named = z.strictObject({ id: z.uuid(), nameDe: line(TITLE_MAX), nameEn: lineOrNull(TITLE_MAX) });

/** One line of the programme. Times are wall times in the event's zone; without them the session has no fixed time. */
const session = z
  .strictObject({
    /** Null: it is made on saving. */
    id: orNull(z.uuid()),
    /** Null: the first one. */
    occurrenceId: orNull(z.uuid()),
    /** Of the occurrence's days, from 1. */
    day: wholeNumber(1, OCCURRENCES_MAX),
    from: orNull(clockTime),
    to: orNull(clockTime),
    titleDe: line(TITLE_MAX),
    titleEn: lineOrNull(TITLE_MAX),
    noteDe: lineOrNull(NOTE_MAX),
    noteEn: lineOrNull(NOTE_MAX),
    roomId: orNull(z.uuid()),
    trackId: orNull(z.uuid()),
    /** Of the event's persons. */
    personIds: listOf(z.uuid(), LIST_MAX),
  })
  .refine((each) => !each.from || !each.to || each.to > each.from, { path: ["to"], error: "endBeforeStart" });
export type SessionForm = z.input<typeof session>;
export type SessionInput = z.output<typeof session>;
export type RoomInput = z.output<typeof named>;

/** Nothing is typed yet; only a title has to be. */
export const newSession: SessionForm = {
  id: null,
  occurrenceId: null,
  day: 1,
  from: "",
  to: "",
  titleDe: "",
  titleEn: "",
  noteDe: "",
  noteEn: "",
  roomId: null,
  trackId: null,
  personIds: [],
};

const fields = {
  sessions: listOf(session, PROGRAMME_MAX),
  rooms: listOf(named, LIST_MAX),
  tracks: listOf(named, LIST_MAX),
};
const initial: Typed<typeof fields> = { sessions: [], rooms: [], tracks: [] };

type Checked = Parsed<typeof fields> & { occurrences: readonly { id: string | null }[] };

/** What is on when, in which room, with whom. */
export const programme = {
  fields,
  initial,
  check({ sessions, rooms, tracks, occurrences }: Checked, report: Report) {
    const isKnown = (id: string | null, among: readonly { id: string | null }[]) =>
      id === null || among.some((each) => each.id === id);
    for (const [index, each] of sessions.entries()) {
      const at = (field: keyof SessionInput) => ["sessions", index, field];
      if (!isKnown(each.occurrenceId, occurrences)) report(at("occurrenceId"), "dateGone");
      if (!isKnown(each.roomId, rooms)) report(at("roomId"), "choiceInvalid");
      if (!isKnown(each.trackId, tracks)) report(at("trackId"), "choiceInvalid");
    }
    for (const [name, list] of Object.entries({ sessions, rooms, tracks })) {
      const ids = list.flatMap(({ id }) => id ?? []);
      if (new Set(ids).size < ids.length) report([name], "choiceInvalid");
    }
  },
} satisfies Section;

/** A session of whom somebody was taken out who is no person of the event any more. */
export function withKnownPersons(
  sessions: readonly SessionInput[],
  persons: readonly { id: string | null }[],
): SessionInput[] {
  const known = new Set(persons.map(({ id }) => id));
  return sessions.map((each) => ({
    ...each,
    personIds: [...new Set(each.personIds)].filter((id) => known.has(id)),
  }));
}
