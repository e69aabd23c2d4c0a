import { Prisma } from "@podium/db/generated/client";

/** Whether a folded column has a word in one of its ways to be written; served by the column's trigram index. */
export function hasWord(column: Prisma.Sql, ways: readonly string[]): Prisma.Sql {
  return hasPattern(
    column,
    ways.map((way) => `%${way}%`),
  );
}

/** @param patterns of LIKE */
export function hasPattern(column: Prisma.Sql, patterns: readonly string[]): Prisma.Sql {
  const [first = "", ...others] = patterns;
  if (others.length === 0) return Prisma.sql`${column} LIKE ${first}`;
  return Prisma.sql`${column} LIKE ANY (${[...patterns]}::text[])`;
}

export function all(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.join([...conditions], " AND ");
}
