import { randomUUID } from "node:crypto";
import type { Change } from "@podium/api/changes";
import type { Answer } from "@podium/http/answer";
import {
  openKeptPages,
  type Page,
  type Render,
  type Rendering,
  type ShelfName,
  type Sizes,
  toPage,
} from "./kept-pages.ts";
import { type Later, openRenewals } from "./renewals.ts";

/** Milliseconds. */
const times = {
  /** A page is rendered at most this often, however many changes there are and however many people ask. */
  pause: 1_000,
  /** So long after a change, or a deadline, the older bytes may still be served while the page is being rendered. */
  patience: 1_500,
  /** Whoever asks later than this causes a renewal: it finds what no change tells of, such as an event that is over. */
  renewal: 60_000,
  /** No page gets older than that, unless it cannot be rendered. */
  lifetime: 600_000,
  /** The same while changes are not heard of. */
  unheard: { renewal: 4_000, lifetime: 5_000 },
  /** A page that somebody has asked for since then is renewed at once when it becomes old, whether or not somebody asks. */
  interest: 10_000,
  /** So long the last good bytes stand in when a page has a fault of its own, or is known to be another by now. */
  emergency: 600_000,
  /** At most so long a page with a fault of its own is not tried again. */
  faultPause: 60_000,
};

/**
 * A page with a fault of its own is not tried again for so many times as long as it took: whoever reloads it takes a
 * tenth of the rendering from all other pages, not all of it.
 */
const FAULT_SHARE = 10;
/** The page's own fault. When the database is away it is another. */
const FAULT = 500;
/** The database or the rendering is away, and comes back. */
const AWAY = 503;
const FAULTS_REMEMBERED = 200;
/** What was withdrawn while it was being rendered is rendered once more; so often, then it is given but not kept. */
const RENDERINGS = 10;

export type PageCache = {
  /**
   * @param key names the page; the same key, the same page
   * @param shelf known: one of the site's own pages rather than something typed into an address. typed: `render` knows
   *   what somebody typed, and is forgotten when it has rendered
   * @param render is called when there is no page or it may have changed; one call at a time for a key
   * @param asker called when somebody has to wait; its signal is aborted when that one goes. Without it somebody stays
   * @returns the bytes, at once when they are good or become good in a moment
   */
  get(key: string, shelf: ShelfName, render: Render, asker?: () => AbortSignal): Answer | Promise<Answer>;
  heard(change: Change): void;
};

type Heard = { at: number; change: Exclude<Change, "unheard"> };
/** A rendering under way, and what changes meanwhile. */
type Flight = { answer: Promise<Answer>; changes: Heard[]; waiting: number; left: AbortController };

const clock = {
  now: () => performance.now(),
  later: (ms: number, run: () => void) => void setTimeout(run, ms).unref(),
};

type Options = { now?: () => number; later?: Later; sizes?: Sizes };

/**
 * Pages kept as bytes. What is kept is served, and renewed behind: a change makes those pages old that were made of what
 * it is about. Nobody waits, unless there is no page, or the renewal does not come in time, or something was withdrawn.
 */
