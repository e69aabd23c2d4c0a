import { randomUUID } from "node:crypto";
import type { Database } from "@podium/db/client";
import type { Actor } from "@podium/domain/staff/actor";
import type { MadeOf } from "./request/made-of.ts";
import { type Resources, resources } from "./resources.ts";

/** What every procedure is given. It knows who asks, not by which transport or log-in. */
export type Context = {
  database: Database;
  pool: Resources["pool"];
  /** Null: a visitor. */
  actor: Actor | null;
  /** Stands in the log and in the message that a person sees when something breaks. */
  requestId: string;
  /** A key for limits: who sends, never stored or logged as it is. Null: a call from inside (a page, a job). */
  client: string | null;
  /** What the calls of this request have cost together. */
  spent: { cost: number };
  /** Where reads note what they were made of, for whoever keeps the answer. */
  madeOf?: MadeOf;
};

/** @param given what is known of the request; the connections are the process's own */
export function createContext(given: Partial<Omit<Context, "database" | "pool">> = {}): Context {
  const { database, pool } = resources();
  const own = { actor: null, client: null, spent: { cost: 0 } };
  return { database, pool, ...own, ...given, requestId: given.requestId ?? randomUUID() };
}
