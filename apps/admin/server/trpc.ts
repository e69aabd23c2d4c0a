import { appRouter } from "@podium/api/app-router";
import { createContext } from "@podium/api/context";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import type { Door } from "./door.ts";
import { requestActor } from "./request-actor.ts";

const PREFIX = "/api/trpc/";
/** The largest is a list to be read in: two megabytes, more when every sign of it is escaped. */
const MAX_BODY_BYTES = 5_000_000;
/** The client never puts more into one request (src/trpc/client-provider.tsx). */
export const MAX_BATCH = 20;

/** The panel's procedures. Queries come by POST, so that nothing typed into a search stands in an address. */
export const procedures: Door = async (visit) => {
  if (!visit.path.startsWith(PREFIX)) return false;
  visit.response.setHeader("Cache-Control", "no-store");
  await nodeHTTPRequestHandler({
    router: appRouter,
    path: visit.path.slice(PREFIX.length),
    req: visit.request,
    res: visit.response,
    allowMethodOverride: true,
    maxBatchSize: MAX_BATCH,
    maxBodySize: MAX_BODY_BYTES,
    createContext: async () =>
      createContext({ actor: await requestActor(visit), requestId: visit.requestId }),
  });
  return true;
};
