import { log } from "@podium/api/log";
import { readEnvironment } from "./environment.ts";
import { startWorker } from "./worker.ts";

/** A job under way may wait for a mail server; whoever stops Podium does not want to wait as long. */
const PATIENCE_MS = 20_000;

const worker = await startWorker(readEnvironment(process.env));
log.info("worker started");
process.send?.("ready");

let stopping = false;
async function stop(exitCode: number) {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(exitCode || 1), PATIENCE_MS).unref();
  await worker.stop();
  process.exit(exitCode);
}

process.on("SIGTERM", () => void stop(0));
process.on("SIGINT", () => void stop(0));
// Started with a channel to its parent, it ends with it, however that ends.
process.on("disconnect", () => void stop(0));

worker.ended.then(
  () => stop(0),
  (error: Error) => {
    log.fatal({ fault: error.name }, "worker cannot go on");
    return stop(1);
  },
);
