import type { PersonInput } from "@podium/domain/registration/schema";
import type { RegistrationAction } from "@podium/domain/registration/transitions";
import type { Context } from "../context.ts";
import { actOn } from "./act.ts";
import { admit, newcomer } from "./admission.ts";
import { groupSelect, isContactOf } from "./group.ts";
import { atOwnDesk, insistOnStep, ownRow } from "./own-desk.ts";

// What somebody does about a registration by the link to its own page. The link proves nothing but the registration.

/** One of the steps that need nothing but the link: confirm, accept, decline, reconfirm, cancel. @throws Refusal as `actOn` */
export async function step(ctx: Context, registrationId: string, action: RegistrationAction): Promise<void> {
  const { eventId } = await ownRow(ctx, registrationId);
  await actOn(ctx, { eventId, action, registrationId, by: "VISITOR", actor: "VISITOR" });
}

/**
 * Changes one's name, and the organisation when one has registered the group. Staff look at it again where the event
 * asks for it.
 */
export async function changeOwn(
  ctx: Context,
  registrationId: string,
  data: { firstName: string; lastName: string; organisation: string | undefined },
): Promise<void> {
  const { eventId } = await ownRow(ctx, registrationId);
  await atOwnDesk(ctx, eventId, async (transaction, desk) => {
    await insistOnStep(ctx, transaction, desk, registrationId, "change");
    const { firstName, lastName, organisation } = data;
    const { group, sequence } = await transaction.registration.update({
      where: { id: registrationId },
      data: { firstName, lastName },
      select: { sequence: true, group: { select: groupSelect } },
    });
    if (isContactOf(group, sequence)) {
      await transaction.registrationGroup.update({
        where: { id: group.id },
        data: { organisation: organisation ?? null },
        select: { id: true },
      });
    }
  });
}

/**
 * Somebody else takes the place: the present registration ends and the new one, with a group of its own, holds the
 * place until its address is confirmed. Somebody who has a registration already is told by mail, and the place is free.
 */
export async function handOver(ctx: Context, registrationId: string, person: PersonInput): Promise<void> {
  const own = await ownRow(ctx, registrationId);
  await atOwnDesk(ctx, own.eventId, async (transaction, desk) => {
    await insistOnStep(ctx, transaction, desk, registrationId, "handOver");
    await admit(ctx, transaction, desk, {
      ...newcomer(person, own, desk),
      holdsPlace: true,
      mail: "registration.takeOver",
      action: "tookOver",
    });
  });
}
