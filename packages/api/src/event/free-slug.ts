import type { Transaction } from "@podium/db/client";
import { SLUG_MAX, slugOf } from "@podium/domain/event/slug";

/** Room for the number behind the title. */
const NUMBER_MAX = 6;

/**
 * An address for an event that nobody has named: by its title, with a number where others have that name, or had it. Two at once
 * may find the same; the unique index decides then.
 */
export async function freeSlug(transaction: Transaction, title: string): Promise<string> {
  const byTitle = slugOf(title)
    .slice(0, SLUG_MAX - NUMBER_MAX)
    .replace(/-$/u, "");
  const wanted = byTitle || "veranstaltung";
  const rows = await transaction.eventSlug.findMany({
    where: { slug: { startsWith: wanted } },
    select: { slug: true },
  });
  const taken = new Set(rows.map(({ slug }) => slug));
  let number = 1;
  const named = () => (number === 1 ? wanted : `${wanted}-${number}`);
  while (taken.has(named())) number += 1;
  return named();
}
