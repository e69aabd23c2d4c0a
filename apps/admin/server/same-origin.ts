import type { IncomingMessage } from "node:http";

/**
 * Whether a request that changes something comes from the panel itself. Every browser of today says so with every
 * POST, by Sec-Fetch-Site or, on an address without https, by Origin. What says neither is not let through: a
 * program has to name the panel as its origin.
 *
 * @param adminUrl the panel's public base address
 */
export function isSameOrigin({ headers }: IncomingMessage, adminUrl: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  if (headers.origin === undefined) return false;
  return headers.origin === new URL(adminUrl).origin || hostOf(headers.origin) === headers.host;
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
