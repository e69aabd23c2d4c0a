import type { EventIds, Sample, WrittenRow } from "./written-rows.ts";

/** What the database fills in by itself, anew for each row. */
const GIVEN_ANEW = /nextval|random|now\(|CURRENT_TIMESTAMP/iu;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;

/**
 * SQL that writes the rows of a sample anew for other persons, all in one statement: the pool's counter first, on
 * which the rest depends, then everything else with ids and addresses of its own.
 *
 * @param target the event that gets them
 * @param persons how many
 * @returns the WITH list, and what stands behind it to queue the jobs; `fresh` has one row per person
 */
export function copyRows(
  sample: Sample,
  target: EventIds,
  persons: number,
): { rows: string; jobs: string[] } {
  const moved = movedIds(sample.event, target);
  const inserted = sample.rows.filter((row) => !isUpdated(row, moved));
  const names = new Map<string, string>([[sample.email, `fresh."email"`]]);
  for (const id of inserted.map(idOf)) if (id) names.set(id, `fresh."id${names.size}"`);
  const text = (given: string) => expressionOf(given, names, moved);

  const made = [...names.values()].map((name) => {
    const column = name.replace("fresh.", "");
    return column === `"email"`
      ? `gen_random_uuid() || '@example.org' AS ${column}`
      : `gen_random_uuid() AS ${column}`;
  });
  const parts = [
    `place AS (UPDATE "CapacityPool" SET "taken" = "taken" + ${persons}
  WHERE "id" = '${target.poolId}' AND ("size" IS NULL OR "taken" + ${persons} <= "size") RETURNING "id")`,
    `fresh AS MATERIALIZED (SELECT ${made.join(", ")} FROM place, generate_series(1, ${persons}))`,
    ...inserted.map((row, position) => `row${position} AS (${insertOf(row, names, text)})`),
  ];
  return {
    rows: `WITH ${parts.join(",\n")}`,
    jobs: sample.jobs.map(
      ({ task, payload, key }) =>
        `graphile_worker.add_job('${task}', (${text(payload)})::json, job_key => ${key ? text(key) : "NULL"})`,
    ),
  };
}

function insertOf(row: WrittenRow, names: Map<string, string>, text: (given: string) => string): string {
  const columns = row.columns.filter(
    (column) => names.has(column.text) || !GIVEN_ANEW.test(column.default ?? ""),
  );
  const values = columns.map((column) => `(${text(column.text)})::${column.type}`);
  return `INSERT INTO "${row.table}" (${columns.map(({ name }) => `"${name}"`).join(", ")})
  SELECT ${values.join(", ")} FROM fresh`;
}

/** @throws Error when a row is changed that is not known here: the copy would be less than the original */
function isUpdated(row: WrittenRow, moved: Map<string, string>): boolean {
  if (row.table === "CapacityPool") return true;
  if (moved.has(idOf(row) ?? "")) throw new Error(`a registration changed a row of ${row.table}`);
  return false;
}

function idOf({ columns }: WrittenRow): string | undefined {
  return columns.find(({ name }) => name === "id")?.text;
}

function movedIds(from: EventIds, to: EventIds): Map<string, string> {
  const keys = ["id", "slug", "organisationId", "categoryId", "poolId"] as const;
  return new Map(keys.map((key) => [from[key], to[key]]));
}

/** A text with what belongs to the person or the event put in: ids that nobody else has are made anew. */
function expressionOf(text: string, names: Map<string, string>, moved: Map<string, string>): string {
  const own = names.get(text);
  if (own) return own;
  const literals = text.split(UUID).map((part) => `'${part.replaceAll("'", "''")}'`);
  const ids = (text.match(UUID) ?? []).map((id) => {
    const known = moved.get(id);
    return known ? `'${known}'` : `${names.get(id) ?? "gen_random_uuid()"}::text`;
  });
  return literals
    .flatMap((literal, position) => [literal, ids[position]])
    .filter((part) => part !== undefined && part !== "''")
    .join(" || ")
    .concat(text === "" ? "''" : "");
}
