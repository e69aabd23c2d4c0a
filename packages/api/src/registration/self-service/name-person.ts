import { randomUUID } from "node:crypto";
import { normaliseEmail } from "@podium/domain/person/email";
import { fullName } from "@podium/domain/person/name";
import { addressKey } from "@podium/domain/registration/admission";
import { takePlaces } from "@podium/domain/registration/capacity/room";
import { holdEnd } from "@podium/domain/registration/deadlines";
import type { PersonInput } from "@podium/domain/registration/schema";
import { keepDecoys } from "../capacity/decoys.ts";
import { knownAddresses } from "../capacity/live-addresses.ts";
import type { Locked } from "../capacity/lock.ts";
import { policyFor } from "../capacity/snapshot.ts";
import { insertParties, type NewPerson } from "../intake/insert.ts";
import { tellKnown } from "../intake/tell-known.ts";
import { keepTypedNames } from "../intake/typed-names.ts";
import type { OwnRegistration } from "./registration.ts";

/** What becomes of the named person, and by which mail he or she learns of it. */
type Coming = Pick<NewPerson, "holdsPlace" | "queued" | "mail" | "verb"> & {
  /** Joins this group; without it, one of his or her own. */
  groupId?: string;
  /** Is to have the place of the one who names; not before this. */
  takesOver?: { until: Date | null };
  /** Where the request came from: see limits/network. */
  network: Buffer | null;
};

/**
 * Somebody is named by the link to an own page: to take the place over, or as one more in the group. Whether or not the
 * address is known, the visitor's answer is the same, and so is what is kept.
 *
 * @returns whether it was known, and until when a new person would have time to confirm
 */
export async function namePerson(
  locked: Locked,
  own: OwnRegistration,
  { firstName, lastName, email }: PersonInput,
  { groupId, network, takesOver, ...coming }: Coming,
): Promise<{ known: boolean; holdUntil: Date }> {
  const { run, snapshot } = locked;
  const { categoryId, occurrenceId, locale } = own;
  const holdUntil = earlier(holdEnd(policyFor(snapshot, categoryId), snapshot.now), takesOver?.until);
  const emailNormalised = normaliseEmail(email);
  const known = await knownAddresses(run, snapshot.eventId, [emailNormalised]);
  const met = known.get(addressKey(emailNormalised, occurrenceId));
  const { holdsPlace } = coming;
  const typed = { firstName, lastName, until: holdUntil, namedById: own.id };
  const keepTaker = (registrationId: string | null) =>
    keepTypedNames(run, [{ ...typed, groupId: own.groupId, registrationId, takesOver: true }]);
  if (met) {
    const { registrationId, attempted } = met;
    if (!attempted)
      await keepDecoys(locked, [
        {
          registrationId,
          categoryId,
          holdsPlace,
          persons: 1,
          holdUntil,
          network,
          giverId: takesOver && own.id,
        },
      ]);
    if (!attempted && holdsPlace) takePlaces(snapshot.capacity, categoryId, 1);
    await tellKnown(run, snapshot.eventId, [{ emailNormalised, occurrenceId, locale }]);
    if (groupId) await keepTypedNames(run, [{ ...typed, groupId, registrationId: null }]);
    if (takesOver) await keepTaker(null);
    return { known: true, holdUntil };
  }
  const namedBy = { name: fullName(own), id: own.id };
  const id = randomUUID();
  const person: NewPerson = {
    id,
    firstName,
    lastName,
    email,
    state: "UNCONFIRMED",
    holdUntil,
    namedBy,
    ...coming,
  };
  const party = { groupId, categoryId, occurrenceId, locale, organisation: null, network, persons: [person] };
  const names = groupId ? [{ ...typed, registrationId: id }] : [];
  await insertParties(
    locked,
    [{ ...party, sendingId: randomUUID(), source: "WEB", channel: "WEB", typed: names }],
    "VISITOR",
  );
  if (takesOver) await keepTaker(id);
  if (holdsPlace) takePlaces(snapshot.capacity, categoryId, 1);
  return { known: false, holdUntil };
}

function earlier(one: Date, other: Date | null | undefined): Date {
  return other && other < one ? other : one;
}
