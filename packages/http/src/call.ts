import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "./answer.ts";

/** One request on its way to its handler. */
export type Call = { request: IncomingMessage; response: ServerResponse; requestId: string };

/** Aborted when the client goes before it has its answer: then nobody waits for that any more. */
export function leaving({ response }: Call): AbortSignal {
  const gone = new AbortController();
  const left = () => {
    if (!response.writableFinished) gone.abort();
  };
  if (response.destroyed) left();
  else response.once("close", left);
  return gone.signal;
}

/** "written": the handler has written the response itself, as a stream or by another library. */
export type Outcome = Answer | "written";

/** Answers the requests for one kind of target. */
export type Handler<Target> = (call: Call, target: Target) => Outcome | Promise<Outcome>;

/** GET and HEAD change nothing. */
export function reads({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}
