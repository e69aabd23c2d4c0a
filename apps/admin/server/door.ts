import type { IncomingMessage, ServerResponse } from "node:http";
import type { AdminEnvironment } from "../src/environment.ts";

/** One request on its way through the doors. */
export type Visit = {
  request: IncomingMessage;
  response: ServerResponse;
  /** Without query, as it came. */
  path: string;
  requestId: string;
  environment: AdminEnvironment;
};

/** Answers a request, or returns false: not mine, ask the next one. */
export type Door = (visit: Visit) => Promise<boolean> | boolean;

/** A short answer of the server itself. */
export function answer({ response }: Visit, status: number, content: object): true {
  response.statusCode = status;
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.end(JSON.stringify(content));
  return true;
}
