import pg from "pg";

/** A lock on a job that is younger than this may be one of a worker that is still making itself known. */
const SETTLED = "5 seconds";

export type Register = {
  /** Says that this worker lives. To be called when it is made. */
  enter(workerId: string): Promise<void>;
  /** Gives the jobs of dead workers back to the queue. @returns how many workers were dead */
  freeJobsOfTheDead(): Promise<number>;
  leave(): Promise<void>;
};

/**
 * Knows which workers live, in all processes. Without it a job of a process that was killed hard would stay locked for
 * four hours, which is the limit of the queue.
 *
 * Each worker holds an advisory lock with its name, on a connection of its process. The lock ends with the process,
 * however that ends. So a job is free when somebody else can lock the name of its worker.
 *
 * @param onLost called when that connection breaks: others may then take this process's jobs, so it has to end
 */
export async function registerOfTheLiving(databaseUrl: string, onLost: () => void): Promise<Register> {
  const connection = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
  const own = new Set<string>();
  let leaving = false;
  let last: Promise<unknown> = Promise.resolve();
  // One connection does one thing at a time.
  const query = <Row extends pg.QueryResultRow>(text: string, values: unknown[]) => {
    const result = last.then(() => connection.query<Row>(text, values));
    last = result.catch(() => {});
    return result;
  };
  const lost = () => {
    if (!leaving) onLost();
  };
  connection.on("error", lost);
  connection.on("end", lost);
  await connection.connect();
  return {
    enter: async (workerId) => {
      own.add(workerId);
      await query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [`worker:${workerId}`]);
    },
    freeJobsOfTheDead: async () => {
      const { rows } = await query<{ dead: string[] }>(
        `WITH busy AS MATERIALIZED (
           SELECT DISTINCT locked_by FROM graphile_worker.jobs
           WHERE locked_at < now() - interval '${SETTLED}' AND locked_by <> ALL ($1)
         )
         SELECT coalesce(array_agg(locked_by), '{}') AS dead FROM busy
         WHERE pg_try_advisory_xact_lock(hashtextextended('worker:' || locked_by, 0))`,
        [[...own]],
      );
      const dead = rows[0]?.dead ?? [];
      if (dead.length > 0) await query("SELECT graphile_worker.force_unlock_workers($1)", [dead]);
      return dead.length;
    },
    leave: async () => {
      leaving = true;
      await connection.end();
    },
  };
}
