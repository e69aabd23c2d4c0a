import { parentPort } from "node:worker_threads";
import { drawLetter } from "./papers/letter.ts";
import { drawPoster } from "./papers/poster.ts";
import { drawShareCard } from "./papers/share-card.ts";
import { drawTicket } from "./papers/ticket.ts";
import type { PressAnswer, PressOrder } from "./press.ts";

/** The thread of the press: an order in, its bytes out. */
parentPort?.on("message", async (order: PressOrder) => {
  const answer = await drawn(order);
  parentPort?.postMessage(answer, answer.bytes ? [answer.bytes.buffer] : []);
});

function draw(order: PressOrder): Promise<Buffer> {
  switch (order.paper) {
    case "ticket":
      return drawTicket(order.values);
    case "letter":
      return drawLetter(order.values);
    case "poster":
      return drawPoster(order.values);
    case "shareCard":
      return Promise.resolve(Buffer.from(drawShareCard(order.values)));
  }
}

async function drawn(order: PressOrder): Promise<PressAnswer> {
  try {
    const bytes = await draw(order);
    // A copy of its own: a small buffer may share its memory with others.
    return { number: order.number, bytes: new Uint8Array(bytes) };
  } catch (fault) {
    // Only the kind of fault: a message might repeat a name.
    return { number: order.number, fault: fault instanceof Error ? fault.name : "unknown" };
  }
}
