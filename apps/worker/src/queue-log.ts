import { log } from "@podium/api/log";
import { Logger } from "graphile-worker";

/** The queue's own entries in our log: where something failed, never its text, which may quote a row. */
export const queueLog = new Logger((scope) => (level, _message, meta) => {
  if (level !== "error" && level !== "warning") return;
  const fault = meta?.error instanceof Error ? meta.error : undefined;
  const code = fault && "code" in fault ? String(fault.code) : undefined;
  log[level === "error" ? "error" : "warn"](
    { task: scope.taskIdentifier, jobId: scope.jobId, fault: fault?.name, code },
    "queue",
  );
});
