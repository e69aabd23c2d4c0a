import type { Resources } from "@podium/api/resources";

/** Every table's rows as one hash each: two digests are equal when nothing at all has changed in between. */
export async function databaseDigest(pool: Resources["pool"]): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const digest: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await pool.query<{ hash: string }>(
      `SELECT count(*) || ' ' || md5(coalesce(string_agg(row::text, E'\\n' ORDER BY row::text), '')) AS hash FROM ${name} row`,
    );
    digest[name] = rows[0]?.hash ?? "";
  }
  return digest;
}
