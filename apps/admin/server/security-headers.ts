import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AdminEnvironment } from "../src/environment.ts";

/**
 * Sets what every answer of the panel carries. The policy goes into the request, too: that is where Next takes the
 * nonce for its own scripts from.
 */
export function setSecurityHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  { NODE_ENV, ADMIN_URL }: Pick<AdminEnvironment, "NODE_ENV" | "ADMIN_URL">,
) {
  const development = NODE_ENV === "development";
  const nonce = randomBytes(16).toString("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("X-Robots-Tag", "noindex, nofollow");
  // Only a panel on https may ask browsers to stay with https.
  if (ADMIN_URL.startsWith("https:")) response.setHeader("Strict-Transport-Security", "max-age=31536000");
}
