import { Prisma } from "@podium/db/generated/client";
import { pino } from "pino";
import { processName } from "./environment.ts";

const destination = pino.destination({ fd: 1, sync: true });
// A log on a full disk takes no lines; that ends no process.
destination.on("error", () => {});

/**
 * One JSON line per entry on stdout, in the form of all processes: level, time (ISO 8601, UTC), process, msg. Call it
 * with ids, codes and counts; names, addresses, texts and tokens have no place here, and the paths below are a second
 * line of defence.
 */
export const log = pino(
  {
    base: { process: processName() },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    redact: {
      paths: [
        "email",
        "*.email",
        "recipient",
        "*.recipient",
        "firstName",
        "*.firstName",
        "lastName",
        "*.lastName",
        "body",
        "*.body",
        "token",
        "*.token",
        "input",
      ],
      remove: true,
    },
  },
  destination,
);

/** What the log says of an error: name, code and place. Messages of the database may quote a row, so they stay out. */
export function describeFault(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = "code" in error ? String(error.code) : undefined;
  const frames = error.stack
    ?.split("\n")
    .filter((text) => text.trimStart().startsWith("at "))
    .slice(0, 8);
  const personal =
    error instanceof Prisma.PrismaClientKnownRequestError ||
    error.name.startsWith("Prisma") ||
    error.name === "error" ||
    error.name === "DatabaseError";
  return { name: error.name, code, message: personal ? undefined : error.message, frames };
}
