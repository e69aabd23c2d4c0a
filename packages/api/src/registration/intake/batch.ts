/** More than this waiting for one key is more than a few seconds of work: the next one is sent away. */
const WAITING_MAX = 2_000;
const BATCH_MAX = 64;

type Waiting<Entry, Result> = {
  entry: Entry;
  resolve: (result: Result) => void;
  reject: (reason: unknown) => void;
};

export type Batching<Entry, Result> = {
  /** Runs entries of one key together and in order; the answers stand in the order of the entries. */
  run: (key: string, entries: Entry[]) => Promise<Result[]>;
  /** Is it worth trying each entry alone after this error of several together? */
  retryAlone: (error: unknown) => boolean;
  /** What somebody is told for whom there is no room to wait. */
  busy: () => Error;
  waitingMax?: number;
  batchMax?: number;
};

/**
 * Collects entries that arrive for a key while earlier ones of that key are under way, and runs them together: one
 * batch in flight per key, at most 64 entries each, order of arrival kept. An error of a batch concerns nobody but
 * its cause: its entries run one by one.
 *
 * @returns a function that adds an entry and answers with its own result or error
 */
export function batching<Entry, Result>(
  given: Batching<Entry, Result>,
): (key: string, entry: Entry) => Promise<Result> {
  const { run, retryAlone, busy, waitingMax = WAITING_MAX, batchMax = BATCH_MAX } = given;
  const queues = new Map<string, Waiting<Entry, Result>[]>();

  const settle = async (key: string, batch: Waiting<Entry, Result>[]) => {
    try {
      const results = await run(
        key,
        batch.map(({ entry }) => entry),
      );
      for (const [position, { resolve, reject }] of batch.entries()) {
        const result = results[position];
        if (result === undefined) reject(new Error("A batch answered fewer results than it had entries."));
        else resolve(result);
      }
    } catch (error) {
      if (batch.length === 1 || !retryAlone(error)) for (const { reject } of batch) reject(error);
      else for (const single of batch) await settle(key, [single]);
    }
  };

  const work = async (key: string, queue: Waiting<Entry, Result>[]) => {
    while (queue.length > 0) await settle(key, queue.splice(0, batchMax));
    queues.delete(key);
  };

  return (key, entry) =>
    new Promise((resolve, reject) => {
      const queue = queues.get(key);
      const waiting = { entry, resolve, reject };
      if (queue) {
        if (queue.length >= waitingMax) reject(busy());
        else queue.push(waiting);
        return;
      }
      const begun = [waiting];
      queues.set(key, begun);
      void work(key, begun);
    });
}
