/** Pages to be rendered anew while nobody waits for them. */
export type Renewals = {
  /**
   * @param key of what waits already nothing more is noted
   * @param afterMs not before that
   */
  add(key: string, afterMs: number, renew: () => Promise<unknown>): void;
};

/** Calls a function later; nobody waits for it at the end of the process. */
export type Later = (ms: number, run: () => void) => void;

/** Those who have no page yet are served first: the renewals leave them most of the rendering. */
const AT_ONCE = 2;

/** One after the other, each page once. What fails is the matter of whoever asks next. */
export function openRenewals(later: Later): Renewals {
  const noted = new Set<string>();
  const due: (() => Promise<unknown>)[] = [];
  let underWay = 0;

  const next = () => {
    const renew = underWay < AT_ONCE ? due.shift() : undefined;
    if (!renew) return;
    underWay += 1;
    const done = () => {
      underWay -= 1;
      next();
    };
    renew().then(done, done);
  };

  return {
    add: (key, afterMs, renew) => {
      if (noted.has(key)) return;
      noted.add(key);
      const begin = () => {
        due.push(() => {
          noted.delete(key);
          return renew();
        });
        next();
      };
      if (afterMs > 0) later(afterMs, begin);
      else begin();
    },
  };
}
