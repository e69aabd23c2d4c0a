/** How a run ended: with a code, by a signal, or before it had begun (a reason in words). */
export type Ending = { code?: number | null; signal?: NodeJS.Signals | null; reason?: string };

/** What follows: the pause before the next start in milliseconds, or why there is none. */
export type Verdict = { pause: number } | { hopeless: string };

/** Milliseconds, tries apart. */
export type RestartRule = {
  /** The pause after a first failure; each further one doubles it. */
  first: number;
  /** No pause is longer. */
  longest: number;
  /** A run of this length was a good one: what failed before it is forgiven. */
  forgiven: number;
  /** Of what has never run well, so many starts are tried. */
  tries: number;
};

export const restartRule: RestartRule = { first: 1_000, longest: 30_000, forgiven: 60_000, tries: 5 };

/** "Configuration error" in sysexits.h: a process that ends with it would end so again. */
export const BAD_CONFIGURATION = 78;

/**
 * The kernel, out of memory, or an administrator ends a process by these, whatever it is like: no sign that it cannot
 * run.
 */
const fromOutside = new Set<NodeJS.Signals | null | undefined>(["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"]);

/**
 * Decides, failure by failure, when to start again what has ended by itself. What has run well once is started again
 * for as long as it takes, because a full disk or a lack of memory passes; what never has is given up after some tries.
 */
export function restarts(rule: RestartRule): {
  /** It answers, so it can run. */
  proven(): void;
  /** @param ranFor milliseconds */
  ended(ranFor: number, ending: Ending): Verdict;
} {
  let pause = rule.first;
  let ranWell = false;
  let failures = 0;
  return {
    proven: () => {
      ranWell = true;
    },
    ended: (ranFor, ending) => {
      if (ending.code === BAD_CONFIGURATION) return { hopeless: "its configuration does not let it run" };
      if (ranFor >= rule.forgiven) {
        ranWell = true;
        pause = rule.first;
      }
      if (!fromOutside.has(ending.signal)) failures += 1;
      if (!ranWell && failures >= rule.tries) {
        return { hopeless: `it ended ${failures} times while it was starting` };
      }
      const now = pause;
      pause = Math.min(pause * 2, rule.longest);
      return { pause: now };
    },
  };
}

/** For the log: "SIGKILL", "code 1", or the reason. */
export function describeEnding({ code, signal, reason }: Ending): string {
  return reason ?? signal ?? `code ${code}`;
}
