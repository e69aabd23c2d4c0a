import type { Answer } from "@podium/http/answer";
import type { Changes } from "./changes.ts";

/**
 * Pages kept as bytes. Milliseconds:
 * pause: a page is rendered at most this often, however many changes there are and however many people ask.
 * patience: so long after a change the older bytes may still be served while the page is being rendered.
 * lifetime: no page gets older, because deadlines pass without a change; `early` before that it is renewed aside.
 * emergency: so long the last good bytes stand in when a page has a fault of its own. While the database is away they
 * do so without end: nothing can change meanwhile.
 * faultPause: at most so long a page with a fault of its own is not tried again.
 */
const times = {
  pause: 1_000,
  patience: 1_500,
  lifetime: 5_000,
  early: 1_000,
  emergency: 600_000,
  faultPause: 60_000,
};

/**
 * A page with a fault of its own is not tried again for so many times as long as it took: whoever reloads it takes a
 * tenth of the rendering from all other pages, not all of it.
 */
const FAULT_SHARE = 10;
/** The page's own fault. When the database is away it is another. */
const FAULT = 500;

type Page = {
  answer: Answer;
  generation: number;
  begunAt: number;
  attemptedAt: number;
  asked: number;
  /** The changes known when it was last tried in vain to renew it: until there are more, nobody waits for that. */
  standsInAt: number | null;
};

/** The database or the rendering is away, and comes back. */
const AWAY = 503;

/** So many requests since a page was rendered are a crowd: none of them is kept waiting for the next rendering. */
const CROWD = 20;

type Options = {
  changes: Changes;
  now: () => number;
  /** How many pages stay: known ones (found, without a query), and all others, apart so that these cannot push those out. */
  limits?: { known: number; others: number };
};

export type PageCache = {
  /**
   * @param key names the page; the same key, the same page
   * @param known whether the key is one of the site's own pages rather than something typed into an address
   * @param render is called when there is no page or it may have changed; one call at a time for a key
   * @returns the bytes, at once when they are good
   */
  get(key: string, known: boolean, render: () => Promise<Answer>): Answer | Promise<Answer>;
};

export function openPageCache({ changes, now, limits = { known: 500, others: 200 } }: Options): PageCache {
  const pages = { known: new Map<string, Page>(), others: new Map<string, Page>() };
  const flights = new Map<string, Promise<Answer>>();
  const faults = new Map<string, { answer: Answer; until: number }>();

  const store = (key: string, known: boolean, page: Page) => {
    const shelf = known && page.answer.status === 200 ? "known" : "others";
    pages.known.delete(key);
    pages.others.delete(key);
    // The map's order is the order of rendering, and what is asked for is rendered every few seconds.
    pages[shelf].set(key, page);
    if (pages[shelf].size <= limits[shelf]) return;
    const [oldest] = pages[shelf].keys();
    if (oldest !== undefined) pages[shelf].delete(oldest);
  };

  const remember = (key: string, answer: Answer, took: number) => {
    faults.delete(key);
    faults.set(key, { answer, until: now() + Math.min(took * FAULT_SHARE, times.faultPause) });
    const [oldest] = faults.keys();
    if (faults.size > limits.others && oldest !== undefined) faults.delete(oldest);
  };

  const begin = (key: string, known: boolean, previous: Page | undefined, render: () => Promise<Answer>) => {
    // Read before rendering: a change during it makes the new page an old one.
    const begunAt = now();
    const page = {
      generation: changes.generation(),
      begunAt,
      attemptedAt: begunAt,
      asked: 0,
      standsInAt: null,
    };
    if (previous) previous.attemptedAt = begunAt;
    const work = async (): Promise<Answer> => {
      try {
        const answer = await render();
        if (answer.status < 500) {
          const same = previous && previous.answer.tag !== null && previous.answer.tag === answer.tag;
          const kept = same ? previous.answer : answer;
          store(key, known, { ...page, answer: kept });
          return kept;
        }
        const standsIn = previous && (answer.status === AWAY || begunAt - previous.begunAt < times.emergency);
        if (previous) previous.standsInAt = standsIn ? page.generation : null;
        const given = standsIn ? previous.answer : answer;
        if (answer.status === FAULT) remember(key, given, now() - begunAt);
        return given;
      } finally {
        flights.delete(key);
      }
    };
    const flight = work();
    flights.set(key, flight);
    return flight;
  };

  return {
    get: (key, known, render) => {
      const fault = faults.get(key);
      if (fault && now() < fault.until) return fault.answer;
      const page = pages.known.get(key) ?? pages.others.get(key);
      const flight = flights.get(key);
      if (!page) return flight ?? begin(key, known, undefined, render);
      page.asked += 1;
      const time = now();
      const age = time - page.begunAt;
      const changedAt = changes.firstAfter(page.generation);
      if (changedAt === null && age < times.lifetime - times.early) return page.answer;
      const tooOld = age >= times.lifetime || (changedAt !== null && time - changedAt >= times.patience);
      // Listening again, we are told of a change: the database is back.
      const standsIn = page.standsInAt === changes.generation();
      // The first to ask waits for the new page, so that somebody alone always sees what was changed.
      if (!flight && time - page.attemptedAt >= times.pause) {
        const renewed = begin(key, known, page, render);
        if (!standsIn && (tooOld || page.asked < CROWD)) return renewed;
        renewed.catch(() => {});
        return page.answer;
      }
      return tooOld && flight && !standsIn ? flight : page.answer;
    },
  };
}
