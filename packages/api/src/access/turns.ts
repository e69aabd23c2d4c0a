import { TRPCError } from "@trpc/server";

/** Does one work after the other, so many at once. */
export type Turns = <Result>(signal: AbortSignal | undefined, work: () => Promise<Result>) => Promise<Result>;

/**
 * Works take turns in the order in which they came; one that nobody waits for any more is not begun.
 *
 * @returns takes a turn; throws TRPCError CLIENT_CLOSED_REQUEST instead of beginning
 */
export function openTurns(atOnce: number): Turns {
  const waiting: (() => void)[] = [];
  let underWay = 0;

  const ownTurn = (signal: AbortSignal | undefined) =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      signal?.addEventListener("abort", () => {
        const place = waiting.indexOf(resolve);
        if (place < 0) return;
        waiting.splice(place, 1);
        resolve();
      });
    });

  return async (signal, work) => {
    while (underWay >= atOnce && !signal?.aborted) await ownTurn(signal);
    if (signal?.aborted) {
      if (underWay < atOnce) waiting.shift()?.();
      throw new TRPCError({ code: "CLIENT_CLOSED_REQUEST" });
    }
    underWay += 1;
    try {
      return await work();
    } finally {
      underWay -= 1;
      waiting.shift()?.();
    }
  };
}
