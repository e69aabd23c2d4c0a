import type { Transaction } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import { companionsOf, judgeCompanions } from "@podium/domain/registration/companion/mode";
import { decideBeside } from "@podium/domain/registration/entries";
import type { EnterCompanionInput, RenameCompanionInput } from "@podium/domain/registration/staff-schema";
import { isAttending, liveStates, type RegistrationState } from "@podium/domain/registration/states";
import { TRPCError } from "@trpc/server";
import type { EventScope } from "../../access/scope.ts";
import { recordChange } from "../../audit.ts";
import type { Context } from "../../context.ts";
import { insist, Refusal } from "../../refusal.ts";
import { categoryOf } from "../capacity/snapshot.ts";
import { insertCompanion } from "../intake/companion.ts";
import { entryTerms } from "../intake/enter.ts";
import { groupSelect, isContactOf, personsOf } from "../self-service/group.ts";
import { expireHolds } from "../transition/end-many.ts";
import { tellContacts } from "../transition/tell-contacts.ts";
import { whileLocked } from "../transition/while-locked.ts";

// Staff do for somebody who telephones what the own page does: one more companion, or another name for one. Who does not
// come is cancelled like everybody.

/**
 * Staff enter one more companion of a registration: by the rules of entering, standing as one who joins by the own page.
 *
 * @param scope proof of `registration.enter`
 * @throws TRPCError NOT_FOUND when the registration is none of this event; Refusal registration.notPossible for one that
 *   cannot have more, and as `decideBeside`
 */
export function enterCompanion(
  ctx: Context,
  { eventId, actor }: EventScope,
  { registrationId, firstName, lastName, overflow, sendMail }: EnterCompanionInput,
): Promise<{ state: RegistrationState }> {
  return whileLocked(ctx, eventId, async (locked, transaction) => {
    await expireHolds(locked);
    const { snapshot } = locked;
    const row = await ofEvent(transaction, eventId, registrationId);
    const { group, approvedAt, ...contact } = row;
    if (!isContactOf(group, contact.sequence)) throw new Refusal("registration.notPossible");
    const terms = entryTerms(snapshot, categoryOf(snapshot, contact.categoryId), overflow);
    const name = { firstName, lastName };
    const decision = decideBeside(contact, terms, snapshot.capacity, {
      companion: companionsOf([name]),
      present: personsOf(group, snapshot.now),
    });
    if (!decision.ok) throw new Refusal(decision.code, decision.details);
    const { state, holdsPlace } = decision;
    // Of a contact who waits or applies it is the contact about whom staff have decided, or not yet.
    const approved = isAttending(contact.state) || (contact.state === "WAITLISTED" && approvedAt !== null);
    const companion = { ...name, state, holdsPlace, approved };
    const id = await insertCompanion(locked, { ...contact, locale: group.locale }, companion, actor);
    if (sendMail) await tellContacts(locked, [id]);
    return { state };
  });
}

/**
 * What a companion is called from now on. Staff do not look at it again.
 *
 * @param scope proof of `registration.enter`
 * @throws TRPCError NOT_FOUND when the registration is none of this event; Refusal registration.notPossible for one that
 *   is no companion or has ended, registration.nameNeeded
 */
export function renameCompanion(
  ctx: Context,
  { eventId, organisationId, actor }: EventScope,
  { registrationId, firstName, lastName, sendMail }: RenameCompanionInput,
): Promise<void> {
  return whileLocked(ctx, eventId, async (locked, transaction) => {
    const row = await ofEvent(transaction, eventId, registrationId);
    const isLive = liveStates.some((state) => state === row.state);
    if (row.companionOfId === null || !isLive) throw new Refusal("registration.notPossible");
    const { companions } = categoryOf(locked.snapshot, row.categoryId).facts;
    // What a category allows now says nothing of those who have come along before.
    if (companions !== "COUNTED") insist(judgeCompanions("NAMED", companionsOf([{ firstName, lastName }])));
    const data = { firstName, lastName };
    await transaction.registration.update({ where: { id: row.id }, data, select: { id: true } });
    const about = { organisationId, eventId, entity: "registration", entityId: row.id } as const;
    await recordChange(transaction, { actor, requestId: ctx.requestId, ...about, action: "changed" });
    if (sendMail) await tellContacts(locked, [row.id]);
  });
}

const rowSelect = {
  id: true,
  sequence: true,
  groupId: true,
  categoryId: true,
  occurrenceId: true,
  state: true,
  holdsPlace: true,
  approvedAt: true,
  companionOfId: true,
  group: { select: { ...groupSelect, locale: true } },
} satisfies Prisma.RegistrationSelect;

async function ofEvent(transaction: Transaction, eventId: string, id: string) {
  const row = await transaction.registration.findFirst({ where: { id, eventId }, select: rowSelect });
  if (!row) throw new TRPCError({ code: "NOT_FOUND" });
  return row;
}
