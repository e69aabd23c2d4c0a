import { createContext } from "@podium/api/context";
import { runDue } from "@podium/api/registration/transition/deadlines";
import type { Database } from "@podium/db/client";
import {
  createRegistration,
  type MadeRegistration,
  type RegistrationGiven,
} from "@podium/db/factories/registration";
import type { TestEvent } from "./events.ts";

/** One person's registration, confirmed unless said otherwise, with its place taken in the pools if it holds one. */
export function registration(
  database: Database,
  event: Pick<TestEvent, "id" | "categoryId">,
  given: RegistrationGiven = {},
): Promise<MadeRegistration> {
  return createRegistration(database, event, given);
}

/** Somebody who has been asked whether he or she comes, and reminded of the answer. */
export async function askedAndReminded(
  database: Database,
  event: TestEvent,
  given: RegistrationGiven = {},
): Promise<MadeRegistration> {
  const made = await createRegistration(database, event, { ...given, state: "RECONFIRM_DUE" });
  await database.mail.create({
    data: {
      kind: "registration.reconfirmReminder",
      locale: "de",
      recipient: made.email,
      eventId: event.id,
      registrationId: made.id,
      state: "SENT",
      sentAt: new Date(),
    },
  });
  return made;
}

/** The time is over for which a place is kept for somebody who was named again; the clock does its round. */
export async function endDecoyOf(database: Database, registrationId: string): Promise<void> {
  const holdUntil = new Date(Date.now() - 1_000);
  await database.decoyHold.update({ where: { registrationId }, data: { holdUntil } });
  await runDue(createContext());
}

/** Whether every pool's counter equals the rows that hold a place in it, decoys too: the guard of all capacity. */
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
      const where = { holdsPlace: true, categoryId: { in: categories.map(({ categoryId }) => categoryId) } };
      const rows = await database.registration.count({ where });
      const decoys = await database.decoyHold.aggregate({ where, _sum: { persons: true } });
      return { taken, rows: rows + (decoys._sum.persons ?? 0) };
    }),
  );
}
