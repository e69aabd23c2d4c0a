import { Prisma } from "@podium/db/generated/client";
import { fullName } from "@podium/domain/person/name";
import type { PersonInput } from "@podium/domain/registration/schema";
import { isAttending, namedState } from "@podium/domain/registration/states";
import type { Context } from "../../context.ts";
import { networkOf } from "../../limits/network.ts";
import { Refusal } from "../../refusal.ts";
import { endDecoys } from "../capacity/decoys.ts";
import { applyOne, judgeOne } from "../transition/apply.ts";
import { whileLocked } from "../transition/while-locked.ts";
import { trace } from "./group-mutations.ts";
import { namePerson } from "./name-person.ts";
import { readRegistration } from "./registration.ts";

/** Of whoever gives a place: to whom it is to go. The newest decides. */
export const takersSelect = {
  where: { takesOver: true },
  orderBy: { sequence: "desc" },
  take: 1,
  select: {
    id: true,
    firstName: true,
    lastName: true,
    until: true,
    registration: { select: { id: true, state: true } },
  },
} satisfies Prisma.Registration$typedArgs;

/** Of whoever is to have a place: from whom. */
export const makingSelect = {
  select: { takesOver: true, namer: { select: { state: true } } },
} satisfies Prisma.Registration$madeArgs;

type Taker = Prisma.NamedPersonGetPayload<Pick<typeof takersSelect, "select">>;
type Making = Prisma.NamedPersonGetPayload<typeof makingSelect>;

/** To whom a place is to go, while it can still be confirmed. Looks alike for somebody who has a registration already. */
export type HandOverView = { name: string; until: string };

export function handOverView(takers: readonly Taker[], now: Date): HandOverView | null {
  const taker = pending(takers, now);
  return taker ? { name: fullName(taker), until: taker.until.toISOString() } : null;
}

/** Does this person get the place of somebody else by confirming? Not once that one has none any more. */
export function takesPlaceOver(made: Making | null): boolean {
  return made?.takesOver === true && made.namer !== null && isAttending(made.namer.state);
}

/**
 * Offers the own place to somebody else, who has it by confirming in time; then, and not before, the own registration ends
 * with its companions. Whoever does not confirm, or is registered already and told so by mail, leaves all as it was.
 *
 * @throws Refusal registration.handOverPending while somebody else may confirm, and as the transitions say it
 */
export async function handOver(ctx: Context, registrationId: string, person: PersonInput): Promise<void> {
  const own = await readRegistration(ctx, registrationId);
  await whileLocked(ctx, own.eventId, async (locked, transaction) => {
    await judgeOne(locked, { by: "VISITOR", action: "handOver" }, own.id);
    const { typed, holdUntil } = await transaction.registration.findUniqueOrThrow({
      where: { id: own.id },
      select: { holdUntil: true, typed: takersSelect },
    });
    if (pending(typed, locked.snapshot.now)) throw new Refusal("registration.handOverPending");
    await namePerson(locked, own, person, {
      holdsPlace: false,
      queued: false,
      mail: "registration.takeOver",
      verb: "tookOver",
      network: networkOf(ctx),
      // Who still has to say that he or she comes has the place no longer than that.
      takesOver: { until: holdUntil },
    });
    await trace(locked, transaction, own.id, "handOverOffered");
  });
}

/** The place stays where it is. Again, or when it is too late for it, is no error. */
export async function takeBackHandOver(ctx: Context, registrationId: string): Promise<void> {
  const own = await readRegistration(ctx, registrationId);
  await whileLocked(ctx, own.eventId, async (locked, transaction) => {
    const { now } = locked.snapshot;
    const { typed } = await transaction.registration.findUniqueOrThrow({
      where: { id: own.id },
      select: { typed: takersSelect },
    });
    const taker = pending(typed, now);
    if (!taker) return;
    await transaction.namedPerson.update({
      where: { id: taker.id },
      data: { until: now },
      select: { id: true },
    });
    await endDecoys(locked, Prisma.sql`"giverId" = ${own.id}::uuid`);
    if (taker.registration)
      await applyOne(locked, { by: "VISITOR", action: "withdrawHandOver" }, taker.registration.id);
    await trace(locked, transaction, own.id, "handOverTakenBack");
  });
}

function pending(takers: readonly Taker[], now: Date): Taker | undefined {
  return takers.find(
    ({ registration, until }) => namedState(registration?.state ?? null, until, now) === "UNCONFIRMED",
  );
}
