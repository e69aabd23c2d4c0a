/**
 * Prints one line for a piece of work: what it does, and when it is done how long that took.
 *
 * @param what in the words of somebody who watches, without a full stop
 * @param work what is timed; its result is handed on
 * @throws what the work throws, after the line says that it failed
 */
export async function step<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  process.stdout.write(`${what} … `);
  try {
    const result = await work();
    process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}

/** One line about what happened or needs no time. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
