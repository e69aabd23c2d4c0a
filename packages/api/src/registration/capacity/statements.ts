import type { Transaction } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import type pg from "pg";

/**
 * Runs one statement; all that the engine knows of the database. So the same statements run in a transaction of
 * Prisma's, of plain `pg`, and on the copies of a dry run, where Prisma's models would read and change the real tables.
 *
 * @param name keeps the statement prepared, with plain `pg`; its text must always be the same
 */
export type Statements = <Row>(statement: Prisma.Sql, name?: string) => Promise<Row[]>;

export function throughPrisma(transaction: Pick<Transaction, "$queryRaw">): Statements {
  return (statement) => transaction.$queryRaw(statement);
}

export function throughPg(client: pg.Pool | pg.PoolClient): Statements {
  return async <Row>(statement: Prisma.Sql, name?: string) => {
    const { rows } = await client.query({
      name,
      text: statement.text,
      values: statement.values as unknown[],
    });
    return rows as Row[];
  };
}
