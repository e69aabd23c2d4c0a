import type { Connections } from "@podium/db/client";
import type { MadeEvent } from "@podium/db/factories/event";
import { openLane } from "../load/lane.ts";
import { newAddress, registrationRequest } from "../load/registration-form.ts";
import { verdictOf } from "../load/verdict.ts";

type Pool = Connections["pool"];

/** An event with one category and one pool. */
export type EventIds = Pick<MadeEvent, "id" | "slug" | "organisationId" | "categoryId" | "poolId">;

/** A column as PostgreSQL writes it, with its type and its default. */
export type Column = { name: string; type: string; text: string; default: string | null };
export type WrittenRow = { table: string; columns: Column[] };

/** All that one registration's transaction wrote: rows of the house, and jobs. */
export type Sample = {
  event: EventIds;
  email: string;
  rows: WrittenRow[];
  jobs: { task: string; payload: string; key: string | null }[];
};

/**
 * Registers one person through the form and looks up which rows its transaction wrote (PostgreSQL keeps its number
 * with each row). Whatever is to write the same rows as the site is made from these, so that it stays the same when
 * the site writes others.
 */
export async function sampleRegistration(pool: Pool, url: string, event: EventIds): Promise<Sample> {
  const email = newAddress();
  const lane = await openLane(url);
  const verdict = verdictOf(await lane.ask(registrationRequest(url, event.slug, email)));
  lane.close();
  if (verdict !== "accepted") throw new Error(`the sample was answered with ${verdict}`);
  const { rows: found } = await pool.query<{ transaction: string }>(
    `SELECT xmin::text AS "transaction" FROM "Registration" WHERE "emailNormalised" = $1`,
    [email],
  );
  const transaction = found[0]?.transaction;
  if (!transaction) throw new Error("the sample was not stored");
  const { rows: jobs } = await pool.query<Sample["jobs"][number]>(
    `SELECT task.identifier AS "task", job.payload::text AS "payload", job.key
     FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
     WHERE job.xmin::text = $1`,
    [transaction],
  );
  const rows: WrittenRow[] = [];
  for (const [table, columns] of await columnsOfTables(pool)) {
    rows.push(...(await writtenIn(pool, table, columns, transaction)));
  }
  return { event, email, rows, jobs };
}

type Description = Omit<Column, "text">;

async function columnsOfTables(pool: Pool): Promise<Map<string, Description[]>> {
  const { rows } = await pool.query<{ table: string } & Description>(
    `SELECT class.relname AS "table", attribute.attname AS "name",
       format_type(attribute.atttypid, attribute.atttypmod) AS "type",
       pg_get_expr(given.adbin, given.adrelid) AS "default"
     FROM pg_class class JOIN pg_attribute attribute ON attribute.attrelid = class.oid
     LEFT JOIN pg_attrdef given ON given.adrelid = class.oid AND given.adnum = attribute.attnum
     WHERE class.relnamespace = 'public'::regnamespace AND class.relkind = 'r' AND attribute.attnum > 0
       AND NOT attribute.attisdropped AND attribute.attgenerated = ''
     ORDER BY class.relname, attribute.attnum`,
  );
  const tables = new Map<string, Description[]>();
  for (const { table, ...column } of rows) tables.set(table, [...(tables.get(table) ?? []), column]);
  return tables;
}

async function writtenIn(
  pool: Pool,
  table: string,
  columns: Description[],
  transaction: string,
): Promise<WrittenRow[]> {
  const texts = columns.map(({ name }) => `"${name}"::text`).join(", ");
  const { rows } = await pool.query<(string | null)[]>({
    text: `SELECT ${texts} FROM "${table}" WHERE xmin::text = $1`,
    values: [transaction],
    rowMode: "array",
  });
  return rows.map((row) => ({
    table,
    columns: columns.flatMap((column, position) => {
      const text = row[position];
      return text === null || text === undefined ? [] : [{ ...column, text }];
    }),
  }));
}
