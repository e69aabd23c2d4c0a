import pg from "pg";

// SQLSTATE classes: https://www.postgresql.org/docs/18/errcodes-appendix.html

/** Data, integrity, or a conflict with another transaction: an error of one row, or one that a second try resolves. */
const ONE_ROW = ["22", "23", "40"];

/** No connection, no resources, a lock that is not given, an operator who stops the server. */
const UNAVAILABLE = ["08", "53", "55", "57"];

/** Is it worth trying each row of a batch alone? */
export function isAboutOneRow(error: unknown): boolean {
  return error instanceof pg.DatabaseError && ONE_ROW.includes(error.code?.slice(0, 2) ?? "");
}

/** Is the database away or overrun, so that coming back later helps? */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return UNAVAILABLE.includes(error.code?.slice(0, 2) ?? "");
  if (!(error instanceof Error)) return false;
  // pg gives its own connection errors no code.
  return (
    "syscall" in error ||
    /^(timeout exceeded|connection terminated|client has encountered)/iu.test(error.message)
  );
}
