import type { Transaction } from "@podium/db/client";
import type { Name } from "@podium/domain/person/name";
import { judgeAddition } from "@podium/domain/registration/admission";
import { companionsOf, judgeCompanions } from "@podium/domain/registration/companion/mode";
import { joining, maySeekCompany } from "@podium/domain/registration/companion/together";
import { liveStates } from "@podium/domain/registration/states";
import type { Context } from "../../context.ts";
import { insist, Refusal } from "../../refusal.ts";
import { categoryOf, factsOf } from "../capacity/snapshot.ts";
import { insertCompanion } from "../intake/companion.ts";
import { apply, applyOne } from "../transition/apply.ts";
import { expireHolds } from "../transition/end-many.ts";
import { whileLocked } from "../transition/while-locked.ts";
import { otherDates } from "./dates.ts";
import { personsOf } from "./group.ts";
import { groupOfContact, type OwnRegistration, readRegistration } from "./registration.ts";

// Who comes along without an address: the contact acts for them, by the link to the contact's own page.

/**
 * One more companion takes a place if there is one and nobody waits, or does as the contact: waits, or applies. Needs no
 * confirming, since the contact's address is sure.
 *
 * @param name both parts "" for somebody who is merely counted
 * @throws Refusal registration.notPossible, registration.addressNeeded, registration.nameNeeded, and as `judgeAddition`
 */
export async function addCompanion(ctx: Context, registrationId: string, name: Name): Promise<void> {
  const own = await readRegistration(ctx, registrationId);
  await whileLocked(ctx, own.eventId, async (locked, transaction) => {
    await expireHolds(locked);
    const { snapshot } = locked;
    const group = await groupOfContact(transaction, own);
    const contact = group.registrations.find(({ id }) => id === own.id);
    if (!contact || !maySeekCompany(contact.state)) throw new Refusal("registration.notPossible");
    const category = categoryOf(snapshot, own.categoryId);
    insist(judgeCompanions(category.facts.companions, companionsOf([name])));
    const judged = judgeAddition(factsOf(snapshot, category), personsOf(group, snapshot.now), snapshot.now);
    if (!judged.ok) throw new Refusal(judged.code, judged.details);
    const { state, holdsPlace } = joining(contact, judged.prospect, snapshot.policy);
    await insertCompanion(locked, own, { ...name, state, holdsPlace }, "VISITOR");
  });
}

/**
 * What a companion is called from now on, also at the other dates that this one comes along to. Staff look at it again
 * where the event asks for it.
 *
 * @throws Refusal registration.notPossible for anybody else's companion, registration.nameNeeded
 */
export async function nameCompanion(
  ctx: Context,
  registrationId: string,
  companionId: string,
  name: Name,
): Promise<void> {
  const own = await readRegistration(ctx, registrationId);
  await whileLocked(ctx, own.eventId, async (locked, transaction) => {
    const { firstName, lastName } = await companionOf(transaction, own, companionId);
    const { companions } = categoryOf(locked.snapshot, own.categoryId).facts;
    // What a category allows now says nothing of those who have come along before.
    if (companions !== "COUNTED") insist(judgeCompanions("NAMED", companionsOf([name])));
    const change = { by: "VISITOR", action: "change" } as const;
    await applyOne(locked, change, companionId);
    const called = firstName !== "" || lastName !== "";
    const contacts = called ? await otherDates(transaction, own) : [];
    const others = await transaction.registration.findMany({
      where: { companionOfId: { in: contacts }, state: { in: [...liveStates] }, firstName, lastName },
      orderBy: { sequence: "asc" },
      select: { id: true },
    });
    const changed = await apply(
      locked,
      change,
      others.map(({ id }) => id),
    );
    const ids = [companionId, ...changed.flatMap(({ ok, id }) => (ok ? [id] : []))];
    await transaction.registration.updateMany({
      where: { id: { in: ids } },
      data: { firstName: name.firstName, lastName: name.lastName },
    });
  });
}

/** A live companion of one's own. */
async function companionOf(transaction: Transaction, own: OwnRegistration, id: string): Promise<Name> {
  const row = await transaction.registration.findFirst({
    where: { id, companionOfId: own.id, state: { in: [...liveStates] } },
    select: { firstName: true, lastName: true },
  });
  if (!row) throw new Refusal("registration.notPossible");
  return row;
}
