import { type Context, createContext } from "@podium/api/context";
import type { Actor } from "@podium/domain/staff/actor";
import { testDatabase } from "./database.ts";

/**
 * What a procedure is given when this person asks (null: a visitor). Hand it to `createCallerFactory(router)` or to a
 * mutation. Works on this test file's database.
 */
export async function contextOf(actor: Actor | null, given: Partial<Context> = {}): Promise<Context> {
  await testDatabase();
  return { ...createContext({ actor }), ...given };
}
