import { appRouter } from "@podium/api/app-router";
import { createContext } from "@podium/api/context";
import type { Call, Outcome } from "@podium/http/call";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import { requestActor } from "./request-actor.ts";
import type { TargetOf } from "./targets.ts";

const PREFIX = "/api/trpc/";
/** The largest is a list to be read in: two megabytes, more when every sign of it is escaped. */
const MAX_BODY_BYTES = 5_000_000;
/** The client never puts more into one request (src/trpc/client-provider.tsx). */
export const MAX_BATCH = 20;

/** The panel's procedures. Queries come by POST, so that nothing typed into a search stands in an address. */
export async function answerProcedures(call: Call, { path }: TargetOf<"procedures">): Promise<Outcome> {
  const { request, response, requestId } = call;
  response.setHeader("Cache-Control", "no-store");
  await nodeHTTPRequestHandler({
    router: appRouter,
    path: path.slice(PREFIX.length),
    req: request,
    res: response,
    allowMethodOverride: true,
    maxBatchSize: MAX_BATCH,
    maxBodySize: MAX_BODY_BYTES,
    createContext: async () => createContext({ actor: await requestActor(call), requestId }),
  });
  return "written";
}
