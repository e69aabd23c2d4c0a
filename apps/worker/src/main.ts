import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@podium/api/log";
import { readEnvironment } from "./environment.ts";
import { startWorker, type Worker } from "./worker.ts";

/** A job under way may wait for a mail server; stopping Podium must not take as long. */
const PATIENCE_MS = 20_000;
const RETURN_MS = 2_000;

let worker: Worker | undefined;
let stopping = false;

async function stop() {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  await worker?.stop().catch(() => {});
  process.exit(0);
}

process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// Started with a channel to its parent, it ends with it, however that ends.
process.on("disconnect", stop);

const environment = readEnvironment();
// A database that is away at the start is a mistake in the configuration: it ends the process.
worker = await startWorker(environment);
log.info("worker started");

// A database that goes away later comes back: restarted, failed over.
while (!stopping) {
  const lost = await worker?.ended.catch((error: Error) => error);
  if (stopping) break;
  log.warn({ fault: lost?.name }, "worker interrupted");
  await worker?.stop().catch(() => {});
  worker = undefined;
  while (!worker && !stopping) {
    await sleep(RETURN_MS);
    worker = await startWorker(environment).catch(() => undefined);
  }
  if (worker) log.info("worker started again");
}
