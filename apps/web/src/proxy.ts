import type { NextRequest } from "next/server";
import createMiddleware from "next-intl/middleware";
import { internalHeaders } from "../server/next/internal-headers.ts";
import { routing } from "./i18n/routing.ts";

const route = createMiddleware(routing);

/** Finds the page of an address. The page itself is told the address as it was asked for. */
export default function proxy(request: NextRequest) {
  request.headers.set(internalHeaders.address, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  return route(request);
}

export const config = {
  // Everything but Next's own files and files at the top. Links from mails have dots in their last part.
  matcher: ["/", "/((?!_next/|api/|[^/]+\\.[a-z0-9]+$).+)"],
};
