import { randomUUID } from "node:crypto";
import type { EventInput } from "@podium/domain/event/schema";
import type { CategoryInput } from "@podium/domain/event/sections/taking-part/places";

/** What is there already, as far as a row of the form becomes the same row again. */
type Stored = {
  categories: readonly {
    id: string;
    choiceId: string | null;
    occurrences: readonly { occurrenceId: string }[];
    /** Those of its date alone. */
    pools: readonly { poolId: string }[];
  }[];
};

type CategoryColumns = Omit<CategoryInput, "id" | "pools" | "dates" | "datesMax" | "occurrences"> & {
  choiceId: string | null;
};

/** Where in the form the number of places of a date stands, both from 1. */
type DateAt = { position: number; date: number };

export type CategoryRow = {
  id: string;
  columns: CategoryColumns;
  poolIds: string[];
  /** The occurrences it is for; none: all. */
  dateIds: string[];
  /** Of a date among which people choose: its own places. */
  own: { id: string; size: number | null; occurrenceId: string; at: DateAt } | null;
};

/**
 * Categories of the form as rows: one for each, and where people choose among dates one for each date, with places of its
 * own beside those that were named.
 */
export function placeRows(
  { categories }: Pick<EventInput, "categories">,
  stored: Stored,
  pools: readonly { id: string; key: string }[],
) {
  const choices = categories.flatMap(({ id, dates, datesMax, closesAt }) =>
    dates === "CHOICE" ? [{ id: id ?? randomUUID(), datesMax, closesAt }] : [],
  );
  const poolIds = (keys: readonly string[]) =>
    pools.filter(({ key }) => keys.includes(key)).map(({ id }) => id);
  let next = 0;
  const rows = categories.flatMap((category, index): CategoryRow[] => {
    const { id, pools: keys, dates, datesMax: _, occurrences, ...columns } = category;
    const named = poolIds(keys);
    if (dates !== "CHOICE")
      return [
        {
          id: id ?? randomUUID(),
          columns: { ...columns, choiceId: null },
          poolIds: named,
          dateIds: occurrences.map((date) => date.id),
          own: null,
        },
      ];
    const choiceId = choices[next++]?.id ?? randomUUID();
    return occurrences.map((date, position): CategoryRow => {
      const known = stored.categories.find(
        (each) =>
          each.choiceId === choiceId && each.occurrences.some(({ occurrenceId }) => occurrenceId === date.id),
      );
      const own = known?.pools[0]?.poolId ?? randomUUID();
      return {
        id: known?.id ?? randomUUID(),
        columns: { ...columns, closesAt: date.closesAt ?? columns.closesAt, choiceId },
        poolIds: [...named, own],
        dateIds: [date.id],
        own: {
          id: own,
          size: date.size,
          occurrenceId: date.id,
          at: { position: index + 1, date: position + 1 },
        },
      };
    });
  });
  return { choices, categories: rows };
}

/** The places of single dates, with the name of the category. */
export function ownPools(categories: readonly CategoryRow[]) {
  return categories.flatMap(({ own, columns }) =>
    own
      ? [{ id: own.id, name: columns.nameDe, size: own.size, occurrenceId: own.occurrenceId, ...own.at }]
      : [],
  );
}

/** Categories and sessions with the dates that they are for as these were saved. */
export function onRows(event: EventInput, renamed: ReadonlyMap<string, string>): EventInput {
  const categories = event.categories.map((category) => ({
    ...category,
    occurrences: category.occurrences.map((date) => ({ ...date, id: renamed.get(date.id) ?? date.id })),
  }));
  const sessions = event.sessions.map(({ occurrenceId, ...session }) => ({
    ...session,
    occurrenceId: occurrenceId && (renamed.get(occurrenceId) ?? occurrenceId),
  }));
  const occurrences = event.occurrences.map(({ id, ...date }) => ({
    ...date,
    id: id && (renamed.get(id) ?? id),
  }));
  return { ...event, occurrences, categories, sessions };
}
