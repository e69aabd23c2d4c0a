import { type Connections, connect } from "@podium/db/client";
import { stage } from "./stage.ts";

let connections: Connections | undefined;

/** The stage's database, for what a journey finds there when it begins. What it did is looked at in the browser. */
export function database(): Connections["database"] {
  connections ??= connect(stage().databaseUrl, { database: 2, pool: 1 });
  return connections.database;
}

/** Tells the site that something changed, as every change in the apps does. */
export async function announce(): Promise<void> {
  await database().$executeRaw`SELECT pg_notify('podium_change', '')`;
}
