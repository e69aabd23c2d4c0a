import type pg from "pg";

/**
 * What stands between: nothing; a pooler that keeps a connection of the server for each of ours; or one that gives a
 * connection away after each transaction, so that locks, listening and prepared statements of a session are lost.
 */
export type Pooling = "none" | "session" | "transaction";

const ROUNDS = 10;

/** Server processes, as they answered. @param told what the connection was told at its beginning */
export type Seen = { told: number | null; first: number[]; second: number[] };

/** Judges two connections that were open at the same time and asked in turn. */
export function judgePooling({ told, first, second }: Seen): Pooling {
  const moved = new Set(first).size > 1 || new Set(second).size > 1;
  const shared = first.some((pid) => second.includes(pid));
  if (moved || shared) return "transaction";
  return told === first[0] ? "none" : "session";
}

/**
 * PgBouncer and its like do not say what they are. But of two connections, open at once, both are answered by the same
 * process of the server only if a pooler hands it back and forth.
 *
 * @param second another connection to the same address
 */
export async function poolingOf(first: pg.Client, second: pg.Client): Promise<Pooling> {
  const ask = async (client: pg.Client) => {
    const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    return rows[0]?.pid ?? 0;
  };
  const seen: Seen = { told: toldPid(first), first: [], second: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    seen.first.push(await ask(first));
    // The other connection holds whatever process it gets: the first one, asking again, is given another.
    await second.query("BEGIN");
    seen.second.push(await ask(second));
    seen.first.push(await ask(first));
    await second.query("COMMIT");
  }
  return judgePooling(seen);
}

/** BackendKeyData of the protocol; `pg` keeps it without a type. */
function toldPid(client: pg.Client): number | null {
  return (client as unknown as { processID: number | null }).processID;
}
