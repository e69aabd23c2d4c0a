import { randomUUID } from "node:crypto";
import type { Name } from "@podium/domain/person/name";
import { joinQueue, takePlaces } from "@podium/domain/registration/capacity/room";
import type { joining } from "@podium/domain/registration/companion/together";
import type { By } from "../capacity/effects.ts";
import type { Locked } from "../capacity/lock.ts";
import { insertParties } from "./insert.ts";

/** The registration of the person whom somebody comes along with. */
type Contact = {
  id: string;
  groupId: string;
  categoryId: string;
  occurrenceId: string | null;
  locale: string;
};

/** `approved`: staff have agreed already. */
type Companion = Name & ReturnType<typeof joining> & { approved?: boolean };

/**
 * Stores one more companion of somebody who is registered. Needs the event's places locked, and the standing decided.
 *
 * @returns the companion's id
 */
export async function insertCompanion(
  locked: Locked,
  { id, groupId, categoryId, occurrenceId, locale }: Contact,
  companion: Companion,
  by: By,
): Promise<string> {
  const { capacity } = locked.snapshot;
  const companionId = randomUUID();
  const queued = companion.state === "WAITLISTED";
  const person = {
    ...companion,
    id: companionId,
    queued,
    holdUntil: null,
    email: null,
    companionOfId: id,
    mail: null,
    verb: "added",
  } as const;
  const party = { groupId, categoryId, occurrenceId, locale, organisation: null, persons: [person] };
  await insertParties(locked, [{ ...party, sendingId: randomUUID(), source: "WEB", channel: "WEB" }], by);
  if (companion.holdsPlace) takePlaces(capacity, categoryId, 1);
  else if (queued) joinQueue(capacity, categoryId);
  return companionId;
}
