import { parentPort } from "node:worker_threads";
import { drawLetter } from "./papers/letter.ts";
import { drawTicket } from "./papers/ticket.ts";
import type { PressAnswer, PressOrder } from "./press.ts";

/** The thread of the press: an order in, its bytes out. */
parentPort?.on("message", async (order: PressOrder) => {
  const answer = await drawn(order);
  parentPort?.postMessage(answer, answer.bytes ? [answer.bytes.buffer] : []);
});

async function drawn(order: PressOrder): Promise<PressAnswer> {
  try {
    const bytes = order.paper === "ticket" ? await drawTicket(order.values) : await drawLetter(order.values);
    // A copy of its own: a small buffer may share its memory with others.
    return { number: order.number, bytes: new Uint8Array(bytes) };
  } catch (fault) {
    // Only the kind of fault: a message might repeat a name.
    return { number: order.number, fault: fault instanceof Error ? fault.name : "unknown" };
  }
}
