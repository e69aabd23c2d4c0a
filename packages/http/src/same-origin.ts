import type { IncomingMessage } from "node:http";

/** What counts as ours although the browser does not say so. */
export type Lenience = {
  /** Neither Sec-Fetch-Site nor Origin: no browser, so there is nobody whose rights a foreign page could use. */
  silent: boolean;
  /**
   * "Origin: null": browsers write it on a page that sends no referrer, such as one that is reached by a secret link.
   * A sender who knows the address of such a form has been given the link.
   */
  opaque: boolean;
};

/**
 * Whether a request that changes something comes from a page of the same origin. Every browser of today says so with
 * every POST: by Sec-Fetch-Site or, on an address without https, by Origin.
 *
 * @param baseUrl the app's public address; it may also be reached under another name, which Host tells
 */
export function isSameOrigin({ headers }: IncomingMessage, baseUrl: string, lenience: Lenience): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const { origin, host } = headers;
  if (origin === undefined) return lenience.silent;
  if (origin === "null") return lenience.opaque;
  if (!URL.canParse(origin)) return false;
  return origin === new URL(baseUrl).origin || new URL(origin).host === host;
}
