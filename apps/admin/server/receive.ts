import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AdminEnvironment } from "../src/environment.ts";
import { answer, type Visit } from "./door.ts";
import { logRequest } from "./request-log.ts";
import { isSameOrigin } from "./same-origin.ts";
import { setSecurityHeaders } from "./security-headers.ts";

/**
 * What happens to every request before a door sees it: an id, a line in the log, the security headers, and a
 * refusal of what another site's page wants to change.
 *
 * @returns null when it was answered here
 */
export function receive(
  request: IncomingMessage,
  response: ServerResponse,
  environment: AdminEnvironment,
): Visit | null {
  const requestId = randomUUID();
  const path = request.url?.split("?", 1)[0] ?? "/";
  const visit: Visit = { request, response, path, requestId, environment };
  response.setHeader("X-Request-Id", requestId);
  logRequest(request, response, requestId, path);
  setSecurityHeaders(request, response, environment);
  const reads = request.method === "GET" || request.method === "HEAD";
  if (!reads && !isSameOrigin(request, environment.ADMIN_URL)) {
    answer(visit, 403, { error: "origin" });
    return null;
  }
  return visit;
}
