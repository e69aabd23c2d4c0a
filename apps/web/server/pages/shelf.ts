/** What a shelf needs to know of a thing. */
export type Shelved = {
  key: string;
  sources: ReadonlySet<string>;
  bytes: number;
  /** When somebody asked for it last. */
  askedAt: number;
  /** The `askedAt` with which it was last looked at for room. */
  lookedAt: number;
};

export type Shelf<Thing extends Shelved> = {
  get(key: string): Thing | undefined;
  /** In place of the one with the same key. For room those go that nobody has asked for since they came, or for longest. */
  put(thing: Thing): void;
  drop(key: string): void;
  all(): Iterable<Thing>;
  bytes(): number;
};

/**
 * Things by their key, up to so many bytes. The order of the map is that of coming; what is to go for room but was asked
 * for meanwhile comes to the end once more (second chance), so that asking moves nothing.
 *
 * @param gone is called for each that is not there any more
 */
export function openShelf<Thing extends Shelved>(
  limit: number,
  came: (thing: Thing) => void,
  gone: (thing: Thing) => void,
): Shelf<Thing> {
  const things = new Map<string, Thing>();
  let bytes = 0;

  const take = (thing: Thing) => {
    things.delete(thing.key);
    bytes -= thing.bytes;
    gone(thing);
  };

  const makeRoomFor = (newest: Thing) => {
    for (const thing of things.values()) {
      if (bytes <= limit) return;
      if (thing === newest) continue;
      if (thing.askedAt === thing.lookedAt) {
        take(thing);
        continue;
      }
      thing.lookedAt = thing.askedAt;
      things.delete(thing.key);
      things.set(thing.key, thing);
    }
  };

  return {
    get: (key) => things.get(key),
    put: (thing) => {
      const previous = things.get(thing.key);
      if (previous) take(previous);
      things.set(thing.key, thing);
      bytes += thing.bytes;
      came(thing);
      makeRoomFor(thing);
    },
    drop: (key) => {
      const thing = things.get(key);
      if (thing) take(thing);
    },
    all: () => things.values(),
    bytes: () => bytes,
  };
}

/** Things by what they were made of. */
export function indexOfSources<Thing extends Shelved>() {
  const bySource = new Map<string, Set<Thing>>();
  return {
    add: (thing: Thing) => {
      for (const source of thing.sources) {
        const things = bySource.get(source);
        if (things) things.add(thing);
        else bySource.set(source, new Set([thing]));
      }
    },
    remove: (thing: Thing) => {
      for (const source of thing.sources) {
        const things = bySource.get(source);
        things?.delete(thing);
        if (things?.size === 0) bySource.delete(source);
      }
    },
    /** A copy: whoever goes through it may drop things. */
    madeOf: (source: string): Thing[] => [...(bySource.get(source) ?? [])],
  };
}
