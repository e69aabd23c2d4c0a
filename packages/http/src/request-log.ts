import { pino } from "pino";
import type { Call } from "./call.ts";

export type Handled = {
  /** The pattern of the address, never the address itself: that may hold a token or what somebody typed. */
  route: string;
  ms: number;
  /** The answer was not at hand: it had to be made, as no kept page is. */
  awaited: boolean;
};

export type RequestLog = {
  write(call: Call, handled: Handled): void;
  end(): void;
};

const FLUSH_MS = 250;
/** A pipe takes so much in one piece: a longer portion could be torn apart by lines of other processes. */
const PIPE_BYTES = 4_096;

/**
 * One line for each request on stdout, in the form of all entries. Written in portions, and put together by hand: an entry
 * of pino's own costs a fifth of what a kept page does. Every value is one of ours and needs no escaping.
 */
export function startRequestLog(processName: string): RequestLog {
  const destination = pino.destination({
    fd: 1,
    sync: true,
    minLength: PIPE_BYTES / 2,
    maxWrite: PIPE_BYTES,
  });
  // A log on a full disk takes no lines; that ends no process.
  destination.on("error", () => {});
  const timer = setInterval(() => destination.flush(), FLUSH_MS).unref();
  return {
    write: ({ request: { method }, response, requestId }, { route, ms: exact, awaited }) => {
      const ms = Math.round(exact * 10) / 10;
      const aborted = response.destroyed && !response.writableFinished ? ',"aborted":true' : "";
      destination.write(
        `{"level":"info","time":"${new Date().toISOString()}","process":"${processName}","method":"${method}","route":"${route}","status":${response.statusCode},"ms":${ms}${awaited ? ',"awaited":true' : ""}${aborted},"requestId":"${requestId}","msg":"request"}\n`,
      );
    },
    end: () => {
      clearInterval(timer);
      destination.flushSync();
    },
  };
}
