import { clientAddress } from "@podium/api/client-address";
import { csrfFor } from "@podium/auth/csrf";
import { CLIENT_HEADER } from "@podium/auth/options";
import type { NextServer } from "next/dist/server/next.js";
import { authSettings } from "../src/environment.ts";
import { internalHeaders } from "../src/internal-headers.ts";
import { answer, type Door } from "./door.ts";

const AUTH_PREFIX = "/api/auth/";
/** A log-in form has four short fields. */
const MAX_AUTH_BYTES = 16_384;

/** Like any other address that leads nowhere. */
const NOWHERE = "/not-found";

/** Everything else is Next's: pages, its own files, and next-auth, the only thing in there that takes a POST. */
export function pages(handle: ReturnType<NextServer["getRequestHandler"]>): Door {
  return async (visit) => {
    const { request, response, path, environment } = visit;
    const isAuth = path.startsWith(AUTH_PREFIX);
    const reads = request.method === "GET" || request.method === "HEAD";
    if (!reads && !(isAuth && request.method === "POST")) return answer(visit, 405, { error: "method" });
    if (!reads && !(Number(request.headers["content-length"]) <= MAX_AUTH_BYTES)) {
      return answer(visit, 413, { error: "size" });
    }
    request.headers[CLIENT_HEADER] = clientAddress(request, environment.TRUST_PROXY === "on");
    request.headers[internalHeaders.requestId] = visit.requestId;
    // Octets that are no UTF-8 (RFC 3986, 2.5) lead nowhere; Next would take them for a fault of its own.
    if (!isText(path)) request.url = NOWHERE;
    request.headers[internalHeaders.path] = request.url;
    delete request.headers[internalHeaders.csrfToken];
    // Next keeps its own files for good; pages are made for one person.
    if (!path.startsWith("/_next/static/")) response.setHeader("Cache-Control", "no-store");
    if (!isAuth && !path.startsWith("/_next/")) {
      const csrf = csrfFor(authSettings(), request.headers.cookie);
      request.headers[internalHeaders.csrfToken] = csrf.token;
      if (csrf.setCookie) response.setHeader("Set-Cookie", csrf.setCookie);
    }
    await handle(request, response);
    return true;
  };
}

function isText(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
