import type { IncomingMessage } from "node:http";

/**
 * Does this POST come from a page of this site? Browsers say where a form stood: by Sec-Fetch-Site or, older ones and
 * those on an address without https, by Origin. What says neither is no browser, and has no visitor to act for.
 *
 * @param webUrl the site's public address
 * @param byLink on a page that is reached by a secret link, which sends no referrer, browsers write "Origin: null";
 *   who knows the address of such a form has been given the link
 */
export function isFromThisSite(request: IncomingMessage, webUrl: string, byLink: boolean): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (origin === "null") return byLink;
  try {
    const given = new URL(origin).host;
    return given === host || given === new URL(webUrl).host;
  } catch {
    return false;
  }
}
