import { contentPolicy, type Header, securityHeaders } from "@podium/http/headers";
import type { PageRule } from "./pages/page-rules.ts";

/** Pages are HTML and CSS. */
const policy = { "script-src": "'none'", "style-src": "'self'" };
const CONTENT_POLICY = contentPolicy(policy);
/** A page that shows itself as wide as a phone is. */
const FRAMED_POLICY = contentPolicy({ ...policy, "frame-src": "'self'", "frame-ancestors": "'self'" });

const PERMISSIONS =
  "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

/** What stands in a frame of other websites. */
export function framedHeaders(origins: readonly string[]): Header[] {
  return [
    ["Content-Security-Policy", contentPolicy({ ...policy, "frame-ancestors": origins.join(" ") })],
    // A page that isolates itself has only frames that say so.
    ["Cross-Origin-Resource-Policy", "cross-origin"],
    ["X-Robots-Tag", "noindex"],
  ];
}

/** On every answer of the site, whatever it is. */
export function baseHeaders(webUrl: string): Header[] {
  return securityHeaders(webUrl, [
    ["Content-Security-Policy", CONTENT_POLICY],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", PERMISSIONS],
  ]);
}

/** What differs by the kind of page; these win over the base. */
export function audienceHeaders(audience: PageRule["audience"]): Header[] {
  if (audience === "public") return [["Cache-Control", "public, max-age=0, must-revalidate"]];
  const closed: Header[] = [
    ["Cache-Control", "no-store"],
    ["X-Robots-Tag", "noindex"],
  ];
  if (audience === "receipt") return closed;
  const secret: Header[] = [...closed, ["Referrer-Policy", "no-referrer"]];
  return audience === "preview" ? [...secret, ["Content-Security-Policy", FRAMED_POLICY]] : secret;
}
