import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@podium/api/log";

/** One line per request: the path without its query, which may hold what somebody has typed. */
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
        path,
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - started),
        ...(response.writableFinished ? {} : { aborted: true }),
      },
      "request",
    );
  });
}
