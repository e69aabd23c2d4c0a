import { normaliseEmail } from "@podium/domain/person/email";
import { holdEnd } from "@podium/domain/registration/deadlines";
import { takePlaces } from "@podium/domain/registration/room";
import type { PersonInput } from "@podium/domain/registration/schema";
import { liveAddresses } from "../capacity/live-addresses.ts";
import type { Locked } from "../capacity/lock.ts";
import { insertParties, type NewPerson } from "../intake/insert.ts";
import { tellKnown } from "../intake/tell-known.ts";
import type { OwnRegistration } from "./registration.ts";

/** What becomes of the named person, and by which mail he or she learns of it. */
type Coming = Pick<NewPerson, "holdsPlace" | "mail" | "verb"> & {
  /** Joins this group; without it, one of his or her own. */
  groupId?: string;
};

/**
 * Somebody is named by the link to an own page: to take the place over, or as one more in the group. Whether or not the
 * address is known, the visitor's answer is the same.
 *
 * @returns whether it was known, and until when a new person would have time to confirm
 */
export async function namePerson(
  locked: Locked,
  own: OwnRegistration,
  { firstName, lastName, email }: PersonInput,
  { groupId, ...coming }: Coming,
): Promise<{ known: boolean; holdUntil: Date }> {
  const { run, snapshot } = locked;
  const { categoryId, locale } = own;
  const holdUntil = holdEnd(snapshot.policy, snapshot.now);
  const emailNormalised = normaliseEmail(email);
  const known = await liveAddresses(run, snapshot.eventId, [emailNormalised]);
  if (known.has(emailNormalised)) {
    await tellKnown(run, snapshot.eventId, [{ emailNormalised, locale }]);
    return { known: true, holdUntil };
  }
  const person: NewPerson = { firstName, lastName, email, state: "UNCONFIRMED", holdUntil, ...coming };
  const party = { groupId, categoryId, locale, organisation: null, persons: [person] };
  await insertParties(locked, [{ ...party, source: "WEB", channel: "WEB" }], "VISITOR");
  if (coming.holdsPlace) takePlaces(snapshot.capacity, categoryId, 1);
  return { known: false, holdUntil };
}
