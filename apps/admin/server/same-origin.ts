import type { IncomingMessage } from "node:http";

/**
 * Whether a request that changes something comes from the panel itself. A browser names the origin of every POST
 * and cannot be made to leave it out; a program without a browser names none and carries nobody's cookies.
 *
 * @param adminUrl the panel's public base address
 */
export function isSameOrigin({ headers }: IncomingMessage, adminUrl: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  if (headers.origin === undefined) return true;
  return headers.origin === new URL(adminUrl).origin || hostOf(headers.origin) === headers.host;
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
