import pg from "pg";
import { runOn } from "../postgres/server.ts";

export type DatabaseClock = {
  /** From now on the database says that it is this instant, and goes on from there. */
  set(instant: Date | string): Promise<void>;
  /** As everywhere else again. */
  reset(): Promise<void>;
  end(): Promise<void>;
};

const FUNCTIONS = ["now", "statement_timestamp", "transaction_timestamp", "clock_timestamp"];

/**
 * Gives a database a clock that a test can set: functions of the names by which statements ask for the time, found
 * before PostgreSQL's own. Columns that default to the time of their row keep the real one.
 *
 * Ends the connections that others have to it: they are made anew, and see the new clock.
 */
export async function settableClock(databaseUrl: string): Promise<DatabaseClock> {
  await runOn(
    databaseUrl,
    `
    CREATE SCHEMA test_clock;
    CREATE TABLE test_clock.shift ("by" interval NOT NULL);
    INSERT INTO test_clock.shift VALUES ('0');
    ${FUNCTIONS.map(
      (name) => `
    CREATE FUNCTION test_clock.${name}() RETURNS timestamptz LANGUAGE sql STABLE
      AS 'SELECT pg_catalog.${name}() + "by" FROM test_clock.shift';`,
    ).join("")}
    DO $$ BEGIN
      EXECUTE format('ALTER DATABASE %I SET search_path = test_clock, pg_catalog, public', current_database());
    END $$;
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const shift = async (by: string, values: unknown[]) => {
    await client.query(`UPDATE test_clock.shift SET "by" = ${by}`, values);
  };
  return {
    set: (instant) => shift("$1::timestamptz - pg_catalog.clock_timestamp()", [new Date(instant)]),
    reset: () => shift("'0'", []),
    end: () => client.end(),
  };
}
