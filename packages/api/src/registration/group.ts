import type { Transaction } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import { type Judgement, refused } from "@podium/domain/refusal";
import { registrationFacts } from "@podium/domain/registration/facts";
import { judgeRegistration } from "@podium/domain/registration/rules";
import { isLive } from "@podium/domain/registration/states";

export const groupSelect = {
  id: true,
  maySplit: true,
  organisation: true,
  registrations: {
    orderBy: { sequence: "asc" },
    select: { id: true, sequence: true, state: true, holdsPlace: true, firstName: true, lastName: true },
  },
} satisfies Prisma.RegistrationGroupSelect;

type Group = {
  registrations: readonly { sequence: bigint; state: Prisma.RegistrationGetPayload<object>["state"] }[];
};

/** Who speaks for a group: the first of its live registrations. */
export function isContactOf(group: Group, sequence: bigint): boolean {
  return group.registrations.find(({ state }) => isLive(state))?.sequence === sequence;
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
  const persons = group.registrations.filter((member) => isLive(member.state)).length;
  if (persons >= category.maxPersons)
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
