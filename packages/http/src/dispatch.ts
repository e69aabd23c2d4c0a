import { randomUUID } from "node:crypto";
import type { RequestListener } from "node:http";
import type { Answer } from "./answer.ts";
import type { Call, Handler, Outcome } from "./call.ts";
import type { RequestLog } from "./request-log.ts";
import { send } from "./send.ts";

/** `route` is for the log: a pattern, without anything typed or secret. Null: not worth a line. */
type Routed = { route: string | null };

/**
 * What happens to every request: an id, its target, its handler, the answer, a line in the log.
 *
 * @param given.targetOf of path and query as they stand in the request line; must not throw
 * @param given.report logs what a handler has thrown
 * @param given.fault what the caller is told then; must not throw
 */
export function dispatch<Target extends Routed>(given: {
  targetOf(url: string): Target;
  handle: Handler<Target>;
  report(call: Call, error: unknown): void;
  fault(call: Call, target: Target): Answer | Promise<Answer>;
  requestLog: RequestLog;
}): RequestListener {
  const { targetOf, handle, report, fault, requestLog } = given;
  return (request, response) => {
    const begun = performance.now();
    const call: Call = { request, response, requestId: randomUUID() };
    const target = targetOf(request.url ?? "/");
    let awaited = true;
    const done = () => {
      const ms = performance.now() - begun;
      if (target.route !== null) requestLog.write(call, { route: target.route, ms, awaited });
    };
    const fail = async (error: unknown) => {
      report(call, error);
      // An answer that has begun cannot become another one any more: it breaks off.
      if (response.headersSent) response.destroy();
      else await send(call, await fault(call, target));
    };
    try {
      const outcome = handle(call, target);
      awaited = outcome instanceof Promise;
      const sent =
        outcome instanceof Promise ? outcome.then((ready) => finish(call, ready)) : finish(call, outcome);
      // A kept page is out by now; waiting for a promise would cost more than the page.
      if (sent instanceof Promise) sent.catch(fail).finally(done);
      else done();
    } catch (error) {
      fail(error).finally(done);
    }
  };
}

function finish(call: Call, outcome: Outcome): void | Promise<void> {
  if (outcome !== "written") return send(call, outcome);
}
