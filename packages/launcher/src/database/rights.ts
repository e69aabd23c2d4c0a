import { isUpToDate } from "@podium/db/up-to-date";
import type pg from "pg";

/** What the database says of itself and of the role that asks. */
export type Rights = {
  role: string;
  database: string;
  /** PostgreSQL's number, 150004 for 15.4. */
  version: number;
  /** A standby, or set to read only. */
  readOnly: boolean;
  mayCreate: boolean;
  mayCreateTables: boolean;
  mayUseTables: boolean;
  mayMakeTemporary: boolean;
  /** Tables that the role may not read or write as Podium does. */
  closedTables: number;
};

/** @param migrates whether tables have to be made or changed, for which alone some rights are needed */
export function missingRights(rights: Rights, migrates: boolean): string[] {
  const { role, database } = rights;
  const inDatabase = `ON DATABASE "${database}" TO "${role}"`;
  const inSchema = `ON SCHEMA public TO "${role}"`;
  const sentences: [boolean, string][] = [
    [
      rights.version >= 150_000,
      `The database runs PostgreSQL ${Math.floor(rights.version / 10_000)}, and Podium needs 15 or newer: update it.`,
    ],
    [
      !rights.readOnly,
      `The database ${database} is read-only, as a standby is: name the primary server, or switch default_transaction_read_only off.`,
    ],
    [
      rights.mayMakeTemporary,
      `The role ${role} may not make temporary tables, on which bulk actions are tried before they are done: GRANT TEMPORARY ${inDatabase}.`,
    ],
    [
      rights.mayCreate || !migrates,
      `The role ${role} may not make schemas, which this version's changes of the tables need: GRANT CREATE ${inDatabase}.`,
    ],
    [
      rights.mayUseTables && (rights.mayCreateTables || !migrates),
      `The role ${role} may not make or use tables in the schema public: GRANT USAGE, CREATE ${inSchema}.`,
    ],
    [
      rights.closedTables === 0,
      `The role ${role} may not read and write ${rights.closedTables} of Podium's tables: log in as the role that owns them, or hand them over with REASSIGN OWNED.`,
    ],
  ];
  return sentences.flatMap(([fine, sentence]) => (fine ? [] : [sentence]));
}

/** @returns a sentence for each right that is missing and will be needed */
export async function checkRights(client: pg.Client): Promise<string[]> {
  const rights = await readRights(client);
  // Whoever may not read the tables cannot see whether they are up to date; that comes when they may.
  const migrates = rights.closedTables === 0 && (!rights.mayUseTables || !(await isUpToDate(client)));
  return missingRights(rights, migrates);
}

async function readRights(client: pg.Client): Promise<Rights> {
  const { rows } = await client.query<Rights>(`
    SELECT current_user AS "role", current_database() AS "database",
      current_setting('server_version_num')::int AS "version",
      pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on' AS "readOnly",
      has_database_privilege(current_database(), 'CREATE') AS "mayCreate",
      has_database_privilege(current_database(), 'TEMPORARY') AS "mayMakeTemporary",
      coalesce((SELECT has_schema_privilege(oid, 'CREATE') FROM pg_namespace WHERE nspname = 'public'), false)
        AS "mayCreateTables",
      coalesce((SELECT has_schema_privilege(oid, 'USAGE') FROM pg_namespace WHERE nspname = 'public'), false)
        AS "mayUseTables",
      (SELECT count(*)::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname IN ('public', 'graphile_worker') AND c.relkind IN ('r', 'p')
          -- Of somebody else's making, an extension's for example.
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
          AND NOT (has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
            AND has_table_privilege(c.oid, 'INSERT') AND has_table_privilege(c.oid, 'UPDATE')
            AND has_table_privilege(c.oid, 'DELETE') AND NOT row_security_active(c.oid))) AS "closedTables"`);
  const [rights] = rows;
  if (!rights) throw new Error("the database does not say what this role may do");
  return rights;
}
