import "./environment.ts";
import { fileURLToPath } from "node:url";
import { cannotStart } from "@podium/api/cannot-start";
import { listenForChanges } from "@podium/api/changes";
import { processName } from "@podium/api/environment";
import { describeFault, log } from "@podium/api/log";
import { closeResources } from "@podium/api/resources";
import { dispatch } from "@podium/http/dispatch";
import { startRequestLog } from "@podium/http/request-log";
import { serve } from "@podium/http/server";
import { siteEnvironment } from "./environment.ts";
import { siteHandler } from "./handlers.ts";
import { openSite } from "./open-site.ts";
import { findTarget } from "./targets.ts";

/** The largest thing that a visitor sends is a text pasted into a field. */
const REQUEST_MS = 30_000;

/** @throws ZodError that names a variable, or whatever keeps the site from answering */
async function start(): Promise<void> {
  const environment = siteEnvironment();
  const dir = fileURLToPath(new URL("..", import.meta.url));
  const { site, close } = await openSite(environment, dir);
  const stopListening = listenForChanges(site.kept.heard);
  const requestLog = startRequestLog(processName());
  await serve({
    host: environment.HOST,
    port: environment.WEB_PORT,
    requestMs: REQUEST_MS,
    listener: dispatch({
      targetOf: findTarget,
      handle: siteHandler(site),
      report: ({ requestId }, error) => log.error({ requestId, fault: describeFault(error) }, "fault"),
      fault: ({ requestId }, { locale }) => site.problem("fault", locale, requestId),
      requestLog,
    }),
    close: async () => {
      close();
      await stopListening();
      await closeResources();
      requestLog.end();
    },
  });
  log.info({ port: environment.WEB_PORT }, "the site answers");
}

// The process that renders keeps this one alive; one that cannot answer has to end.
start().catch((error: unknown) => cannotStart("the site cannot start", error));
