import type { EventFilter } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import { getPathname } from "../../../i18n/navigation.ts";
import { listAddress } from "../filter/list-address.ts";

/**
 * The list of what takes place on a day: of what is over, in the review.
 *
 * @param day as `today` "YYYY-MM-DD"
 */
export function dayAddress(day: string, today: string, filter: EventFilter, locale: Locale): string {
  const path = getPathname({ href: day < today ? "/review" : "/", locale });
  return listAddress(path, { ...filter, from: day, until: day });
}
