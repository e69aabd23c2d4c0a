import { type ChildProcess, spawn } from "node:child_process";
import { root } from "../rooms.ts";

type Options = {
  folder?: string;
  /** Beside all that this process has. */
  environment?: Record<string, string | undefined>;
  /** Instead of all that this process has. */
  onlyEnvironment?: Record<string, string | undefined>;
  /** Show what the program prints while it runs; otherwise it is shown only when the program fails. */
  visible?: boolean;
};

/** What is running now for {@link runProgram}: a launcher that is told to end has to end it first. */
const running = new Set<ChildProcess>();

let ended = false;

/** Ends what {@link runProgram} has started and has not finished; nothing is begun any more. */
export function endPrograms(signal: NodeJS.Signals): void {
  ended = true;
  for (const child of running) child.kill(signal);
}

/** A program that ended with another code than 0. Its output is in the message, if it was not shown before. */
export class ProgramError extends Error {
  override name = "ProgramError";
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a program to its end.
 *
 * @returns what it printed, errors included; nothing when that was shown
 * @throws ProgramError when it ends with another code than 0, or by a signal, or while all are told to end: a program may
 *   then have left its work half done and say that all is well
 */
export async function runProgram(program: string, words: string[], options: Options = {}): Promise<string> {
  if (ended) throw new ProgramError("", 1);
  const child = spawn(program, words, {
    cwd: options.folder ?? root,
    env: (options.onlyEnvironment ?? { ...process.env, ...options.environment }) as NodeJS.ProcessEnv,
    stdio: options.visible ? "inherit" : ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => resolve(exitCode ?? 1));
  }).finally(() => running.delete(child));
  if (code === 0 && !ended) return output;
  throw new ProgramError(output.trimEnd(), code || 1);
}
