import { type EventForm, type EventInput, eventInput } from "@podium/domain/event/schema";
import type { AuditChange } from "../../audit.ts";

/**
 * Names of the fields in which a stored event and its new form differ ("startsAt", "translations.en.title"); never their contents. The
 * stored one goes through the schema first, so that "" and null, which mean the same, look the same.
 */
export function changedFields(before: EventForm, after: EventInput): string[] {
  const stored = eventInput.safeParse(before).data;
  const [was, is] = [stored ? flat(comparable(stored)) : {}, flat(comparable(after))];
  return Object.keys(is).filter((field) => was[field] !== is[field]);
}

/**
 * What the log says of a save: the fields, and the names of categories that do not take place any more, or do again. What
 * is cancelled is not offered once more while pages are renewed.
 *
 * @param after as it was typed, with the ids of what is stored
 */
export function editOf(
  fields: string[],
  before: Pick<EventForm, "categories">,
  after: Pick<EventInput, "categories">,
): Pick<AuditChange, "action" | "after" | "withdraws"> {
  const wasCancelled = (id: string | null) =>
    before.categories.some((category) => category.id === id && category.isCancelled);
  const names = (isCancelled: boolean) =>
    after.categories
      .filter(
        ({ id, ...category }) => category.isCancelled === isCancelled && wasCancelled(id) !== isCancelled,
      )
      .map(({ nameDe }) => nameDe)
      .join(", ");
  const [cancelled, heldAgain] = [names(true), names(false)];
  return {
    action: "edited",
    after: { fields, ...(cancelled && { cancelled }), ...(heldAgain && { heldAgain }) },
    ...(cancelled && { withdraws: true }),
  };
}

/** How a venue is to be saved is no part of what it is. */
const asSaved = { version: null, reach: "EVENT" as const, seen: [] };

/** Order of pools and the words by which a form ties them to categories mean nothing. */
function comparable(event: EventInput): EventInput {
  const idOf = new Map(event.pools.map(({ key, id }) => [key, id ?? key]));
  return {
    ...event,
    venue: event.venue && { ...event.venue, ...asSaved },
    pools: event.pools.map((pool) => ({ ...pool, key: pool.id ?? pool.key })).sort(byKey),
    categories: event.categories.map((category) => ({
      ...category,
      pools: category.pools.map((key) => idOf.get(key) ?? key).sort(),
    })),
  };
}

function byKey(one: { key: string }, other: { key: string }): number {
  return one.key < other.key ? -1 : 1;
}

function flat(event: EventInput): Record<string, string> {
  const { translations, ...fields } = event;
  const entries = Object.entries(fields).map(([field, value]) => [field, JSON.stringify(value)]);
  for (const locale of ["de", "en"] as const) {
    for (const [field, value] of Object.entries(translations[locale])) {
      entries.push([`translations.${locale}.${field}`, JSON.stringify(value)]);
    }
  }
  return Object.fromEntries(entries);
}
