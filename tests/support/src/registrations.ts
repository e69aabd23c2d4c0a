import { randomUUID } from "node:crypto";
import type { Database } from "@podium/db/client";
import type { RegistrationState } from "@podium/domain/registration/states";
import { takesPlace } from "@podium/domain/registration/states";
import type { TestEvent } from "./events.ts";

/** One person's registration, with its place taken in the pool as the state asks. */
export async function registration(
  database: Database,
  event: TestEvent,
  given: { firstName?: string; lastName?: string; email?: string; state?: RegistrationState } = {},
): Promise<{ id: string; email: string; ticketCode: string }> {
  const email = given.email ?? `person-${randomUUID().slice(0, 8)}@example.org`;
  const state = given.state ?? "CONFIRMED";
  if (takesPlace(state)) {
    await database.capacityPool.update({ where: { id: event.poolId }, data: { taken: { increment: 1 } } });
  }
  return database.registration.create({
    data: {
      event: { connect: { id: event.id } },
      category: { connect: { id: event.categoryId } },
      group: { create: { eventId: event.id, locale: "de" } },
      firstName: given.firstName ?? "Anna",
      lastName: given.lastName ?? "Beispiel",
      email,
      emailNormalised: email.toLowerCase(),
      state,
      holdUntil: state === "UNCONFIRMED" ? new Date(Date.now() + 86_400_000) : null,
    },
    select: { id: true, email: true, ticketCode: true },
  });
}

/** Whether every pool's counter equals the rows that take a place in it: the guard of all capacity. */
export async function poolsAgree(
  database: Database,
  eventId: string,
): Promise<{ taken: number; rows: number }[]> {
  const pools = await database.capacityPool.findMany({
    where: { eventId },
    select: { taken: true, categories: { select: { categoryId: true } } },
    orderBy: { id: "asc" },
  });
  return Promise.all(
    pools.map(async ({ taken, categories }) => {
      const people = await database.registration.findMany({
        where: { categoryId: { in: categories.map(({ categoryId }) => categoryId) } },
        select: { state: true },
      });
      return { taken, rows: people.filter(({ state }) => takesPlace(state)).length };
    }),
  );
}
