import { setTimeout as sleep } from "node:timers/promises";
import { SetupError } from "../setup-error.ts";
import { say } from "../steps.ts";
import { describeEnding, type Ending, type RestartRule, restartRule, restarts } from "./restarts.ts";

/** Something that has been started. */
export type Run = {
  pid: number | undefined;
  /** Resolves when it is gone, whoever ended it. */
  ended: Promise<Ending>;
  stop(): Promise<void>;
};

export type KeptRunning = {
  /** Its process at this moment; undefined while it waits to be started again. */
  pid(): number | undefined;
  /** How often it was started. */
  starts(): number;
  /** It answers: from now on it is started again for as long as it takes. */
  proven(): void;
  /** Rejects when starting it again is hopeless; never resolves. */
  lost: Promise<never>;
  stop(): Promise<void>;
};

type Given = {
  /** At the beginning of a sentence: "PostgreSQL", "The worker process". */
  name: string;
  /** @throws when it cannot be started now */
  begin(): Promise<Run>;
  /** A run that has begun already. */
  first?: Run;
  /** Called whenever its process is another one. */
  changed?(): void;
  rule?: RestartRule;
};

/** Starts something and starts it again whenever it ends by itself, with a line in the log for each time. */
export function keepRunning({ name, begin, first, changed, rule = restartRule }: Given): KeptRunning {
  const history = restarts(rule);
  const stopping = new AbortController();
  let run = first;
  let starts = first ? 1 : 0;
  let giveUp: (error: SetupError) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  lost.catch(() => {});

  const once = async (): Promise<Ending> => {
    try {
      if (!run) {
        starts += 1;
        run = await begin();
      }
      changed?.();
      return await run.ended;
    } catch (error) {
      return { reason: error instanceof Error ? error.message : "it cannot be started" };
    } finally {
      run = undefined;
    }
  };

  const keep = async () => {
    while (!stopping.signal.aborted) {
      const started = performance.now();
      const ending = await once();
      if (stopping.signal.aborted) return;
      const verdict = history.ended(performance.now() - started, ending);
      if ("hopeless" in verdict) {
        return giveUp(
          new SetupError(
            `${name} cannot run: ${verdict.hopeless} (${describeEnding(ending)}). Its log says why.`,
          ),
        );
      }
      say(`${name} ended (${describeEnding(ending)}); starting it again in ${verdict.pause / 1000} s.`);
      await sleep(verdict.pause, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const kept = keep();

  return {
    pid: () => run?.pid,
    starts: () => starts,
    proven: history.proven,
    lost,
    stop: async () => {
      stopping.abort();
      await endWhatRuns(() => run, kept);
    },
  };
}

/** A run may just be beginning: it is ended as soon as it is there. */
async function endWhatRuns(current: () => Run | undefined, kept: Promise<void>): Promise<void> {
  let over = false;
  const done = kept.then(() => {
    over = true;
  });
  while (!over) {
    await current()?.stop();
    await Promise.race([done, sleep(50)]);
  }
}
