import type { IncomingMessage, ServerResponse } from "node:http";
import { clientAddress } from "@podium/api/client-address";
import { createContext } from "@podium/api/context";
import { publicRouter } from "@podium/api/public-router";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import { isFromThisSite } from "./same-site.ts";
import type { Site } from "./site.ts";

const PREFIX = "/api/trpc/";
const BATCH_MAX = 10;
const BODY_MAX = 64 * 1024;

/** The public procedures over HTTP, for programs. The site's own pages call them without. */
export async function answerProcedures(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  for (const [name, value] of site.baseHeaders) response.setHeader(name, value);
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Request-Id", requestId);
  if (request.method !== "GET" && !isFromThisSite(request, site.environment.WEB_URL, false)) {
    response.writeHead(403).end();
    return;
  }
  const client = clientAddress(request, site.environment.TRUST_PROXY === "on");
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
}
