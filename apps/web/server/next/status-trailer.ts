import type { IncomingMessage, ServerResponse } from "node:http";
import { internalHeaders } from "./internal-headers.ts";
import { noteMadeOf, writeMadeOf } from "./made-of.ts";
import { takeStatus } from "./page-statuses.ts";

/**
 * Next lets a page choose no status but 200, the redirects and "not found" with a page of its own. So a page notes its
 * status (`page-status.ts`). Its head may be sent by then: the status follows as a trailer (RFC 9110, 6.5). So does
 * what the page was made of.
 *
 * Leans on: Next writes the answer by `end` of the response that it was given.
 */
export function tellStatus(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const requestId = String(incoming.headers[internalHeaders.requestId]);
  noteMadeOf(requestId, outgoing);
  const end = outgoing.end.bind(outgoing) as (...given: unknown[]) => ServerResponse;
  const endWithStatus = (...given: unknown[]) => {
    const told = {
      [internalHeaders.status]: takeStatus(requestId),
      [internalHeaders.madeOf]: writeMadeOf(requestId),
    };
    const known = Object.entries(told).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    );
    // All at once: trailers take the place of those before.
    if (outgoing.headersSent) outgoing.addTrailers(Object.fromEntries(known));
    else for (const [name = "", value = ""] of known) outgoing.setHeader(name, value);
    return end(...given);
  };
  outgoing.end = endWithStatus as typeof outgoing.end;
  outgoing.once("close", () => takeStatus(requestId));
}

/** @param answer complete, trailers included. @returns null when the page has chosen no status */
export function toldStatus({ headers, trailers, statusCode }: IncomingMessage): number | null {
  const told = Number(headers[internalHeaders.status] ?? trailers[internalHeaders.status]);
  return told > 0 && statusCode === 200 ? told : null;
}
