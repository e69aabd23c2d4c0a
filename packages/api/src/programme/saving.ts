import { randomUUID } from "node:crypto";
import type { Transaction } from "@podium/db/client";
import type { EventInput } from "@podium/domain/event/schema";
import { inOrder } from "@podium/domain/programme/days";

/**
 * Saves a programme as the form has it, in the order of time. The event's dates and persons are saved already, and every
 * date that a session names is one of them.
 */
export async function saveProgramme(
  transaction: Transaction,
  eventId: string,
  { rooms, tracks, sessions, occurrences }: Pick<EventInput, "rooms" | "tracks" | "sessions" | "occurrences">,
): Promise<void> {
  await transaction.programmeSession.deleteMany({ where: { eventId } });
  await transaction.programmeRoom.deleteMany({ where: { eventId } });
  await transaction.programmeTrack.deleteMany({ where: { eventId } });
  const rows = <Row extends object>(list: readonly Row[]) =>
    list.map((row, index) => ({ ...row, eventId, position: index + 1 }));
  if (rooms.length > 0) await transaction.programmeRoom.createMany({ data: rows(rooms) });
  if (tracks.length > 0) await transaction.programmeTrack.createMany({ data: rows(tracks) });
  if (sessions.length === 0) return;
  const ordered = inOrder(sessions, occurrences).map(({ id, occurrenceId, ...session }) => ({
    ...session,
    id: id ?? randomUUID(),
    // As the form reads it: the first of its list.
    occurrenceId: occurrenceId ?? occurrences[0]?.id ?? null,
  }));
  await transaction.programmeSession.createMany({
    data: rows(ordered.map(({ personIds, ...session }) => session)),
  });
  await transaction.sessionPerson.createMany({
    data: ordered.flatMap(({ id: sessionId, personIds }) =>
      personIds.map((personId) => ({ eventId, sessionId, personId })),
    ),
  });
}
