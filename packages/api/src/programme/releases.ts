import type { Transaction } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import { type Locale, type Wording, wording } from "@podium/domain/locale";
import { dateOf } from "@podium/domain/programme/days";
import {
  changesBetween,
  type ProgrammeChange,
  programmeChanges,
  type ReleasedProgramme,
  releasedProgramme,
} from "@podium/domain/programme/releases";
import { type ProgrammeRow, programmeSelect } from "./rows.ts";
import { datedOccurrences } from "./views.ts";

/**
 * Keeps what an event's programme says to the public, if that is something else than in its last release. Called while the
 * event's row is locked, before what is online changes and after it.
 */
export async function releaseProgramme(transaction: Transaction, eventId: string): Promise<void> {
  const row = await transaction.event.findUniqueOrThrow({ where: { id: eventId }, select: releasedSelect });
  const last = await transaction.programmeRelease.findFirst({
    where: { eventId },
    orderBy: { number: "desc" },
    select: { number: true, programme: true },
  });
  const programme = toReleased(row);
  const changes = last ? changesBetween(releasedProgramme.parse(last.programme), programme) : [];
  if (last ? changes.length === 0 : programme.sessions.length === 0) return;
  await transaction.programmeRelease.create({
    data: { eventId, number: (last?.number ?? 0) + 1, programme, changes },
    select: { number: true },
  });
}

const releasedSelect = {
  ...programmeSelect,
  timezone: true,
  occurrences: {
    orderBy: { position: "asc" },
    select: { id: true, startsAt: true, labelDe: true, labelEn: true },
  },
  persons: { select: { id: true, name: true } },
} satisfies Prisma.EventSelect;

function toReleased(row: Prisma.EventGetPayload<{ select: typeof releasedSelect }>): ReleasedProgramme {
  const occurrences = datedOccurrences(row);
  const named = ({ id, nameDe, nameEn }: ProgrammeRow["rooms"][number]) => ({
    id,
    name: { de: nameDe, en: nameEn },
  });
  return {
    rooms: row.rooms.map(named),
    sessions: row.sessions.map((session) => ({
      id: session.id,
      date: dateOf(session, occurrences),
      from: session.from,
      to: session.to,
      title: { de: session.titleDe, en: session.titleEn },
      roomId: session.roomId,
      details: JSON.stringify([
        session.noteDe,
        row.tracks.find(({ id }) => id === session.trackId)?.nameDe ?? null,
        session.persons.map(({ personId }) => row.persons.find(({ id }) => id === personId)?.name),
      ]),
    })),
  };
}

/** So many are told; a programme that was changed more often has settled by then. */
const RELEASES_SHOWN = 20;

export const releasesSelect = {
  releases: {
    where: { number: { gt: 1 } },
    orderBy: { number: "desc" },
    take: RELEASES_SHOWN,
    select: { number: true, at: true, changes: true },
  },
} satisfies Prisma.EventSelect;

type Moment = { date: string | null; from: string | null; to: string | null };

/** One line of what changed, in the reader's language. Of a session: how it is now; `was`: how it was before. */
export type ChangeView =
  | { kind: "added" | "dropped" | "details"; title: Wording; when: Moment }
  | { kind: "moved"; title: Wording; when: Moment; was: Moment }
  | { kind: "room"; title: Wording; room: Wording | null; was: Wording | null }
  | { kind: "renamed" | "roomRenamed"; title: Wording; was: Wording };

/** A programme as it was published anew; the first one is none, as nothing had changed. `at`: ISO 8601. */
export type ReleaseView = { number: number; at: string; changes: ChangeView[] };

/** The newest first. */
export function toReleases(
  { releases }: Prisma.EventGetPayload<{ select: typeof releasesSelect }>,
  locale: Locale,
): ReleaseView[] {
  return releases.map(({ number, at, changes }) => ({
    number,
    at: at.toISOString(),
    changes: programmeChanges.parse(changes).map((change) => toChange(change, locale)),
  }));
}

function toChange(change: ProgrammeChange, locale: Locale): ChangeView {
  const said = ({ de, en }: { de: string; en: string | null }) => wording(locale, de, en);
  if (change.kind === "roomRenamed")
    return { kind: change.kind, title: said(change.name), was: said(change.was) };
  const { title: words, room, ...when } = change.session;
  const title = said(words);
  switch (change.kind) {
    case "moved":
      return { kind: change.kind, title, when, was: change.was };
    case "room":
      return { kind: change.kind, title, room: room && said(room), was: change.was && said(change.was) };
    case "renamed":
      return { kind: change.kind, title, was: said(change.was) };
    default:
      return { kind: change.kind, title, when };
  }
}
