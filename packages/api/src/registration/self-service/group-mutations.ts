import type { Transaction } from "@podium/db/client";
import { judgeAddition } from "@podium/domain/registration/admission";
import type { PersonInput } from "@podium/domain/registration/schema";
import { recordChange } from "../../audit.ts";
import type { Context } from "../../context.ts";
import { networkOf } from "../../limits/network.ts";
import { Refusal } from "../../refusal.ts";
import type { Locked } from "../capacity/lock.ts";
import { withinShare } from "../capacity/networks.ts";
import { categoryOf, factsOf } from "../capacity/snapshot.ts";
import { applyOne } from "../transition/apply.ts";
import { expireHolds } from "../transition/end-many.ts";
import { whileLocked } from "../transition/while-locked.ts";
import { noteKnown, personsOf } from "./group.ts";
import { namePerson } from "./name-person.ts";
import { groupOfContact, readRegistration } from "./registration.ts";

// What the contact of a group does about it, by the link to the contact's own page.

/** One more person in the group takes a place if there is one and nobody waits, or joins the waiting list. */
export async function addPerson(ctx: Context, registrationId: string, person: PersonInput): Promise<void> {
  const own = await readRegistration(ctx, registrationId);
  await whileLocked(ctx, own.eventId, async (locked, transaction) => {
    // Holds that are over count no longer, neither as persons nor as places, also before the worker's next round.
    await expireHolds(locked);
    const { snapshot } = locked;
    const group = await groupOfContact(transaction, own);
    const facts = factsOf(snapshot, categoryOf(snapshot, own.categoryId));
    const judged = judgeAddition(facts, personsOf(group, snapshot.now), snapshot.now);
    if (!judged.ok) throw new Refusal(judged.code, judged.details);
    const network = networkOf(ctx);
    const { prospect } = judged;
    const { places } = await withinShare(locked.run, snapshot, network, {
      categoryId: own.categoryId,
      prospect,
    });
    const holdsPlace = places > 0;
    const { known, holdUntil } = await namePerson(locked, own, person, {
      groupId: own.groupId,
      network,
      holdsPlace,
      queued: prospect.places === 0,
      mail: "registration.confirm",
      verb: "added",
    });
    if (!known) return;
    const named = { until: holdUntil, now: snapshot.now, awaited: !holdsPlace };
    await noteKnown(transaction, own.groupId, named);
    await trace(locked, transaction, registrationId, "personNamed");
  });
}

/** One takes back a companion of one's own, or as the contact one of the group. @throws Refusal registration.notPossible for anybody else's */
export async function removePerson(ctx: Context, registrationId: string, otherId: string): Promise<void> {
  const own = await readRegistration(ctx, registrationId);
  await whileLocked(ctx, own.eventId, async (locked, transaction) => {
    const isOwn = { id: otherId, companionOfId: own.id };
    if ((await transaction.registration.count({ where: isOwn })) === 0) {
      const { registrations } = await groupOfContact(transaction, own);
      const other = registrations.find(({ id }) => id === otherId);
      if (otherId === registrationId || !other || other.companionOfId !== null)
        throw new Refusal("registration.notPossible");
    }
    await applyOne(locked, { by: "VISITOR", action: "cancel" }, otherId);
  });
}

/** The group agrees that some of it get a place while others wait. */
export async function allowSplit(ctx: Context, registrationId: string): Promise<void> {
  const own = await readRegistration(ctx, registrationId);
  await whileLocked(ctx, own.eventId, async (locked, transaction) => {
    const group = await groupOfContact(transaction, own);
    if (group.maySplit) return;
    await transaction.registrationGroup.update({
      where: { id: own.groupId },
      data: { maySplit: true },
      select: { id: true },
    });
    await trace(locked, transaction, registrationId, "splitAllowed");
  });
}

/** What somebody did about the group or about others stands with his or her own registration. */
export function trace(
  { snapshot: { organisationId, eventId }, requestId }: Locked,
  transaction: Transaction,
  registrationId: string,
  action: "personNamed" | "splitAllowed" | "handOverOffered" | "handOverTakenBack",
): Promise<void> {
  const entry = {
    organisationId,
    eventId,
    entity: "registration",
    entityId: registrationId,
    action,
  } as const;
  return recordChange(transaction, { actor: "VISITOR", requestId, ...entry });
}
