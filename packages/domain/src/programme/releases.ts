import { z } from "zod";

const words = z.object({ de: z.string(), en: z.string().nullable() });
const moment = { date: z.string().nullable(), from: z.string().nullable(), to: z.string().nullable() };

const releasedSession = z.object({
  id: z.string(),
  ...moment,
  title: words,
  roomId: z.string().nullable(),
  /** What else a reader sees of it: note, track, people. */
  details: z.string(),
});

/** What a programme says, as far as a later one is compared with it. */
export const releasedProgramme = z.object({
  rooms: z.array(z.object({ id: z.string(), name: words })),
  sessions: z.array(releasedSession),
});
export type ReleasedProgramme = z.output<typeof releasedProgramme>;
type ReleasedSession = z.output<typeof releasedSession>;

const said = z.object({ title: words, ...moment, room: words.nullable() });

/** One line of what changed, as it is kept: what it is about says how things are now, of what was dropped how they were. */
export const programmeChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["added", "dropped", "details"]), session: said }),
  z.object({ kind: z.literal("moved"), session: said, was: z.object(moment) }),
  z.object({ kind: z.literal("room"), session: said, was: words.nullable() }),
  z.object({ kind: z.literal("renamed"), session: said, was: words }),
  z.object({ kind: z.literal("roomRenamed"), name: words, was: words }),
]);
export const programmeChanges = z.array(programmeChange);
export type ProgrammeChange = z.output<typeof programmeChange>;

/**
 * What changed from one release to the next, in the order of the programme; what was dropped stands at the end. Another
 * wording in English alone is no change: it says the same.
 */
export function changesBetween(before: ReleasedProgramme, after: ReleasedProgramme): ProgrammeChange[] {
  const former = new Map(before.sessions.map((session) => [session.id, session]));
  const remaining = new Set(after.sessions.map(({ id }) => id));
  const rooms = after.rooms.flatMap(({ id, name }): ProgrammeChange[] => {
    const was = before.rooms.find((room) => room.id === id)?.name;
    return was && was.de !== name.de ? [{ kind: "roomRenamed", name, was }] : [];
  });
  const sessions = after.sessions.flatMap((session): ProgrammeChange[] => {
    const was = former.get(session.id);
    return was
      ? changesOf(session, was, { before, after })
      : [{ kind: "added", session: saying(session, after) }];
  });
  const dropped = before.sessions
    .filter(({ id }) => !remaining.has(id))
    .map((session): ProgrammeChange => ({ kind: "dropped", session: saying(session, before) }));
  return [...rooms, ...sessions, ...dropped];
}

function changesOf(
  session: ReleasedSession,
  was: ReleasedSession,
  programmes: Record<"before" | "after", ReleasedProgramme>,
): ProgrammeChange[] {
  const now = saying(session, programmes.after);
  const { date, from, to } = was;
  const changes: ProgrammeChange[] = [];
  if (was.title.de !== session.title.de) changes.push({ kind: "renamed", session: now, was: was.title });
  if (date !== session.date || from !== session.from || to !== session.to)
    changes.push({ kind: "moved", session: now, was: { date, from, to } });
  if (was.roomId !== session.roomId)
    changes.push({ kind: "room", session: now, was: saying(was, programmes.before).room });
  if (was.details !== session.details) changes.push({ kind: "details", session: now });
  return changes;
}

function saying({ title, date, from, to, roomId }: ReleasedSession, { rooms }: ReleasedProgramme) {
  return { title, date, from, to, room: rooms.find(({ id }) => id === roomId)?.name ?? null };
}
