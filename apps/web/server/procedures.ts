import { createContext } from "@podium/api/context";
import { publicRouter } from "@podium/api/public-router";
import type { Call, Outcome } from "@podium/http/call";
import { isSameOrigin } from "@podium/http/same-origin";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import type { Site } from "./site.ts";

const PREFIX = "/api/trpc/";
const BATCH_MAX = 10;
const BODY_MAX = 64 * 1024;

/** The public procedures over HTTP, for programs. The site's own pages call them without. */
export async function answerProcedures(site: Site, call: Call): Promise<Outcome> {
  const { request, response, requestId } = call;
  const { WEB_URL } = site.environment;
  for (const [name, value] of site.baseHeaders) response.setHeader(name, value);
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Request-Id", requestId);
  if (request.method !== "GET" && !isSameOrigin(request, WEB_URL, { silent: true, opaque: false })) {
    response.writeHead(403).end();
    return "written";
  }
  const client = site.clients.of(request);
  await nodeHTTPRequestHandler({
    router: publicRouter,
    createContext: () => createContext({ requestId, client }),
    req: request,
    res: response,
    path: (request.url ?? "").split("?")[0]?.slice(PREFIX.length) ?? "",
    maxBodySize: BODY_MAX,
    maxBatchSize: BATCH_MAX,
    allowMethodOverride: false,
  });
  return "written";
}
