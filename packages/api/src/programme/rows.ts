import type { Prisma } from "@podium/db/generated/client";

const namedSelect = {
  orderBy: { position: "asc" },
  select: { id: true, nameDe: true, nameEn: true },
} satisfies Prisma.Event$roomsArgs & Prisma.Event$tracksArgs;

/** All of a programme, in its order. */
export const programmeSelect = {
  rooms: namedSelect,
  tracks: namedSelect,
  sessions: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      occurrenceId: true,
      day: true,
      from: true,
      to: true,
      titleDe: true,
      titleEn: true,
      noteDe: true,
      noteEn: true,
      roomId: true,
      trackId: true,
      persons: { orderBy: { person: { position: "asc" } }, select: { personId: true } },
    },
  },
} satisfies Prisma.EventSelect;
export type ProgrammeRow = Prisma.EventGetPayload<{ select: typeof programmeSelect }>;

/** A stored programme as the form holds it. */
export function programmeForm({ rooms, tracks, sessions }: ProgrammeRow) {
  return {
    rooms: rooms.map(named),
    tracks: tracks.map(named),
    sessions: sessions.map(({ persons, ...session }) => ({
      ...session,
      titleEn: session.titleEn ?? "",
      noteDe: session.noteDe ?? "",
      noteEn: session.noteEn ?? "",
      personIds: persons.map(({ personId }) => personId),
    })),
  };
}

function named({ nameEn, ...row }: ProgrammeRow["rooms"][number]) {
  return { ...row, nameEn: nameEn ?? "" };
}
