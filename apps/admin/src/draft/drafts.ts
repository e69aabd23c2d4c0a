/** What was typed into a form and not saved yet. */
export type Typed<Value> = {
  value: Value;
  /** What stood there before: with it one can tell what was typed from what somebody else has saved meanwhile. */
  base: Value;
  /** What is on its way to the server: whoever finds it there has found nobody else's. */
  sent?: Value;
};

export type Draft<Value> = Typed<Value> & {
  /** ISO 8601, UTC. */
  at: string;
  place: Place;
};

/** The page with the form: an address of the panel, and what it is called. */
export type Place = { path: string; title: string };

export type Drafts = {
  /** This person is the one who works in this browser now: what others left there goes. */
  claim(): void;
  /** The newest one. It becomes this page's. */
  find<Value>(name: string): Draft<Value> | null;
  /** @returns whether it is kept now */
  keep<Value>(name: string, typed: Typed<Value>, place: Place): boolean;
  drop(name: string): void;
  /** Where something waits to be saved, the newest first. */
  places(): Place[];
  /** Nothing stays behind, and other windows keep nothing any more. */
  leave(): void;
};

const PREFIX = "podium-draft";
const OWNER = "podium-drafts-of";
/** Until the same hour tomorrow: long enough for a session that ended by itself, no longer. */
export const KEPT_MS = 24 * 60 * 60_000;

/**
 * Drafts of one person in one browser. They outlast whatever leads away from a form: another page, a window that is
 * closed, the end of a session. They end when they are saved, when the person logs out or somebody else logs in, and
 * after a day.
 *
 * @param store the browser's; it may be full or switched off, then nothing is kept
 * @param page a word for this page: two windows with the same form have a draft each
 */
export function draftsOf(store: Storage, personId: string, page: string, now: () => Date): Drafts {
  const own = `${PREFIX} ${personId} `;
  const keyOf = (name: string) => `${own}${page} ${name}`;
  const nameIn = (key: string) => key.slice(own.length).replace(/^\S* /u, "");

  const all = () => {
    sweepDrafts(store, now());
    return keysIn(store)
      .filter((key) => key.startsWith(own))
      .flatMap((key) => {
        const draft = read(store, key);
        return draft ? [{ key, draft }] : [];
      })
      .sort((one, other) => other.draft.at.localeCompare(one.draft.at));
  };
  const write = (name: string, draft: Draft<unknown>) =>
    quietly(() => {
      if (store.getItem(OWNER) !== personId) return false;
      store.setItem(keyOf(name), JSON.stringify(draft));
      return true;
    }) ?? false;

  return {
    claim: () => {
      if (quietly(() => store.getItem(OWNER)) !== personId) removeAll(store);
      quietly(() => store.setItem(OWNER, personId));
      sweepDrafts(store, now());
    },
    find: <Value>(name: string) => {
      const found = all().filter(({ key }) => nameIn(key) === name);
      const newest = found.find(({ key }) => key === keyOf(name)) ?? found[0];
      if (!newest) return null;
      if (newest.key !== keyOf(name) && write(name, newest.draft))
        quietly(() => store.removeItem(newest.key));
      return newest.draft as Draft<Value>;
    },
    keep: (name, typed, place) => write(name, { ...typed, at: now().toISOString(), place }),
    drop: (name) => {
      quietly(() => store.removeItem(keyOf(name)));
    },
    places: () => {
      const places = all().map(({ draft }) => draft.place);
      return places.filter(({ path }, index) => places.findIndex((other) => other.path === path) === index);
    },
    leave: () => removeAll(store),
  };
}

/** Takes away what is older than a day, whoever typed it, and what cannot be read. */
export function sweepDrafts(store: Storage, now: Date): void {
  for (const key of keysIn(store)) {
    if (!key.startsWith(`${PREFIX} `)) continue;
    const age = now.getTime() - Date.parse(read(store, key)?.at ?? "");
    if (!(age < KEPT_MS)) quietly(() => store.removeItem(key));
  }
}

function removeAll(store: Storage): void {
  for (const key of keysIn(store)) {
    if (key === OWNER || key.startsWith(`${PREFIX} `)) quietly(() => store.removeItem(key));
  }
}

function keysIn(store: Storage): string[] {
  return quietly(() => Object.keys(store)) ?? [];
}

function read(store: Storage, key: string): Draft<unknown> | null {
  return quietly(() => JSON.parse(store.getItem(key) ?? "null"));
}

function quietly<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}
