import type { Transaction } from "@podium/db/client";
import { lastPromotion } from "@podium/domain/registration/deadlines";
import type { PersonInput } from "@podium/domain/registration/schema";
import { recordChange } from "../audit.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { admit, newcomer } from "./admission.ts";
import { type Desk, openDesk, roomFor } from "./desk.ts";
import { groupSelect, isContactOf, judgeAddition, noteKnown } from "./group.ts";
import { atOwnDesk, insistOnStep, ownRow } from "./own-desk.ts";
import { expireHoldsOf } from "./places.ts";

// What the contact of a group does about it, by the link to his or her own page.

/** One more person in the group, who gets a place if there is one and nobody waits, or joins the queue. */
export async function addPerson(ctx: Context, registrationId: string, person: PersonInput): Promise<void> {
  const own = await ownRow(ctx, registrationId);
  await atOwnDesk(ctx, own.eventId, async (transaction, present) => {
    const desk = await swept(transaction, present);
    const judgement = await judgeAddition(transaction, registrationId, desk.now);
    if (!judgement.ok) throw new Refusal(judgement.code, judgement.details);
    const applies = desk.policy.approvalMode === "PLACE_ON_APPROVAL";
    const free = !applies && roomFor(desk, own.categoryId) === "free";
    const queue = desk.policy.waitlistPolicy !== "OFF" && desk.now < lastPromotion(desk.policy);
    if (!applies && !free && !queue) throw new Refusal("registration.full");
    const coming = newcomer(person, own, desk);
    const { known } = await admit(ctx, transaction, desk, {
      ...coming,
      groupId: own.groupId,
      holdsPlace: free,
      mail: "registration.confirm",
      action: "added",
    });
    if (!known) return;
    await noteKnown(transaction, own.groupId, { until: coming.holdUntil, now: desk.now, awaited: !free });
    await trace(ctx, transaction, desk, { registrationId, action: "personNamed" });
  });
}

/** Holds that are over count no longer, neither as persons nor as places, also before the worker's next round. */
async function swept(transaction: Transaction, desk: Desk): Promise<Desk> {
  const [row] = await transaction.$queryRaw<{ count: number }[]>(expireHoldsOf(desk.eventId));
  return row?.count ? openDesk(transaction, desk.eventId) : desk;
}

/** Who registered a group takes one of it back. @throws Refusal registration.notPossible for anybody else's */
export async function removePerson(ctx: Context, registrationId: string, otherId: string): Promise<void> {
  const own = await ownRow(ctx, registrationId);
  await atOwnDesk(ctx, own.eventId, async (transaction, desk) => {
    const group = await transaction.registrationGroup.findUniqueOrThrow({
      where: { id: own.groupId },
      select: groupSelect,
    });
    const member = group.registrations.some(({ id }) => id === otherId);
    if (!member || otherId === registrationId || !isContactOf(group, own.sequence))
      throw new Refusal("registration.notPossible");
    await insistOnStep(ctx, transaction, desk, otherId, "cancel");
  });
}

/** The group agrees that some of it get a place while others wait. */
export async function allowSplit(ctx: Context, registrationId: string): Promise<void> {
  const own = await ownRow(ctx, registrationId);
  await atOwnDesk(ctx, own.eventId, async (transaction, desk) => {
    const group = await transaction.registrationGroup.findUniqueOrThrow({
      where: { id: own.groupId },
      select: groupSelect,
    });
    if (!isContactOf(group, own.sequence)) throw new Refusal("registration.notPossible");
    if (group.maySplit) return;
    await transaction.registrationGroup.update({
      where: { id: own.groupId },
      data: { maySplit: true },
      select: { id: true },
    });
    await trace(ctx, transaction, desk, { registrationId, action: "splitAllowed" });
  });
}

/** What the contact did about the group as a whole stands with the contact's own registration. */
function trace(
  ctx: Context,
  transaction: Transaction,
  { organisationId, eventId }: Desk,
  { registrationId, action }: { registrationId: string; action: string },
): Promise<void> {
  return recordChange(transaction, {
    actor: "VISITOR",
    requestId: ctx.requestId,
    organisationId,
    eventId,
    entity: "registration",
    entityId: registrationId,
    action,
  });
}
