import type { Context } from "../context.ts";
import { environment } from "../environment.ts";
import { pseudonym } from "./pseudonym.ts";

/**
 * The network that a request came from, as a keyed hash: what one provider's customer may have whole, 24 bits of an IPv4
 * address and 48 of an IPv6 one (RFC 6177). Null where nothing is limited: a call from inside, or RATE_LIMITS=off.
 */
export function networkOf({ client }: Pick<Context, "client">): Buffer | null {
  if (client === null || environment().RATE_LIMITS === "off") return null;
  return pseudonym("network", prefixOf(client)).subarray(0, 16);
}

/** @param client as the apps' servers write it: an IPv4 address, or the first 64 bits of an IPv6 one in four groups */
export function prefixOf(client: string): string {
  if (client.includes(":")) return `${client.split(":").slice(0, 3).join(":")}::/48`;
  return /^\d+\.\d+\.\d+\.\d+$/u.test(client) ? `${client.slice(0, client.lastIndexOf("."))}.0/24` : client;
}
