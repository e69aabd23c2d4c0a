import NextAuth from "next-auth";
import { authOptions } from "./options.ts";
import type { AuthSettings } from "./settings.ts";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/** Answers next-auth's own addresses (`/api/auth/…`): log-in, log-out, their errors. For a route handler of Next. */
export function authHandler(settings: AuthSettings) {
  const answer = NextAuth(authOptions(settings)) as (
    request: Request,
    context: RouteContext,
  ) => Promise<Response>;
  return answer;
}
