import { whileWaited } from "@podium/db/while-waited";
import type { Context } from "../context.ts";
import { limitReading } from "../limits/client.ts";
import { openTurns } from "./turns.ts";

/** So many reads of programs are under way at once; the other connections are for pages and registrations. */
const inTurn = openTurns(3);

/**
 * A public read, limited by what it costs (`@podium/domain/event/reading-cost`). Calls from inside pass; those of programs take turns, and one whose caller has
 * gone meanwhile is not begun. Of one that was begun, the statement under way is cancelled.
 *
 * @throws Refusal rate.limited when the request or its sender has asked for too much
 */
export async function reading<Result>(
  { ctx, signal }: { ctx: Context; signal: AbortSignal | undefined },
  cost: number,
  read: () => Promise<Result>,
): Promise<Result> {
  const waited = () => whileWaited(signal, read);
  if (ctx.client === null) return waited();
  await limitReading(ctx, cost);
  return inTurn(signal, waited);
}
