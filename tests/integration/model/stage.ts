import { createContext } from "@podium/api/context";
import type { Actor } from "@podium/domain/staff/actor";
import { staffMember } from "@podium/tests-support/actors";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import type pg from "pg";
import type { Setting } from "./commands.ts";
import type { World } from "./world.ts";

/** An organisation with somebody who leads its events. */
export type Stage = { bodyId: string; lead: Actor };

export async function stage(): Promise<Stage> {
  const { database } = await testDatabase();
  const { id: bodyId } = await organisation(database);
  const lead = await staffMember(database, "Kim", { organisationId: bodyId, role: "EVENT_LEAD" });
  return { bodyId, lead };
}

/** An event as the model has it: two pools, three categories, two dates to choose from, no quiet hours. */
export async function modelEvent({ bodyId, lead }: Stage, setting: Setting): Promise<World> {
  const { database } = await testDatabase();
  const [hall, house, date] = setting.sizes;
  const event = await publishedEvent(database, bodyId, {
    pools: [
      { key: "hall", name: "Saal", size: hall ?? null },
      { key: "house", name: "Haus", size: house ?? null },
    ],
    categories: [
      { nameDe: "Saal", nameEn: "Hall", maxPersons: 4, pools: ["hall"], companions: "COUNTED" },
      {
        ...{ nameDe: "Saal und Haus", nameEn: "Hall and house", maxPersons: 4, companions: "NAMED" },
        pools: ["hall", "house"],
      },
      { nameDe: "Haus", nameEn: "House", minPersons: 2, maxPersons: 3, pools: ["house"] },
    ],
    moreDates: [7],
    choice: { places: date ?? null },
    event: {
      approvalMode: setting.approval,
      approveAgain: setting.approveAgain,
      waitlistPolicy: setting.waitlist,
      quietFrom: null,
      quietUntil: null,
    },
  });
  return { event, lead, ctx: createContext() };
}

/** The clock looks at it no more. */
export async function closeEvent(pool: pg.Pool, eventId: string): Promise<void> {
  await pool.query(`UPDATE "Event" SET "status" = 'CANCELLED' WHERE "id" = $1`, [eventId]);
}
