import { pino } from "pino";

export type RequestLine = {
  method: string;
  /** The pattern of the address, never the address itself: that may hold a token or what somebody typed. */
  route: string;
  status: number;
  ms: number;
  requestId: string;
};

const BUFFER_BYTES = 8_192;
const FLUSH_MS = 250;

/** One JSON line for each request on stdout, written in portions: a write for each would cost more than the answer. */
export function startRequestLog(): { write(line: RequestLine): void; end(): void } {
  const destination = pino.destination({ fd: 1, sync: true, minLength: BUFFER_BYTES });
  const log = pino({ base: null }, destination);
  const timer = setInterval(() => destination.flush(), FLUSH_MS).unref();
  return {
    write: (line) => log.info(line, "request"),
    end: () => {
      clearInterval(timer);
      destination.flushSync();
    },
  };
}