export function openPageCache({ now = clock.now, later = clock.later, sizes }: Options = {}): PageCache {
  const faults = new Map<string, { answer: Answer; until: number }>();
  const pages = openKeptPages(sizes, ({ key }) => faults.delete(key));
  const renewals = openRenewals(later);
  const flights = new Map<string, Flight>();
  let listening = false;
  /** How many changes were heard of. */
  let count = 0;

  const failing = (key: string): Answer | null => {
    const fault = faults.size > 0 ? faults.get(key) : undefined;
    return fault && now() < fault.until ? fault.answer : null;
  };

  /** @returns the last good bytes, where they may stand in */
  const fail = (key: string, answer: Answer, begunAt: number, known: number): Answer => {
    const previous = pages.get(key);
    const standsIn = previous && mayStandIn(previous, { status: answer.status, begunAt, listening });
    if (previous) previous.standsInAt = standsIn ? known : null;
    const given = standsIn ? previous.answer : answer;
    if (answer.status === FAULT) {
      const pause = Math.min((now() - begunAt) * FAULT_SHARE, times.faultPause);
      faults.delete(key);
      faults.set(key, { answer: given, until: now() + pause });
      const [oldest] = faults.keys();
      if (faults.size > FAULTS_REMEMBERED && oldest !== undefined) faults.delete(oldest);
    }
    return given;
  };

  const keep = (page: Page, changes: readonly Heard[]): Answer => {
    for (const { at, change } of changes) if (concerns(change, page)) age(page, at, change);
    pages.put(page);
    if (page.oldSince !== null) renewIfWanted(page);
    return page.answer;
  };

  const fly = async (
    key: string,
    shelf: ShelfName,
    render: Render,
    changes: Heard[],
    rendering: Rendering,
  ) => {
    for (let attempt = 1; ; attempt += 1) {
      // A change from here on makes the new page an old one.
      const begunAt = now();
      const known = count;
      changes.length = 0;
      const before = pages.get(key);
      if (before) before.attemptedAt = begunAt;
      const made = await render(rendering);
      if (rendering.signal.aborted) return made.answer;
      if (made.answer.status >= 500) return fail(key, made.answer, begunAt, known);
      const page = toPage(made, { key, shelf, render, begunAt, previous: pages.get(key) });
      if (!changes.some(({ change }) => withdraws(change, page))) return keep(page, changes);
      if (attempt === RENDERINGS) return made.answer;
    }
  };

  const land = (key: string, { changes }: Pick<Flight, "changes">) => {
    if (flights.get(key)?.changes === changes) flights.delete(key);
  };

  const begin = (key: string, shelf: ShelfName, render: Render, renewalId?: string): Flight => {
    const left = new AbortController();
    const changes: Heard[] = [];
    const rendering = { signal: left.signal, ...(renewalId !== undefined && { renewalId }) };
    const answer = fly(key, shelf, render, changes, rendering).finally(() => land(key, { changes }));
    const flight = { answer, changes, waiting: 0, left };
    flights.set(key, flight);
    return flight;
  };

  /** Nobody is left who waits: the rendering ends, and who comes now begins another. */
  const wait = (key: string, flight: Flight, asker?: () => AbortSignal): Promise<Answer> => {
    flight.waiting += 1;
    const signal = asker?.();
    const leave = () => {
      flight.waiting -= 1;
      if (flight.waiting > 0) return;
      land(key, flight);
      flight.left.abort();
    };
    if (signal?.aborted) leave();
    else signal?.addEventListener("abort", leave, { once: true });
    return flight.answer;
  };

  const renew = (page: Page, render: Render, renewalId?: string) => {
    const { key, shelf, attemptedAt } = page;
    renewals.add(key, attemptedAt + times.pause - now(), async () => {
      if (pages.get(key) === page && !flights.has(key) && !failing(key))
        await wait(key, begin(key, shelf, render, renewalId));
    });
  };

  const renewIfWanted = (page: Page) => {
    if (page.render && now() - page.askedAt < times.interest) renew(page, page.render, randomUUID());
  };

  return {
    get: (key, shelf, render, asker) => {
      const fault = failing(key);
      if (fault) return fault;
      const page = pages.get(key);
      const time = now();
      if (!page) return wait(key, flights.get(key) ?? begin(key, shelf, render), asker);
      page.askedAt = time;
      const { oldSince, goodUntil } = page;
      const age = time - page.begunAt;
      const term = listening ? times : times.unheard;
      if (oldSince === null && time < goodUntil && age < term.renewal) return page.answer;
      const tooOld = time - (oldSince ?? goodUntil) >= times.patience || age >= term.lifetime;
      const flight = flights.get(key);
      if (tooOld && page.standsInAt !== count) {
        if (flight) return wait(key, flight, asker);
        if (oldSince === NEVER || time - page.attemptedAt >= times.pause)
          return wait(key, begin(key, shelf, render), asker);
      }
      if (!flight) renew(page, render);
      return page.answer;
    },
    heard: (change) => {
      listening = change !== "unheard";
      if (change === "unheard") return;
      count += 1;
      const at = now();
      for (const { changes } of flights.values()) changes.push({ at, change });
      if (change !== "anything") {
        for (const page of change.withdrawn.flatMap(pages.madeOf)) pages.drop(page);
      }
      const concerned = change === "anything" ? pages.all() : change.sources.flatMap(pages.madeOf);
      for (const page of concerned) {
        age(page, at, change);
        renewIfWanted(page);
      }
    },
  };
}

/** Before all time: nobody is patient with it. */
const NEVER = Number.NEGATIVE_INFINITY;

function age(page: Page, at: number, change: Heard["change"]): void {
  if (change === "anything") page.oldSince = NEVER;
  else {
    page.oldSince ??= at;
    page.wrongSince ??= at;
  }
}

function concerns(change: Heard["change"], { sources }: Page): boolean {
  return change === "anything" || change.sources.some((source) => sources.has(source));
}

function withdraws(change: Heard["change"], { sources }: Page): boolean {
  return change !== "anything" && change.withdrawn.some((source) => sources.has(source));
}

/** While the database is away nothing can change, and what is kept is true for as long as that takes. */
function mayStandIn(
  { begunAt, wrongSince }: Page,
  tried: { status: number; begunAt: number; listening: boolean },
): boolean {
  if (tried.status !== AWAY) return tried.begunAt - begunAt < times.emergency;
  return !tried.listening || wrongSince === null || tried.begunAt - wrongSince < times.emergency;
}
