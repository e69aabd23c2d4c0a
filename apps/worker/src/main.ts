import { setTimeout as sleep } from "node:timers/promises";
import { cannotStart } from "@podium/api/cannot-start";
import { log } from "@podium/api/log";
import { type Environment, readEnvironment } from "./environment.ts";
import { startWorker, type Worker } from "./worker.ts";

/** A job under way may wait for a mail server; stopping Podium must not take as long. */
const PATIENCE_MS = 20_000;
const RETURN_MS = 2_000;
const NOTE_AGAIN_MS = 60_000;

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

async function work(environment: Environment) {
  let before = "";
  while (!stopping) {
    // A database that is away comes back: it is being started, restarted, failed over.
    worker = await startWorker(environment).catch(noted);
    if (worker) {
      log.info(`worker started${before}`);
      const lost = await worker.ended.catch((error: Error) => error);
      if (stopping) break;
      log.warn({ fault: lost?.name }, "worker interrupted");
      await worker.stop().catch(() => {});
      worker = undefined;
      before = " again";
    }
    await sleep(RETURN_MS);
  }
}

/** Once a minute at most: the same sentence every two seconds would hide all others. */
let notedAt = Number.NEGATIVE_INFINITY;
function noted(error: Error & { code?: unknown }): undefined {
  if (performance.now() - notedAt < NOTE_AGAIN_MS) return;
  notedAt = performance.now();
  log.warn({ fault: error.name, code: error.code }, "the worker cannot start yet");
}

try {
  await work(readEnvironment());
} catch (error) {
  cannotStart("the worker cannot start", error);
}
