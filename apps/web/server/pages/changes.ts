/** Changes that any process has committed, in the order in which this process learned of them. */
export type Changes = {
  /** Rises with every change. */
  generation(): number;
  /** When the first change after that generation arrived, in milliseconds of `now`; null when there was none. */
  firstAfter(generation: number): number | null;
  announce(): void;
};

/** A page is never older than a few seconds, so changes further back than these need no time of their own. */
const REMEMBERED = 4_096;

export function countChanges(now: () => number): Changes {
  const times = new Float64Array(REMEMBERED);
  let generation = 0;
  return {
    generation: () => generation,
    firstAfter: (seen) => {
      if (seen >= generation) return null;
      if (generation - seen > REMEMBERED) return Number.NEGATIVE_INFINITY;
      return times[(seen + 1) % REMEMBERED] ?? Number.NEGATIVE_INFINITY;
    },
    announce: () => {
      generation += 1;
      times[generation % REMEMBERED] = now();
    },
  };
}
