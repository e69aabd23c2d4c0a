import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@podium/api/log";
import { loggablePath } from "./loggable-path.ts";

/** One line per request: the path without its query and without all that somebody may have typed into it. */
export function logRequest(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  path: string,
) {
  const started = performance.now();
  response.once("close", () => {
    if (path.startsWith("/_next/")) return;
    log.info(
      {
        requestId,
        method: request.method,
        path: loggablePath(path),
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - started),
        ...(response.writableFinished ? {} : { aborted: true }),
      },
      "request",
    );
  });
}
