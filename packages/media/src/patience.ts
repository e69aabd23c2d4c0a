import { Readable } from "node:stream";

function tooLate(): Error {
  return Object.assign(new Error("It took too long."), { code: "ETIMEDOUT" });
}

/**
 * @param work is told by the signal that nobody waits any more
 * @throws ETIMEDOUT when it takes longer, whatever becomes of it
 */
export async function within<Result>(
  ms: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const leaving = new AbortController();
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(tooLate());
    leaving.abort();
  }, ms);
  try {
    return await Promise.race([work(leaving.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The same bytes; it breaks off when none come for so long although somebody wants them. A slow reader costs nothing.
 *
 * @param source is destroyed with it
 */
export function notStalling(source: Readable, ms: number): Readable {
  let timer: NodeJS.Timeout | undefined;
  const stream = new Readable({
    read() {
      timer ??= setTimeout(() => stream.destroy(tooLate()), ms);
      source.resume();
    },
    destroy(error, done) {
      clearTimeout(timer);
      source.destroy();
      done(error);
    },
  });
  const came = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  source.on("data", (chunk) => {
    came();
    if (!stream.push(chunk)) source.pause();
  });
  source.on("end", () => {
    came();
    stream.push(null);
  });
  source.on("error", (error) => stream.destroy(error));
  source.pause();
  return stream;
}
