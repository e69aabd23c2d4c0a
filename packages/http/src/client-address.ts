import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";

/**
 * Who sends, for the limits: the network address, of IPv6 the first 64 bits (one household has all the rest). Used as
 * a key only, never logged or stored.
 *
 * @param trustProxy whether X-Forwarded-For was written by our own proxy; its last entry is the one that it added
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers["x-forwarded-for"] : undefined;
  const last = String(forwarded ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  const address = (last || request.socket.remoteAddress || "unknown").replace(/^::ffff:(?=\d+\.)/i, "");
  return isIPv6(address) ? network(address) : address;
}

function network(address: string): string {
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array<string>(Math.max(0, zeros)).fill("0"), ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
