import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { csrfFor, withCurrentMark } from "@podium/auth/csrf";
import { CLIENT_HEADER } from "@podium/auth/options";
import { json } from "@podium/http/answer";
import { type Call, type Outcome, reads } from "@podium/http/call";
import next from "next";
import { type AdminEnvironment, authSettings } from "../../src/environment.ts";
import { internalHeaders } from "../../src/internal-headers.ts";
import type { Panel } from "../panel.ts";
import type { TargetOf } from "../targets.ts";

/** Next, as far as the panel uses it. */
export type NextPages = {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
};

const AUTH_PREFIX = "/api/auth/";
/** A log-in form has four short fields. */
const MAX_AUTH_BYTES = 16_384;

/** Like any other address that leads nowhere. */
const NOWHERE = "/not-found";

export async function openPages({ NODE_ENV, HOST, ADMIN_PORT }: AdminEnvironment): Promise<NextPages> {
  const app = next({
    dev: NODE_ENV === "development",
    dir: fileURLToPath(new URL("../..", import.meta.url)),
    hostname: HOST,
    port: ADMIN_PORT,
  });
  await app.prepare();
  return { handle: app.getRequestHandler(), close: () => app.close() };
}

/** Everything else is Next's: pages, its own files, and next-auth, the only thing in there that takes a POST. */
export async function answerPage(
  { clients, pages }: Panel,
  { request, response, requestId }: Call,
  { path }: TargetOf<"page">,
): Promise<Outcome> {
  const isAuth = path.startsWith(AUTH_PREFIX);
  if (!reads(request)) {
    if (!isAuth || request.method !== "POST") return json(405, { error: "method" });
    if (!(Number(request.headers["content-length"]) <= MAX_AUTH_BYTES)) return json(413, { error: "size" });
  }
  request.headers[CLIENT_HEADER] = clients.of(request);
  request.headers[internalHeaders.requestId] = requestId;
  // Octets that are no UTF-8 (RFC 3986, 2.5) lead nowhere; Next would take them for a fault of its own.
  if (!isText(path)) request.url = NOWHERE;
  request.headers[internalHeaders.path] = request.url;
  delete request.headers[internalHeaders.csrfToken];
  // Next keeps its own files for good; pages are made for one person.
  if (!path.startsWith("/_next/static/")) response.setHeader("Cache-Control", "no-store");
  const cookies = isAuth ? withCurrentMark(authSettings(), request.headers.cookie) : undefined;
  if (cookies !== undefined) request.headers.cookie = cookies;
  if (!isAuth && !path.startsWith("/_next/")) {
    const csrf = csrfFor(authSettings(), request.headers.cookie);
    request.headers[internalHeaders.csrfToken] = csrf.token;
    // A link that is fetched ahead must not put another token in the place of the one in the open page's form.
    if (csrf.setCookie && isDocument(request)) response.setHeader("Set-Cookie", csrf.setCookie);
  }
  await pages.handle(request, response);
  return "written";
}

/** Fetch Metadata, `Sec-Fetch-Dest`; browsers leave it out on plain HTTP, then everything counts as a page. */
function isDocument({ headers }: Call["request"]): boolean {
  return (headers["sec-fetch-dest"] ?? "document") === "document";
}

function isText(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
