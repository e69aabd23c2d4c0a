import type { Transaction } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import { type Judgement, refused } from "@podium/domain/refusal";
import { registrationFacts } from "@podium/domain/registration/facts";
import { judgeRegistration } from "@podium/domain/registration/rules";
import { isLive, type RegistrationState } from "@podium/domain/registration/states";

export const groupSelect = {
  id: true,
  maySplit: true,
  organisation: true,
  knownUntil: true,
  registrations: {
    orderBy: { sequence: "asc" },
    select: {
      id: true,
      sequence: true,
      state: true,
      holdsPlace: true,
      holdUntil: true,
      firstName: true,
      lastName: true,
    },
  },
} satisfies Prisma.RegistrationGroupSelect;

type Group = {
  registrations: readonly { sequence: bigint; state: RegistrationState }[];
};

/**
 * Who speaks for a group: the first of its live registrations. Others whose address is not confirmed do not count: they
 * stand there only if their address was unknown, and that is nobody's business.
 */
export function isContactOf(group: Group, sequence: bigint): boolean {
  const first = group.registrations.find(
    (member) => isLive(member.state) && (member.state !== "UNCONFIRMED" || member.sequence === sequence),
  );
  return first?.sequence === sequence;
}

type Counted = {
  knownUntil: readonly Date[];
  registrations: readonly { state: RegistrationState; holdUntil: Date | null }[];
};

/**
 * Persons of a group, as far as they may be seen to count: somebody who was named here counts until the time to confirm
 * is over, whether a registration was made or there was one already.
 */
export function personsOf({ registrations, knownUntil }: Counted, now: Date): number {
  const here = registrations.filter(
    ({ state, holdUntil }) =>
      isLive(state) && (state !== "UNCONFIRMED" || (holdUntil !== null && holdUntil > now)),
  );
  return here.length + knownUntil.filter((until) => until > now).length;
}

/**
 * Notes that somebody was named here who has a registration already. Needs the event's places locked.
 *
 * @param awaited somebody new would have joined the queue with this group
 */
export async function noteKnown(
  transaction: Transaction,
  groupId: string,
  { until, now, awaited }: { until: Date; now: Date; awaited: boolean },
): Promise<void> {
  const { knownUntil, awaitedUntil } = await transaction.registrationGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: { knownUntil: true, awaitedUntil: true },
  });
  await transaction.registrationGroup.update({
    where: { id: groupId },
    data: {
      knownUntil: [...knownUntil.filter((end) => end > now), until],
      awaitedUntil: awaited ? until : awaitedUntil,
    },
    select: { id: true },
  });
}

const additionSelect = {
  state: true,
  sequence: true,
  group: { select: groupSelect },
  category: { select: { opensAt: true, closesAt: true, paused: true, minPersons: true, maxPersons: true } },
  event: {
    select: {
      status: true,
      startsAt: true,
      registrationMode: true,
      registrationOpensAt: true,
      registrationClosesAt: true,
      registrationPaused: true,
      approvalMode: true,
      waitlistPolicy: true,
      lastPromotionHours: true,
    },
  },
} satisfies Prisma.RegistrationSelect;

/** May one more person join this registration's group now? Places are another matter. @param now the database's clock */
export async function judgeAddition(
  transaction: Transaction,
  registrationId: string,
  now: Date,
): Promise<Judgement> {
  const { state, sequence, group, category, event } = await transaction.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: additionSelect,
  });
  if (!isLive(state) || !isContactOf(group, sequence)) return refused("registration.notPossible");
  if (personsOf(group, now) >= category.maxPersons)
    return refused("registration.tooManyPersons", { max: category.maxPersons });
  const facts = registrationFacts({
    event: {
      ...event,
      mode: event.registrationMode,
      opensAt: event.registrationOpensAt,
      closesAt: event.registrationClosesAt,
      paused: event.registrationPaused,
    },
    category: { ...category, minPersons: 1, someoneWaits: false, pools: [] },
  });
  return judgeRegistration(facts, now);
}
