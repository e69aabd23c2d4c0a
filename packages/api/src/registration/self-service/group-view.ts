import type { Prisma } from "@podium/db/generated/client";
import { initials } from "@podium/domain/person/name";
import { isLive, type RegistrationState } from "@podium/domain/registration/states";
import { type groupSelect, isContactOf } from "./group.ts";

/** Somebody of the same group as the one who registered them sees it: no full name, no address. */
type GroupMember = {
  id: string;
  /** From 2 on, in the order of the form; the contact is the first. */
  number: number;
  initials: string;
  state: RegistrationState;
  removable: boolean;
};

export type GroupView = { maySplit: boolean; members: GroupMember[] };

type Row = {
  sequence: bigint;
  group: Prisma.RegistrationGroupGetPayload<{ select: typeof groupSelect }>;
};

/** Is there anything that agreeing to be split would change? */
export function maySplitNow({ group, sequence }: Row): boolean {
  const without = group.registrations.filter(
    ({ state, holdsPlace }) => state === "WAITLISTED" || (state === "PENDING" && !holdsPlace),
  );
  const waits = without.some(({ state }) => state === "WAITLISTED");
  return !group.maySplit && waits && without.length > 1 && isContactOf(group, sequence);
}

/**
 * A person who has not confirmed an address yet is not listed and not counted: whether an address was known already must
 * not be seen here.
 */
export function groupView({ group, sequence }: Row): GroupView | null {
  if (!isContactOf(group, sequence)) return null;
  const others = group.registrations.filter(
    (member) => member.sequence !== sequence && member.state !== "UNCONFIRMED" && member.state !== "EXPIRED",
  );
  if (others.length === 0) return null;
  return {
    maySplit: group.maySplit,
    members: others.map(({ id, state, ...name }, index) => ({
      id,
      number: index + 2,
      initials: initials(name),
      state,
      removable: isLive(state),
    })),
  };
}
