import { format, stripVTControlCharacters } from "node:util";

/** An entry of the log, in the form that all processes share: one line of JSON, its time as ISO 8601 in UTC. */
export function entry(process: string, level: "info" | "warn" | "error" | "fatal", msg: string): string {
  return `${JSON.stringify({ level, time: new Date().toISOString(), process, msg })}\n`;
}

/**
 * Whatever text a program prints, as entries: one for each line, without colours. A line that is an entry already stays
 * as it is.
 */
export function asEntries(process: string, level: "info" | "warn" | "error", text: string): string {
  return stripVTControlCharacters(text)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => (isEntry(line) ? `${line}\n` : entry(process, level, line.trim())))
    .join("");
}

export function isEntry(line: string): boolean {
  if (!line.startsWith('{"level":"')) return false;
  try {
    const { level, time, process, msg } = JSON.parse(line);
    return [level, time, process, msg].every((value) => typeof value === "string") && ISO.test(time);
  } catch {
    return false;
  }
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * From now on, what libraries print in this process become entries: lines of Next's, warnings of Node's, the stack of
 * an error that nobody caught.
 */
export function speakOneForm(name: string): void {
  for (const [stream, level] of [
    [process.stdout, "info"],
    [process.stderr, "warn"],
  ] as const) {
    const write = stream.write.bind(stream) as (text: string) => boolean;
    const asOurs = (chunk: unknown, ...rest: unknown[]): boolean => {
      const done = rest.find((one) => typeof one === "function") as (() => void) | undefined;
      const text = chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : String(chunk);
      const written = write(asEntries(name, level, text));
      done?.();
      return written;
    };
    Object.assign(stream, { write: asOurs });
    // A log on a full disk, or one that nobody reads any more, takes no lines; that ends no process.
    stream.on("error", () => {});
  }
  // Node's own listener would print them in its way.
  process.removeAllListeners("warning");
  process.on("warning", (warning) => {
    process.stderr.write(`${warning.name}: ${warning.message}`);
  });
  process.on("uncaughtException", (error) => {
    // Who listens as well has decided to go on.
    if (process.listenerCount("uncaughtException") > 1) return;
    process.stderr.write(format(error));
    process.exit(1);
  });
}
