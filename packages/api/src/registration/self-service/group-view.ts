import type { Prisma } from "@podium/db/generated/client";
import { fullName, initials } from "@podium/domain/person/name";
import {
  isConfirmedAddress,
  isLive,
  type NamedState,
  namedState,
  type RegistrationState,
} from "@podium/domain/registration/states";
import { type groupSelect, isContactOf } from "./group.ts";
import type { OwnRow } from "./own-row.ts";

/** Somebody whom another one of the group named. */
type GroupMember = {
  /** From 2 on, in the order of the naming; the contact is the first. */
  number: number;
  /** As it was typed, for who typed it; initials of that for whoever speaks for the group now. */
  name: string;
  state: NamedState;
  /** The registration that may be taken back. Null: not, or not confirmed yet. */
  removalId: string | null;
};

/** Somebody who comes along with the person of the page, without an address. */
export type CompanionView = {
  id: string;
  /** Both parts are empty of somebody who is merely counted. */
  firstName: string;
  lastName: string;
  state: RegistrationState;
};

export function companionsView({ id, group }: Pick<Row, "id" | "group">): CompanionView[] {
  return liveCompanions({ id, group }).map((companion) => ({
    id: companion.id,
    firstName: companion.firstName,
    lastName: companion.lastName,
    state: companion.state,
  }));
}

export function liveCompanions({ id, group }: Pick<Row, "id" | "group">) {
  return group.registrations.filter((each) => each.companionOfId === id && isLive(each.state));
}

export type GroupView = { maySplit: boolean; members: GroupMember[] };

type Row = Pick<OwnRow, "id" | "sequence" | "state" | "calendarSequence"> & {
  group: Prisma.RegistrationGroupGetPayload<{ select: typeof groupSelect }>;
  event: Pick<OwnRow["event"], "status">;
};

/** Is there anything that agreeing to be split would change? */
export function maySplitNow({ group, sequence }: Pick<Row, "group" | "sequence">): boolean {
  const without = group.registrations.filter(
    ({ state, holdsPlace }) => state === "WAITLISTED" || (state === "PENDING" && !holdsPlace),
  );
  const waits = without.some(({ state }) => state === "WAITLISTED");
  // Companions stay with their contact all the same.
  const apart = new Set(without.map(({ id, companionOfId }) => companionOfId ?? id));
  return !group.maySplit && waits && apart.size > 1 && isContactOf(group, sequence);
}

/**
 * Shown from what was typed, which is there alike for known and unknown persons: whether an address was known already must
 * not be seen here, and neither what a person has changed since. Names are for who typed them, once the address is sure.
 */
export function groupView(row: Row, now: Date): GroupView | null {
  const { group, event } = row;
  const isContact = isContactOf(group, row.sequence);
  const certain = isConfirmedAddress(row);
  const others = group.named
    .filter(({ registration }) => registration?.id !== row.id)
    .map((person, index) => ({ ...person, number: index + 2, mine: certain && person.namedById === row.id }));
  const shown = others.filter(({ mine }) => isContact || mine);
  if (shown.length === 0) return null;
  return {
    maySplit: group.maySplit,
    members: shown.map(({ number, mine, until, registration, ...person }) => {
      // Ends what is kept for everybody, also where nothing was made.
      const state =
        event.status === "CANCELLED" ? "ENDED" : namedState(registration?.state ?? null, until, now);
      const removable = isContact && state !== "UNCONFIRMED" && state !== "ENDED";
      return {
        number,
        name: mine ? fullName(person) : initials(person),
        state,
        removalId: removable ? (registration?.id ?? null) : null,
      };
    }),
  };
}
