import type { IncomingMessage } from "node:http";

/**
 * The sender's network address, for limits only. What a client writes into X-Forwarded-For is worth nothing unless
 * a proxy of ours stands in front; then the last entry is the one that the proxy has added.
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = request.headers["x-forwarded-for"];
  const last = trustProxy && typeof forwarded === "string" ? forwarded.split(",").at(-1)?.trim() : undefined;
  return last || request.socket.remoteAddress || "";
}
