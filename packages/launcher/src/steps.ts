import { entry } from "./process/one-form.ts";

/** For somebody who watches, words; for a log that others write into, entries of the same form as theirs. */
let form: "words" | "entries" = "words";

/** A step whose line has no end yet. */
let open = false;

export function speakIn(chosen: typeof form): void {
  form = chosen;
}

/**
 * Prints one line for a piece of work: what it does, and when it is done how long that took.
 *
 * @param what in the words of somebody who watches, without a full stop
 * @param work what is timed; its result is handed on
 * @throws what the work throws, after the line says that it failed
 */
export async function step<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  if (form === "words") process.stdout.write(`${what} … `);
  open = form === "words";
  try {
    const result = await work();
    ended(what, `${((performance.now() - started) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    ended(what, "failed");
    throw error;
  }
}

function ended(what: string, how: string): void {
  if (form === "entries") process.stdout.write(entry("launcher", "info", `${what}: ${how}`));
  else process.stdout.write(open ? `${how}\n` : `${what}: ${how}\n`);
  open = false;
}

/** One line about what happened or needs no time; several, when they belong together. */
export function say(text: string): void {
  if (form === "words") process.stdout.write(open ? `\n${text}\n` : `${text}\n`);
  else for (const line of linesOf(text)) process.stdout.write(entry("launcher", "info", line));
  open = false;
}

/** Why Podium ends with an error. */
export function complain(text: string): void {
  if (form === "words") process.stderr.write(`${text}\n`);
  else for (const line of linesOf(text)) process.stderr.write(entry("launcher", "fatal", line));
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}
