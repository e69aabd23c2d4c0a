import type { RegistrationState } from "@podium/domain/registration/states";
import type { Transaction } from "../client.ts";
import type { MadeEvent } from "../factories/event.ts";
import { createRegistration, type RegistrationGiven } from "../factories/registration.ts";
import { organisations, people } from "./people.ts";
import { trail } from "./trail.ts";

const HOUR = 3_600_000;

/** How many registrations of an example are in which state. */
export type Crowd = Partial<Record<RegistrationState, number>>;

/** In the order of arrival: first the confirmed, then the waiting list, last those that have not confirmed yet. */
const arrivals = [
  "CANCELLED",
  "EXPIRED",
  "CONFIRMED",
  "RECONFIRM_DUE",
  "PENDING",
  "OFFERED",
  "WAITLISTED",
  "UNCONFIRMED",
] as const satisfies RegistrationState[];

/**
 * Registers made-up people, one every few hours up to `now`; the unconfirmed ones last, so that their places are
 * still held. An address occurs once per event, as the database demands of live ones.
 *
 * @param given.cancelledBy who ended the cancelled ones
 * @param given.skip so many people of the list are registered for this event already
 * @param given.holdsPlace whether those who wait for a decision keep a place meanwhile
 */
export async function seedRegistrations(
  database: Transaction,
  event: MadeEvent,
  crowd: Crowd,
  now: Date,
  {
    cancelledBy = "ATTENDEE",
    skip = 0,
    holdsPlace = true,
  }: { cancelledBy?: "ATTENDEE" | "EVENT"; skip?: number; holdsPlace?: boolean } = {},
): Promise<void> {
  const states = arrivals.flatMap((state) => Array.from({ length: crowd[state] ?? 0 }, () => state));
  for (const [index, state] of states.entries()) {
    const createdAt = new Date(now.getTime() - (states.length - index) * HOUR);
    const { id } = await createRegistration(database, event, {
      ...person(index + skip),
      ...stateOf(state, createdAt, now),
      ...(state === "CANCELLED" && { cancelledBy }),
      holdsPlace,
      createdAt,
      locale: index % 9 === 4 ? "en" : "de",
    });
    const endedBy = state === "EXPIRED" || cancelledBy === "EVENT" ? "SYSTEM" : "VISITOR";
    await trail(database, event, id, { state, createdAt, endedBy });
  }
}

/** People who come together, in one registration; their places are confirmed. */
export async function seedGroup(
  database: Transaction,
  event: MadeEvent,
  { size, skip, now }: { size: number; skip: number; now: Date },
): Promise<void> {
  const createdAt = new Date(now.getTime() - 30 * HOUR);
  let groupId: string | undefined;
  for (let index = 0; index < size; index += 1) {
    const made = await createRegistration(database, event, {
      ...person(index + skip),
      ...stateOf("CONFIRMED", createdAt, now),
      createdAt,
      groupId,
    });
    groupId ??= made.groupId;
    await trail(database, event, made.id, { state: "CONFIRMED", createdAt, endedBy: "VISITOR" });
  }
}

function person(index: number): RegistrationGiven {
  const [firstName, lastName] = people[index % people.length] ?? ["Anna", "Beispiel"];
  return {
    firstName,
    lastName,
    organisation: organisations[index % organisations.length],
    email: `person-${index + 1}@example.org`,
  };
}

function stateOf(state: RegistrationState, createdAt: Date, now: Date): RegistrationGiven {
  const stateSince = new Date(createdAt.getTime() + HOUR / 4);
  // A day and a half: the demonstration has places to confirm for a while, whatever the hour it was started.
  const holdUntil = new Date(createdAt.getTime() + 36 * HOUR);
  if (state === "UNCONFIRMED") return { state, holdUntil };
  if (state === "OFFERED")
    return { state, stateSince: now, holdUntil: new Date(now.getTime() + 48 * HOUR), queuedAt: createdAt };
  if (state === "RECONFIRM_DUE")
    return { state, stateSince: now, holdUntil: new Date(now.getTime() + 48 * HOUR) };
  return { state, stateSince };
}
