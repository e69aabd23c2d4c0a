import { SetupError } from "../setup-error.ts";
import type { Running } from "./services.ts";

/** How long an application may take until it answers (milliseconds). */
const patience = 90_000;

/**
 * Waits until every application answers `GET /api/health` with 200. Whatever had to be started again in between, an
 * application or the database, gets its time anew.
 *
 * @param databaseStarts how often the database was started
 * @throws SetupError that names the one that does not come up; AbortError when told to stop
 */
export async function waitUntilHealthy(
  running: Running[],
  databaseStarts: () => number,
  stop: AbortSignal,
): Promise<void> {
  const allStarts = () => running.reduce((sum, one) => sum + one.starts(), databaseStarts());
  const waitingFor = new Set(running.filter(({ service }) => service.port !== undefined));
  let starts = allStarts();
  let deadline = Date.now() + patience;
  while (waitingFor.size > 0) {
    stop.throwIfAborted();
    for (const one of waitingFor) {
      if (!(await answers(one.service.port))) continue;
      one.proven();
      waitingFor.delete(one);
    }
    if (allStarts() !== starts) {
      starts = allStarts();
      deadline = Date.now() + patience;
    }
    const [late] = waitingFor;
    if (late && Date.now() > deadline) {
      throw new SetupError(`The ${late.service.name} process does not answer on port ${late.service.port}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function answers(port: number | undefined): Promise<boolean> {
  try {
    const reply = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5_000) });
    await reply.arrayBuffer();
    return reply.status === 200;
  } catch {
    return false;
  }
}
