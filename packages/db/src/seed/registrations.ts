import type { RegistrationState } from "@podium/domain/registration/states";
import type { Transaction } from "../client.ts";
import type { MadeEvent } from "../factories/event.ts";
import { createRegistration, type RegistrationGiven } from "../factories/registration.ts";
import { organisations, people } from "./people.ts";

const HOUR = 3_600_000;

/** How many registrations of an example are in which state. */
export type Crowd = Partial<Record<RegistrationState, number>>;

/**
 * Registers made-up people, one every few hours up to `now`; the unconfirmed ones last, so that their places are
 * still held. An address occurs once per event, as the database demands of live ones.
 */
export async function seedRegistrations(
  database: Transaction,
  event: MadeEvent,
  crowd: Crowd,
  now: Date,
  cancelledBy: "ATTENDEE" | "EVENT" = "ATTENDEE",
): Promise<void> {
  const order = ["CANCELLED", "EXPIRED", "CONFIRMED", "UNCONFIRMED"] as const;
  const states = order.flatMap((state) => Array.from({ length: crowd[state] ?? 0 }, () => state));
  for (const [index, state] of states.entries()) {
    const createdAt = new Date(now.getTime() - (states.length - index) * HOUR);
    const { id } = await createRegistration(database, event, {
      ...person(index),
      ...stateOf(state, createdAt),
      ...(state === "CANCELLED" && { cancelledBy }),
      createdAt,
      locale: index % 9 === 4 ? "en" : "de",
    });
    const endedBy = state === "EXPIRED" || cancelledBy === "EVENT" ? "SYSTEM" : "VISITOR";
    await trail(database, event, id, { state, createdAt, endedBy });
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

function stateOf(state: RegistrationState, createdAt: Date): RegistrationGiven {
  // A day and a half: the demonstration has places to confirm for a while, whatever the hour it was started.
  if (state === "UNCONFIRMED") return { state, holdUntil: new Date(createdAt.getTime() + 36 * HOUR) };
  return { state, stateSince: new Date(createdAt.getTime() + HOUR / 4) };
}

/** The same entries that the procedures write, so that a person's page has a history. */
async function trail(
  database: Transaction,
  event: MadeEvent,
  entityId: string,
  { state, createdAt, endedBy }: { state: RegistrationState; createdAt: Date; endedBy: "SYSTEM" | "VISITOR" },
): Promise<void> {
  const entry = {
    organisationId: event.organisationId,
    eventId: event.id,
    entity: "registration",
    entityId,
  };
  const entries = [
    {
      ...entry,
      actorKind: "VISITOR" as const,
      action: "created",
      after: { state: "UNCONFIRMED" },
      at: createdAt,
    },
  ];
  const at = new Date(createdAt.getTime() + HOUR / 4);
  const before = { state: "UNCONFIRMED" };
  const later = { CONFIRMED: "confirmed", CANCELLED: "cancelled", EXPIRED: "expired" } as const;
  const action = later[state as keyof typeof later];
  await database.auditEntry.createMany({
    data: action
      ? [
          ...entries,
          {
            ...entry,
            actorKind: endedBy,
            action,
            before,
            after: { state },
            at,
          },
        ]
      : entries,
  });
}
