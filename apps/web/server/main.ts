import "./mode.ts";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { listenForChanges } from "@podium/api/changes";
import { log } from "@podium/api/log";
import { closeResources } from "@podium/api/resources";
import next from "next";
import { openDoors } from "./doors.ts";
import { siteEnvironment } from "./environment.ts";
import { openSite } from "./open-site.ts";
import { startRequestLog } from "./request-log.ts";

/** Longer than anything that a visitor waits for. */
const DRAIN_MS = 10_000;
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;

const environment = siteEnvironment();
const dev = environment.NODE_ENV === "development";
const dir = fileURLToPath(new URL("..", import.meta.url));

const app = next({ dev, dir, hostname: "127.0.0.1", port: environment.WEB_PORT, quiet: true });
await app.prepare();

const { site, changed, close } = await openSite(environment, dir, app.getRequestHandler());
const stopListening = listenForChanges(changed);
const requestLog = startRequestLog();

const server = createServer(
  { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS },
  openDoors(site, requestLog),
);
server.once("error", (error) => {
  log.fatal({ fault: error.message }, "the site cannot listen");
  process.exit(1);
});
server.listen(environment.WEB_PORT, environment.HOST, () =>
  log.info({ port: environment.WEB_PORT }, "the site answers"),
);

/** No new requests; those under way get their answer. */
let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(1), DRAIN_MS).unref();
  await new Promise((resolve) => server.close(resolve));
  await Promise.allSettled([stopListening(), close()]);
  await closeResources();
  requestLog.end();
  process.exit(0);
}
process.on("SIGTERM", end);
process.on("SIGINT", end);
