import type { Transaction } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import { judgeGroupSize } from "@podium/domain/registration/admission";
import type { CompanionMode } from "@podium/domain/registration/companion/mode";
import { maySeekCompany } from "@podium/domain/registration/companion/together";
import { isLive, type RegistrationState } from "@podium/domain/registration/states";
import { snapshotOfEvent } from "../capacity/snapshot.ts";
import { throughPrisma } from "../capacity/statements.ts";

export const groupSelect = {
  id: true,
  maySplit: true,
  organisation: true,
  knownUntil: true,
  named: {
    where: { takesOver: false },
    orderBy: { sequence: "asc" },
    select: {
      firstName: true,
      lastName: true,
      until: true,
      namedById: true,
      registration: { select: { id: true, state: true } },
    },
  },
  registrations: {
    orderBy: { sequence: "asc" },
    select: {
      id: true,
      sequence: true,
      state: true,
      holdsPlace: true,
      holdUntil: true,
      companionOfId: true,
      firstName: true,
      lastName: true,
      ticketCode: true,
      shortCode: true,
    },
  },
} satisfies Prisma.RegistrationGroupSelect;

type Group = {
  registrations: readonly { sequence: bigint; state: RegistrationState; companionOfId: string | null }[];
};

/**
 * The contact of a group is the first of its live registrations. Others whose address is not confirmed do not count: they
 * stand there only if their address was unknown, and that is nobody's business. Nor do companions, who have no page.
 */
export function isContactOf(group: Group, sequence: bigint): boolean {
  const first = group.registrations.find(
    (member) =>
      member.companionOfId === null &&
      isLive(member.state) &&
      (member.state !== "UNCONFIRMED" || member.sequence === sequence),
  );
  return first?.sequence === sequence;
}

type Counted = {
  knownUntil: readonly Date[];
  registrations: readonly { state: RegistrationState; holdUntil: Date | null }[];
};

/**
 * Persons of a group, as far as they may be seen to count. A person who was named here counts until the time to confirm is
 * over, whether a registration was made or there was one already.
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

/** Whether one more person may be named on the own page, and who may be one without an address. */
export type Naming = { person: boolean; companion: CompanionMode };

/**
 * May one more person be named on the own page now? Whether there is room is said when it is asked for.
 *
 * @param now the database's clock
 */
export async function mayName(
  database: Transaction,
  { eventId, categoryId, sequence, state, group }: Own,
  now: Date,
): Promise<Naming> {
  const nobody: Naming = { person: false, companion: "NONE" };
  if (!isLive(state) || !isContactOf(group, sequence)) return nobody;
  const { categories } = await snapshotOfEvent(throughPrisma(database), eventId);
  const facts = categories.find(({ id }) => id === categoryId)?.facts;
  if (!facts || !judgeGroupSize(facts, personsOf(group, now), now).ok) return nobody;
  return { person: true, companion: maySeekCompany(state) ? facts.companions : "NONE" };
}

type Own = {
  eventId: string;
  categoryId: string;
  sequence: bigint;
  state: RegistrationState;
  group: Prisma.RegistrationGroupGetPayload<{ select: typeof groupSelect }>;
};
