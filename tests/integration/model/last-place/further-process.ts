import { createContext } from "@podium/api/context";
import type { Actor } from "@podium/domain/staff/actor";
import type { TestEvent } from "@podium/tests-support/events";
import type { Answer, Call } from "../calls.ts";
import { perform } from "../world.ts";

// Podium's procedures and clock in one more process, as the panel's server and the worker are: with connections of
// their own and nothing else in common but the database.

export type Order = { number: number; event: TestEvent; lead: Actor; call: Call };
export type Reply = { number: number; answer: Answer } | { number: number; fault: string };

process.on("message", async ({ number, event, lead, call }: Order) => {
  const reply: Reply = await perform({ event, lead, ctx: createContext() }, call).then(
    (answer) => ({ number, answer }),
    (error: Error) => ({ number, fault: error.stack ?? error.message }),
  );
  process.send?.(reply);
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
