import { cannotStart } from "@podium/api/cannot-start";
import { processName } from "@podium/api/environment";
import { describeFault, log } from "@podium/api/log";
import { closeResources } from "@podium/api/resources";
import { json } from "@podium/http/answer";
import { clientAddresses } from "@podium/http/client-address";
import { dispatch } from "@podium/http/dispatch";
import { startRequestLog } from "@podium/http/request-log";
import { serve } from "@podium/http/server";
import { openPaperMarks } from "@podium/media/paper-mark";
import { openScanner } from "@podium/media/scanner";
import { openMediaStore } from "@podium/media/store/open";
import { adminEnvironment } from "../src/environment.ts";
import { panelHandler } from "./handlers.ts";
import { openPages } from "./next/pages.ts";
import { findTarget } from "./targets.ts";

/** Lists to be read in, pictures and documents are sent over slow lines. */
const REQUEST_MS = 120_000;

/** @throws ZodError that names a variable, or whatever keeps the panel from answering */
async function start(): Promise<void> {
  const environment = adminEnvironment();
  const pages = await openPages(environment);
  const { TRUST_PROXY: trust, ADMIN_URL: url } = environment;
  const clients = clientAddresses({ trust, url }, (warning, sentence) => log.warn({ warning }, sentence));
  const { CLAMAV_ADDRESS: place } = environment;
  const media = await openMediaStore(environment);
  const requestLog = startRequestLog(processName());
  await serve({
    host: environment.HOST,
    port: environment.ADMIN_PORT,
    requestMs: REQUEST_MS,
    listener: dispatch({
      targetOf: findTarget,
      handle: panelHandler({
        environment,
        clients,
        pages,
        media,
        paperMarks: openPaperMarks(media),
        scanner: place ? openScanner(place) : null,
      }),
      report: ({ requestId }, error) => log.error({ requestId, fault: describeFault(error) }, "fault"),
      fault: ({ requestId }) => json(500, { error: "fault", requestId }),
      requestLog,
    }),
    close: async () => {
      await pages.close();
      await closeResources();
      requestLog.end();
    },
  });
  log.info({ port: environment.ADMIN_PORT }, "admin listens");
}

// What was opened meanwhile keeps a process alive; one that cannot answer has to end.
start().catch((error: unknown) => cannotStart("the panel cannot start", error));
