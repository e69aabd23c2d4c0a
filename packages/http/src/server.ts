import { createServer, type RequestListener } from "node:http";

/**
 * The system turns further connections away without a word when so many wait to be let in; their visitors come back
 * seconds later or never. Node's own 511 are full within a moment when an event opens.
 */
const BACKLOG = 4_096;
/** Requests under way get so much time when the process is told to stop. No person waits longer for an answer. */
const DRAIN_MS = 10_000;
const HEADERS_MS = 10_000;
/** Longer than a proxy in front keeps a connection (60 s is usual): it must not send a request into one that closes. */
const IDLE_MS = 75_000;

/**
 * Listens until the process is told to stop. Then it takes no new requests, lets those under way be answered, calls
 * `close` and ends the process.
 *
 * @param given.requestMs so long may a request take to arrive with its body
 * @param given.close gives back what the process holds
 * @throws when the address cannot be listened on
 */
export async function serve(given: {
  host: string;
  port: number;
  requestMs: number;
  listener: RequestListener;
  close(): Promise<void>;
}): Promise<void> {
  const { host, port, requestMs, listener, close } = given;
  const timeouts = { headersTimeout: HEADERS_MS, requestTimeout: requestMs, keepAliveTimeout: IDLE_MS };
  const server = createServer(timeouts, listener);
  onEnd(async () => {
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    await new Promise((resolve) => server.close(resolve));
    await close();
    process.exit(0);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen({ port, host, backlog: BACKLOG }, resolve);
  });
}

function onEnd(end: () => Promise<void>): void {
  let ending = false;
  const once = () => {
    if (ending) return;
    ending = true;
    return end();
  };
  process.on("SIGTERM", once);
  process.on("SIGINT", once);
  // A process that was started with a channel to its parent ends with it, however the parent ends: nothing may hold
  // the port then.
  process.on("disconnect", once);
}
