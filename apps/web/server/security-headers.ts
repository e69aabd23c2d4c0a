import type { PageRule } from "./page-rules.ts";

export type Header = readonly [name: string, value: string];

const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const PERMISSIONS =
  "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

/**
 * On every answer of the site, whatever it is.
 *
 * @param webUrl only an https site may ask browsers to stay with https
 */
export function baseHeaders(webUrl: string): Header[] {
  const headers: Header[] = [
    ["Content-Security-Policy", CONTENT_POLICY],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", PERMISSIONS],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
  ];
  if (webUrl.startsWith("https:")) headers.push(["Strict-Transport-Security", "max-age=31536000"]);
  return headers;
}

/** What differs by the kind of page; these win over the base. */
export function audienceHeaders(audience: PageRule["audience"]): Header[] {
  if (audience === "public") return [["Cache-Control", "public, max-age=0, must-revalidate"]];
  const closed: Header[] = [
    ["Cache-Control", "no-store"],
    ["X-Robots-Tag", "noindex"],
  ];
  return audience === "token" ? [...closed, ["Referrer-Policy", "no-referrer"]] : closed;
}

/** The base with some headers replaced or added, flat as `writeHead` takes them. */
export function merged(base: readonly Header[], over: readonly Header[]): string[] {
  const replaced = new Set(over.map(([name]) => name));
  return [...base.filter(([name]) => !replaced.has(name)), ...over].flat();
}
