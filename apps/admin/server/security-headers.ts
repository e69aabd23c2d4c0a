import { randomBytes } from "node:crypto";
import type { Call } from "@podium/http/call";
import { contentPolicy, type Header, securityHeaders } from "@podium/http/headers";
import type { AdminEnvironment } from "../src/environment.ts";
import { tellNonce } from "./next/nonce.ts";

const ALWAYS: readonly Header[] = [
  ["X-Frame-Options", "DENY"],
  ["Referrer-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
  ["X-Robots-Tag", "noindex, nofollow"],
];

/** Sets what every answer of the panel carries. The policy names a nonce for Next's scripts, another one each time. */
export function setSecurityHeaders(
  { request, response }: Pick<Call, "request" | "response">,
  { NODE_ENV, ADMIN_URL }: Pick<AdminEnvironment, "NODE_ENV" | "ADMIN_URL">,
) {
  const development = NODE_ENV === "development";
  const policy = contentPolicy({
    "script-src": `'self' 'nonce-${randomBytes(16).toString("base64")}'${development ? " 'unsafe-eval'" : ""}`,
    "style-src": `'self'${development ? " 'unsafe-inline'" : ""}`,
    "connect-src": `'self'${development ? " ws:" : ""}`,
  });
  tellNonce(request, policy);
  const headers = securityHeaders(ADMIN_URL, [["Content-Security-Policy", policy], ...ALWAYS]);
  for (const [name, value] of headers) response.setHeader(name, value);
}
