import type { MadeOf } from "@podium/api/request/made-of";
import type { Answer } from "@podium/http/answer";
import { indexOfSources, openShelf, type Shelf, type Shelved } from "./shelf.ts";

/** A page, and what it was made of. */
export type Made = { answer: Answer; madeOf: MadeOf };
export type Rendering = {
  /** The request's id when the page is rendered for nobody. */
  renewalId?: string;
  /** Aborted when nobody waits for it any more. */
  signal: AbortSignal;
};
export type Render = (rendering: Rendering) => Promise<Made>;

/**
 * Pages are kept on shelves of their own, so that those with invented queries push no real ones out. What is typed into
 * forms comes to lie on a third one, since its rendering may not be repeated later.
 */
export type ShelfName = "known" | "others" | "typed";
export type Sizes = Record<ShelfName, number>;

const MEBIBYTE = 1_048_576;
/** Four thousand event pages and more, in either language. */
const usualSizes: Sizes = { known: 256 * MEBIBYTE, others: 32 * MEBIBYTE, typed: 16 * MEBIBYTE };

export type Page = Shelved & {
  shelf: ShelfName;
  answer: Answer;
  begunAt: number;
  attemptedAt: number;
  /** A deadline that it depends on. */
  goodUntil: number;
  /** Since when something may have changed that it was made of. Before all time: it is not shown while it can be rendered. */
  oldSince: number | null;
  /** Since when it is certain. */
  wrongSince: number | null;
  /** The changes known when it was last tried in vain to renew it: until there are more, nobody waits for that. */
  standsInAt: number | null;
  render: Render | null;
};

export type KeptPages = {
  get(key: string): Page | undefined;
  put(page: Page): void;
  drop(page: Page): void;
  madeOf(source: string): Page[];
  all(): Iterable<Page>;
};

/** @param gone is called for each that is not kept any more */
export function openKeptPages(sizes: Sizes = usualSizes, gone: (page: Page) => void): KeptPages {
  const index = indexOfSources<Page>();
  const leave = (page: Page) => {
    index.remove(page);
    gone(page);
  };
  const open = (name: ShelfName): Shelf<Page> => openShelf(sizes[name], index.add, leave);
  const shelves = { known: open("known"), others: open("others"), typed: open("typed") };
  const all = Object.values(shelves);
  return {
    get: (key) => shelves.known.get(key) ?? shelves.others.get(key) ?? shelves.typed.get(key),
    put: (page) => {
      // One that is not found any more comes to lie on another shelf.
      for (const shelf of all) if (shelf !== shelves[page.shelf]) shelf.drop(page.key);
      shelves[page.shelf].put(page);
    },
    drop: ({ shelf, key }) => shelves[shelf].drop(key),
    madeOf: index.madeOf,
    all: () => all.flatMap((shelf) => [...shelf.all()]),
  };
}

/** @param previous the page in whose place it comes */
export function toPage(
  { answer, madeOf }: Made,
  given: Pick<Page, "key" | "begunAt"> & { shelf: ShelfName; render: Render; previous: Page | undefined },
): Page {
  const { key, begunAt, previous, render } = given;
  // The same bytes again keep their compressed forms.
  const same = previous && previous.answer.tag !== null && previous.answer.tag === answer.tag;
  return {
    key,
    shelf: given.shelf === "known" && answer.status !== 200 ? "others" : given.shelf,
    answer: same ? previous.answer : answer,
    sources: madeOf.sources,
    bytes: weightOf(answer),
    begunAt,
    attemptedAt: begunAt,
    askedAt: previous?.askedAt ?? begunAt,
    lookedAt: previous?.lookedAt ?? begunAt,
    goodUntil: begunAt + madeOf.goodForMs,
    oldSince: null,
    wrongSince: null,
    standsInAt: null,
    render: given.shelf === "typed" ? null : render,
  };
}

/** What its compressed forms take of a text, together, and its names and headers of every page. */
const COMPRESSED = 0.6;
const OVERHEAD = 4_096;

function weightOf({ bytes, compressible }: Answer): number {
  return OVERHEAD + bytes.length * (compressible ? 1 + COMPRESSED : 1);
}
