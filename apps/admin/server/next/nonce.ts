import type { IncomingMessage } from "node:http";

/**
 * Next reads the nonce for its own scripts from the policy in the request's headers, as a proxy in front of it would
 * set it.
 */
export function tellNonce(request: IncomingMessage, policy: string): void {
  request.headers["content-security-policy"] = policy;
}
