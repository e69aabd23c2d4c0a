import "./environment.ts";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { listenForChanges } from "@podium/api/changes";
import { log } from "@podium/api/log";
import { closeResources } from "@podium/api/resources";
import { openDoors } from "./doors.ts";
import { siteEnvironment } from "./environment.ts";
import { openSite } from "./open-site.ts";
import { startRequestLog } from "./request-log.ts";

/**
 * Who connects while this many wait to be let in is turned away by the system without a word, and comes back seconds
 * later or never. Node's own 511 are full within a moment when an event opens.
 */
const BACKLOG = 4_096;
/** Longer than anything that a visitor waits for. */
const DRAIN_MS = 10_000;
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
/** Longer than a proxy in front keeps a connection (60 s is usual): it must not send a request into one that closes. */
const IDLE_MS = 75_000;

/** @throws ZodError that names a variable, or whatever keeps the site from answering */
async function start(): Promise<void> {
  const environment = siteEnvironment();
  const dir = fileURLToPath(new URL("..", import.meta.url));

  const { site, changed, close } = await openSite(environment, dir);
  const stopListening = listenForChanges(changed);
  const requestLog = startRequestLog();
  const timeouts = { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, keepAliveTimeout: IDLE_MS };
  const server = createServer(timeouts, openDoors(site, requestLog));

  /** No new requests; those under way get their answer. */
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    await new Promise((resolve) => server.close(resolve));
    close();
    await stopListening();
    await closeResources();
    requestLog.end();
    process.exit(0);
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  // Started with a channel to its parent, it ends with it, however that ends.
  process.on("disconnect", end);

  await new Promise<void>((resolve, reject) => {
    const { WEB_PORT: port, HOST: host } = environment;
    server.once("error", reject).listen({ port, host, backlog: BACKLOG }, resolve);
  });
  log.info({ port: environment.WEB_PORT }, "the site answers");
}

// The process that renders keeps this one alive; one that cannot answer has to end.
start().catch((error: unknown) => {
  log.fatal({ fault: error instanceof Error ? error.message : "unknown" }, "the site cannot start");
  process.exit(1);
});
