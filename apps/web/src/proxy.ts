import createMiddleware from "next-intl/middleware";
import { routing } from "./i18n/routing.ts";

export default createMiddleware(routing);

export const config = {
  // Everything but Next's own files and files at the top. Links from mails have dots in their last part.
  matcher: ["/", "/((?!_next/|api/|[^/]+\\.[a-z0-9]+$).+)"],
};
