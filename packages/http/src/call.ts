import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "./answer.ts";

/** One request on its way to its handler. */
export type Call = { request: IncomingMessage; response: ServerResponse; requestId: string };

/** "written": the handler has written the response itself, as a stream or by another library. */
export type Outcome = Answer | "written";

/** Answers the requests for one kind of target. */
export type Handler<Target> = (call: Call, target: Target) => Outcome | Promise<Outcome>;

/** GET and HEAD change nothing. */
export function reads({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}
