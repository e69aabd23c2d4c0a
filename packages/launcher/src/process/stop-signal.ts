import { endPrograms } from "./run-program.ts";

/**
 * A signal that is given once, when Podium is to end: by Ctrl-C, SIGTERM, a closed terminal, or because the process
 * that started the launcher is gone.
 */
export function listenForStop(): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) return;
    controller.abort();
    endPrograms("SIGTERM");
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  if (process.channel) {
    process.once("disconnect", stop);
    process.channel.unref();
  }
  // A terminal that is gone takes no more lines; that is no reason to leave anything running.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  return controller.signal;
}
