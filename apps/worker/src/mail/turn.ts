import type pg from "pg";

/**
 * Runs `work` while nobody else, in any process, works for the same recipient. The lock belongs to a connection: with
 * a process that dies, it is gone.
 *
 * @param recipient enters the lock's number only as a hash
 */
export async function inTurn<T>(pool: pg.Pool, recipient: string, work: () => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  const name = `mail:${recipient.toLowerCase()}`;
  let broken: Error | undefined;
  try {
    await connection.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [name]);
    return await work();
  } finally {
    await connection
      .query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [name])
      .catch((error: Error) => {
        broken = error;
      });
    // A connection whose lock was not given back is closed, which gives it back.
    connection.release(broken);
  }
}
