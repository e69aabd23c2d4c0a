import { randomUUID } from "node:crypto";
import { normaliseEmail } from "@podium/domain/person/email";
import { PRIVACY_NOTICE_VERSION } from "@podium/domain/registration/schema";
import { alwaysHoldsPlace, mayHoldPlace, type RegistrationState } from "@podium/domain/registration/states";
import type { Transaction } from "../client.ts";
import type { CancelledBy, RegistrationSource } from "../generated/client.ts";

/** `email` is "" for somebody who has none. */
export type MadeRegistration = {
  id: string;
  groupId: string;
  email: string;
  ticketCode: string;
  shortCode: string;
};

export type RegistrationGiven = {
  firstName?: string;
  lastName?: string;
  /** Null: somebody without e-mail, entered by staff. */
  email?: string | null;
  organisation?: string;
  locale?: "de" | "en";
  /** Registered together with somebody: `groupId` of the first. */
  groupId?: string;
  maySplit?: boolean;
  source?: RegistrationSource;
  state?: RegistrationState;
  cancelledBy?: CancelledBy;
  cancelReason?: string;
  createdAt?: Date;
  /** When the state was reached; without it, with the registration. */
  stateSince?: Date;
  /** Of a state that ends by itself; without it, a day after the registration. */
  holdUntil?: Date;
  /** Of an unconfirmed or pending one (the default: true); the other states say it themselves. */
  holdsPlace?: boolean;
  /** Of one that waits; without it, since the registration. */
  queuedAt?: Date;
  queuePriority?: number;
  missedOffers?: number;
  approvedAt?: Date;
  /** Entered by somebody else: who that is, and the registration; the notice has not been seen. */
  namedBy?: { name: string; id: string };
  /** Comes along with this registration, of whose group it is: without an address. */
  companionOf?: { id: string; groupId: string };
};

const DAY = 86_400_000;
const endingStates: readonly RegistrationState[] = ["UNCONFIRMED", "OFFERED", "RECONFIRM_DUE"];

/** One person's registration. The pools of its category count it when it holds a place. */
export async function createRegistration(
  database: Transaction,
  event: { id: string; categoryId: string },
  given: RegistrationGiven = {},
): Promise<MadeRegistration> {
  const groupId = given.companionOf?.groupId ?? given.groupId;
  const without = given.companionOf ? null : `person-${randomUUID().slice(0, 8)}@example.org`;
  const email = given.email === undefined ? without : given.email;
  const state = given.state ?? "CONFIRMED";
  const createdAt = given.createdAt ?? new Date();
  const holdsPlace = alwaysHoldsPlace(state) || (mayHoldPlace(state) && (given.holdsPlace ?? true));
  if (holdsPlace) {
    await database.capacityPool.updateMany({
      where: { categories: { some: { categoryId: event.categoryId } } },
      data: { taken: { increment: 1 } },
    });
  }
  const category = await database.category.findUniqueOrThrow({
    where: { id: event.categoryId },
    select: { choiceId: true, occurrences: { select: { occurrenceId: true } } },
  });
  const [date] = category.choiceId ? category.occurrences : [];
  const made = await database.registration.create({
    data: {
      event: { connect: { id: event.id } },
      category: { connect: { id: event.categoryId } },
      occurrence: date && { connect: { id: date.occurrenceId } },
      group: groupId
        ? { connect: { id: groupId } }
        : {
            create: {
              eventId: event.id,
              locale: given.locale ?? "de",
              organisation: given.organisation ?? null,
              maySplit: given.maySplit ?? false,
              source: given.source ?? "WEB",
              createdAt,
            },
          },
      firstName: given.firstName ?? "Anna",
      lastName: given.lastName ?? "Beispiel",
      email,
      emailNormalised: email === null ? null : normaliseEmail(email),
      state,
      stateSince: given.stateSince ?? createdAt,
      holdsPlace,
      holdUntil: endingStates.includes(state)
        ? (given.holdUntil ?? new Date(createdAt.getTime() + DAY))
        : null,
      queuedAt: given.queuedAt ?? (state === "WAITLISTED" ? createdAt : null),
      queuePriority: given.queuePriority ?? 0,
      missedOffers: given.missedOffers ?? 0,
      approvedAt: given.approvedAt ?? null,
      cancelledBy: given.cancelledBy ?? (state === "CANCELLED" ? "ATTENDEE" : null),
      cancelReason: given.cancelReason ?? null,
      createdAt,
      namedBy: given.namedBy?.name,
      namer: given.namedBy && { connect: { id: given.namedBy.id } },
      companionOf: given.companionOf && { connect: { id: given.companionOf.id } },
      consents:
        given.namedBy || given.companionOf
          ? undefined
          : { create: { purpose: "PRIVACY", textVersion: PRIVACY_NOTICE_VERSION, givenAt: createdAt } },
    },
    select: { id: true, groupId: true, email: true, ticketCode: true, shortCode: true },
  });
  if (given.groupId) await typeName(database, given.groupId, made.id);
  return { ...made, email: made.email ?? "" };
}

/** The first of the group has entered this person. */
async function typeName(database: Transaction, groupId: string, registrationId: string): Promise<void> {
  const { firstName, lastName, createdAt, holdUntil } = await database.registration.findUniqueOrThrow({
    where: { id: registrationId },
  });
  const first = await database.registration.findFirst({
    where: { groupId, NOT: { id: registrationId } },
    orderBy: { sequence: "asc" },
  });
  const until = holdUntil ?? createdAt;
  await database.namedPerson.create({
    data: { groupId, firstName, lastName, until, registrationId, namedById: first?.id },
  });
}
