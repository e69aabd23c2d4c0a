import { ZodError } from "zod";
import { log } from "./log.ts";

/** "Configuration error" in sysexits.h: whoever started the process need not try again. */
const BAD_CONFIGURATION = 78;

/** Ends a process that cannot do its work, with an entry that says why. Values are not repeated: they may be secrets. */
export function cannotStart(what: string, error: unknown): never {
  if (error instanceof ZodError) {
    const reasons = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    log.fatal({ fault: reasons.join("; ") }, `${what}: its configuration is wrong`);
    process.exit(BAD_CONFIGURATION);
  }
  log.fatal({ fault: error instanceof Error ? error.message : "unknown" }, what);
  process.exit(1);
}
