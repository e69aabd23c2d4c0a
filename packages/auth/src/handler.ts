import NextAuth from "next-auth";
import { AGAIN, authOptions, pages } from "./options.ts";
import type { AuthSettings } from "./settings.ts";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/** Answers next-auth's own addresses (`/api/auth/…`): log-in, log-out, their errors. For a route handler of Next. */
export function authHandler(settings: AuthSettings) {
  const nextAuth = NextAuth(authOptions(settings)) as (
    request: Request,
    context: RouteContext,
  ) => Promise<Response>;
  return async (request: Request, context: RouteContext): Promise<Response> => {
    const answer = await nextAuth(request, context);
    const location = answer.headers.get("location");
    if (!location || !new URL(location, settings.url).searchParams.has("csrf")) return answer;
    // next-auth sends a form whose token is not good any more to an empty page without a word.
    const headers = new Headers(answer.headers);
    headers.set("location", `${pages.signIn}?error=${AGAIN}`);
    return new Response(null, { status: answer.status, headers });
  };
}
