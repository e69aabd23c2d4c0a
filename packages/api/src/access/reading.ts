import type { Context } from "../context.ts";
import { limitReading } from "../limits/client.ts";
import { openTurns } from "./turns.ts";

/** So many reads of programs are under way at once; the other connections are for pages and registrations. */
const inTurn = openTurns(3);

/**
 * A public read, limited by what it costs. Calls from inside pass; those of programs take turns, and one whose caller has
 * gone meanwhile is not begun.
 *
 * @throws Refusal rate.limited when the request or its sender has asked for too much
 */
export async function reading<Result>(
  { ctx, signal }: { ctx: Context; signal: AbortSignal | undefined },
  cost: number,
  read: () => Promise<Result>,
): Promise<Result> {
  if (ctx.client === null) return read();
  await limitReading(ctx, cost);
  return inTurn(signal, read);
}
