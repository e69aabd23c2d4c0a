import type { Context } from "../context.ts";

/**
 * What an answer was made of, noted while it is read: whoever keeps the answer knows by it which change makes it old,
 * and when it becomes untrue without one.
 */
export type MadeOf = {
  /** Names of what it was made of, as `sources` gives them. */
  sources: Set<string>;
  /** Milliseconds from reading on until the next deadline that it depends on; infinite when there is none. */
  goodForMs: number;
};

/** What an answer may be made of, and a change may be about. */
export const sources = {
  /** All of an event: its words, its places, the comments below it. */
  event: (id: string) => id,
  /** An event's words, time and state; not what changes with each registration. */
  text: (id: string) => `${id} text`,
  /** The words, times and states of all events: what stands in a list that any event may come into. */
  everyText: "every text",
  /** Bodies and what they say of themselves, their look included. */
  organisations: "organisations",
  /** Somebody forgot to say what it was made of: any change may be about it. */
  unknown: "unknown",
} as const;

export function nothingYet(): MadeOf {
  return { sources: new Set(), goodForMs: Number.POSITIVE_INFINITY };
}

/**
 * A procedure that visitors' pages are made of says what it has read.
 *
 * @param turns instants at which the same rows mean something else; those before `now` do not count
 */
export function note(
  { madeOf }: Pick<Context, "madeOf">,
  names: readonly string[],
  { now, turns }: { now: Date; turns: readonly Date[] } = { now: new Date(0), turns: [] },
): void {
  if (!madeOf) return;
  const ahead = turns.map((turn) => turn.getTime() - now.getTime()).filter((ms) => ms > 0);
  join(madeOf, { sources: new Set(names), goodForMs: Math.min(...ahead) });
}

/** What was made of both is as old as the older one. */
export function join(whole: MadeOf, part: MadeOf): void {
  for (const source of part.sources) whole.sources.add(source);
  whole.goodForMs = Math.min(whole.goodForMs, part.goodForMs);
}
