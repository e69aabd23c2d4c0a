import { TRPCError } from "@trpc/server";
import type { Context } from "../context.ts";
import { limitReading } from "../limits/client.ts";

/** So many reads of programs are under way at once; the other connections are for pages and registrations. */
const AT_ONCE = 3;

let underWay = 0;
const waiting: (() => void)[] = [];

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
  while (underWay >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  if (signal?.aborted) {
    waiting.shift()?.();
    throw new TRPCError({ code: "CLIENT_CLOSED_REQUEST" });
  }
  underWay += 1;
  try {
    return await read();
  } finally {
    underWay -= 1;
    waiting.shift()?.();
  }
}
