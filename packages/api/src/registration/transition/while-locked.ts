import type { Transaction } from "@podium/db/client";
import type { Context } from "../../context.ts";
import { orBusy } from "../capacity/database-errors.ts";
import { type Locked, lock } from "../capacity/lock.ts";
import { throughPrisma } from "../capacity/statements.ts";
import { promote } from "../waitlist/promote.ts";

/** Hundreds of changes and the waiting list behind them, also while others hold the lock for a moment. */
const TRANSACTION_TIMEOUT_MS = 60_000;

/**
 * Locks the places of an event, does a piece of work, and gives the places that are free then to the waiting list: in one
 * transaction, so that a freed place has no moment in which a newcomer could take it.
 *
 * @throws Refusal registration.busy when the database is overrun; and what the work throws, which takes all of it back
 */
export async function whileLocked<Result>(
  ctx: Context,
  eventId: string,
  work: (locked: Locked, transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const whole = async (transaction: Transaction) => {
    const locked = await lock(throughPrisma(transaction), eventId, ctx.requestId);
    const result = await work(locked, transaction);
    await promote(locked);
    return result;
  };
  const patience = { timeout: TRANSACTION_TIMEOUT_MS, maxWait: TRANSACTION_TIMEOUT_MS };
  return orBusy(ctx, () => ctx.database.$transaction(whole, patience));
}

/** The same in a transaction that is there already: for what frees or adds places as a part of something else. */
export async function promoteIn(transaction: Transaction, eventId: string): Promise<number> {
  return promote(await lock(throughPrisma(transaction), eventId));
}
