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

/** The fields of the filter that narrow the list, in the order of the form. */
export const filterFields = ["text", "organisation", "audience", "city", "format"] as const;
export type FilterField = (typeof filterFields)[number];

export function chosenFields(filter: EventFilter): FilterField[] {
  return filterFields.filter((field) => filter[field]);
}

/**
 * The address of a list with this filter.
 *
 * @param path of the list
 * @param extra what the address needs besides, such as the year of the review
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
