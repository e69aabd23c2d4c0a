import type { Observation } from "./observation.ts";
import { type Book, takenIn } from "./rules/book.ts";

type Places = { poolIds: string[]; categoryIds: string[] };

/** What the book says should be in the database. */
export function due(book: Book, { categoryIds }: Places) {
  return {
    people: book.people.map(
      ({ id, email, contact, kind, state, place, approved, missed, decoy, calendar, mails, trail }) => ({
        ...{ id, email, contactId: contact?.id ?? null, state, place, approved, missed, calendar, trail },
        decoy: decoy && {
          categoryId: categoryIds[decoy.kind] ?? "",
          place: decoy.place,
          persons: decoy.persons,
        },
        categoryId: categoryIds[kind],
        mails: [...mails].sort(),
      }),
    ),
    parties: grouping(book.people.map(({ party }) => party)),
    pools: book.pools.map(({ size }, pool) => ({
      size,
      taken: takenIn(book, pool),
      rows: takenIn(book, pool),
    })),
    edits: book.edits,
    orphans: 0,
  };
}

/** What is there, in the same words. */
export function written(
  { people, pools, edits, orphans }: Observation,
  { poolIds }: Places,
): ReturnType<typeof due> {
  return {
    people: people.map(({ groupId: _, date: __, mails, ...one }) => ({ ...one, mails: [...mails].sort() })),
    parties: grouping(people.map(({ groupId }) => groupId)),
    pools: poolIds.flatMap((id) =>
      pools.filter((one) => one.id === id).map(({ size, taken, rows }) => ({ size, taken, rows })),
    ),
    edits,
    orphans,
  };
}

/** Who belongs together, said without names: for each the first of the same group. */
function grouping(groups: readonly unknown[]): number[] {
  return groups.map((group) => groups.indexOf(group));
}

/** What has to hold whatever was done, in whatever order. */
export function broken({ people, pools }: Observation): string[] {
  const ended = ["CANCELLED", "REJECTED", "EXPIRED"];
  const addresses = people.flatMap(({ state, email, date }) =>
    ended.includes(state) || !email ? [] : `${email} ${date ?? ""}`,
  );
  const isOver = ({ state }: { state: string }) => ended.includes(state);
  const left = people.filter((one) => {
    const contact = people.find(({ id }) => id === one.contactId);
    return contact && !isOver(one) && (isOver(contact) || (one.place && !contact.place));
  });
  return [
    ...left.map(({ id }) => `${id} comes along with somebody who is not there or has no place`),
    ...pools.filter(({ taken, rows }) => taken !== rows).map(() => "a counter is not the number of its rows"),
    ...pools
      .filter(({ size, taken }) => size !== null && taken > size)
      .map(() => "a pool is fuller than it is large"),
    ...addresses
      .filter((address, index) => addresses.indexOf(address) !== index)
      .map((address) => `${address} is registered twice`),
  ];
}
