import { createServer } from "node:http";
import { log } from "@podium/api/log";
import { closeResources } from "@podium/api/resources";
import next from "next";
import { adminEnvironment } from "../src/environment.ts";
import { answer, type Door } from "./door.ts";
import { health } from "./health.ts";
import { locale } from "./locale.ts";
import { pages } from "./pages.ts";
import { receive } from "./receive.ts";
import { registrationPapers } from "./registration-papers.ts";
import { registrationsCsv } from "./registrations-csv.ts";
import { procedures } from "./trpc.ts";

/** How long requests under way may take to end when the process is told to stop (milliseconds). */
const DRAIN_MS = 10_000;

const environment = adminEnvironment();
const app = next({
  dev: environment.NODE_ENV === "development",
  dir: new URL("..", import.meta.url).pathname,
  hostname: environment.HOST,
  port: environment.ADMIN_PORT,
});
await app.prepare();

const doors: readonly Door[] = [
  health,
  locale,
  procedures,
  registrationsCsv,
  registrationPapers,
  pages(app.getRequestHandler()),
];

const server = createServer((request, response) => {
  const visit = receive(request, response, environment);
  if (!visit) return;
  const pass = async () => {
    for (const door of doors) if (await door(visit)) return;
  };
  pass().catch((error: unknown) => {
    log.error({ requestId: visit.requestId, name: error instanceof Error ? error.name : "unknown" }, "fault");
    if (response.headersSent) response.destroy();
    else answer(visit, 500, { error: "fault", requestId: visit.requestId });
  });
});
server.requestTimeout = 60_000;
server.headersTimeout = 20_000;
// Longer than a proxy in front keeps a connection (60 s is usual): it must not send a request into one that closes.
server.keepAliveTimeout = 75_000;
server.listen(environment.ADMIN_PORT, environment.HOST, () => {
  log.info({ port: environment.ADMIN_PORT }, "admin listens");
});

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(0), DRAIN_MS).unref();
  server.close(async () => {
    await app.close();
    await closeResources();
    process.exit(0);
  });
  server.closeIdleConnections();
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// The launcher's end of the channel closes however it ends; nothing may hold the port then.
process.on("disconnect", stop);
