import { type EventFilter, eventFilter } from "@podium/domain/event/filter";

export type SearchParameters = Record<string, string | string[] | undefined>;

/** The filter of an address; of a name given twice the first counts. */
export function readFilter(parameters: SearchParameters): EventFilter {
  return eventFilter.parse(onlyFirst(parameters));
}

export function onlyFirst(parameters: SearchParameters): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}

/** The choices of the form, in its order. */
export const choiceFields = ["organisation", "audience", "city", "format"] as const;

/** What says when: one click, or days that were typed. */
export const timeFields = ["when", "from", "until"] as const;

/** All that narrows the list, in the order of the form. */
export const filterFields = ["text", ...choiceFields, ...timeFields] as const;
export type FilterField = (typeof filterFields)[number];

export function isChosen(
  filter: Partial<EventFilter>,
  fields: readonly FilterField[] = filterFields,
): boolean {
  return fields.some((field) => filter[field]);
}

/** The filter with some of its fields left out, from its first page on. */
export function without(filter: EventFilter, fields: readonly FilterField[]): Partial<EventFilter> {
  const rest: Partial<EventFilter> = { ...filter, page: 1 };
  for (const field of fields) delete rest[field];
  return rest;
}

/**
 * The address of a list with this filter.
 *
 * @param path of the list
 * @param extra what the address needs besides, such as the year of the review or the month of the calendar
 */
export function listAddress(
  path: string,
  filter: Partial<EventFilter>,
  extra: Record<string, string> = {},
): string {
  const query = new URLSearchParams(extra);
  for (const field of filterFields) {
    const value = filter[field];
    if (value) query.set(field, value);
  }
  if (filter.page && filter.page > 1) query.set("page", String(filter.page));
  const written = query.toString();
  return written ? `${path}?${written}` : path;
}
