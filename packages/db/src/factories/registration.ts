import { randomUUID } from "node:crypto";
import { normaliseEmail } from "@podium/domain/person/email";
import { PRIVACY_NOTICE_VERSION } from "@podium/domain/registration/schema";
import { type RegistrationState, takesPlace } from "@podium/domain/registration/states";
import type { Transaction } from "../client.ts";
import type { CancelledBy } from "../generated/client.ts";

export type MadeRegistration = { id: string; email: string; ticketCode: string };

export type RegistrationGiven = {
  firstName?: string;
  lastName?: string;
  email?: string;
  organisation?: string;
  locale?: "de" | "en";
  state?: RegistrationState;
  cancelledBy?: CancelledBy;
  cancelReason?: string;
  createdAt?: Date;
  /** When the state was reached; without it, with the registration. */
  stateSince?: Date;
  /** Of an unconfirmed one; without it, a day after the registration. */
  holdUntil?: Date;
};

const DAY = 86_400_000;

/** One person's registration. The pools of its category count it when its state takes a place. */
export async function createRegistration(
  database: Transaction,
  event: { id: string; categoryId: string },
  given: RegistrationGiven = {},
): Promise<MadeRegistration> {
  const email = given.email ?? `person-${randomUUID().slice(0, 8)}@example.org`;
  const state = given.state ?? "CONFIRMED";
  const createdAt = given.createdAt ?? new Date();
  if (takesPlace(state)) {
    await database.capacityPool.updateMany({
      where: { categories: { some: { categoryId: event.categoryId } } },
      data: { taken: { increment: 1 } },
    });
  }
  return database.registration.create({
    data: {
      event: { connect: { id: event.id } },
      category: { connect: { id: event.categoryId } },
      group: {
        create: {
          eventId: event.id,
          locale: given.locale ?? "de",
          organisation: given.organisation ?? null,
          createdAt,
        },
      },
      firstName: given.firstName ?? "Anna",
      lastName: given.lastName ?? "Beispiel",
      email,
      emailNormalised: normaliseEmail(email),
      state,
      stateSince: given.stateSince ?? createdAt,
      holdUntil: state === "UNCONFIRMED" ? (given.holdUntil ?? new Date(createdAt.getTime() + DAY)) : null,
      cancelledBy: given.cancelledBy ?? (state === "CANCELLED" ? "ATTENDEE" : null),
      cancelReason: given.cancelReason ?? null,
      createdAt,
      consents: {
        create: { purpose: "privacy", textVersion: PRIVACY_NOTICE_VERSION, givenAt: createdAt },
      },
    },
    select: { id: true, email: true, ticketCode: true },
  });
}
