/** Columns by their names, as a select of Prisma. */
export function selectOf<Name extends string>(names: readonly Name[]): Record<Name, true> {
  return Object.fromEntries(names.map((name) => [name, true])) as Record<Name, true>;
}

/**
 * Columns by their names, as a list of SQL: `event."holdMinutes", event."approvalMode"`. The names come from the code,
 * never from a request.
 *
 * @param table the table's name or alias in the statement
 */
export function sqlOf(table: string, names: readonly string[]): string {
  return names.map((name) => `${table}."${name}"`).join(", ");
}

/** The values of some columns. */
export function columnsOf<Row, Name extends keyof Row>(row: Row, names: readonly Name[]): Pick<Row, Name> {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Pick<Row, Name>;
}
