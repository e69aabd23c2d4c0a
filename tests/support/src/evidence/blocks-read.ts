import pg from "pg";
import { vi } from "vitest";
import { testDatabase } from "../database.ts";

export type ReadStatement = { text: string; blocks: number };
type Asked = { text: string; values: unknown[] };

/**
 * The statements that a piece of work sends, each with the blocks (of 8 kB) that PostgreSQL looks at for it: the measure
 * of reading that neither a busy machine nor a warm cache changes. The work may only read.
 *
 * @returns one entry a statement, in their order
 */
export async function blocksReadBy(work: () => Promise<unknown>): Promise<ReadStatement[]> {
  const { url } = await testDatabase();
  const asked = await statementsOf(work);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const read: ReadStatement[] = [];
    for (const { text, values } of asked) {
      const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values);
      const plan = rows[0]["QUERY PLAN"][0].Plan;
      read.push({ text, blocks: plan["Shared Hit Blocks"] + plan["Shared Read Blocks"] });
    }
    return read;
  } finally {
    await client.end();
  }
}

/** The reading statements that a piece of work sends from this process, with their values. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Asked[]> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    return query.mock.calls.flatMap(([first, second]) => {
      const given = first as unknown as string | { text: string; values?: unknown[] };
      const text = typeof given === "string" ? given : given.text;
      const values =
        typeof given === "string" ? ((second as unknown as unknown[]) ?? []) : (given.values ?? []);
      // By "SELECT 1" Prisma asks a connection that it has just opened whether it is there.
      return /^\s*(SELECT|WITH)\b/iu.test(text) && text.trim() !== "SELECT 1" ? [{ text, values }] : [];
    });
  } finally {
    query.mockRestore();
  }
}

/** All blocks of some statements together. */
export function blocksOf(statements: readonly ReadStatement[]): number {
  return statements.reduce((sum, { blocks }) => sum + blocks, 0);
}
