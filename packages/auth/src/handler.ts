import NextAuth from "next-auth";
import { AGAIN, authOptions, pages } from "./options.ts";
import type { AuthSettings } from "./settings.ts";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/** Answers next-auth's own addresses (`/api/auth/…`): log-in, log-out, their errors. For a route handler of Next. */
export function authHandler(settings: AuthSettings) {
  return async (request: Request, context: RouteContext): Promise<Response> => {
    let device: string | undefined;
    const options = authOptions(settings, (setCookie) => {
      device = setCookie;
    });
    const nextAuth = NextAuth(options) as (request: Request, context: RouteContext) => Promise<Response>;
    const answer = await nextAuth(request, context);
    const headers = new Headers(answer.headers);
    if (device) headers.append("set-cookie", device);
    const location = answer.headers.get("location");
    if (!location || !new URL(location, settings.url).searchParams.has("csrf")) {
      return new Response(answer.body, { status: answer.status, headers });
    }
    // next-auth sends a form whose token is not good any more to an empty page without a word.
    headers.set("location", `${pages.signIn}?error=${AGAIN}`);
    return new Response(null, { status: answer.status, headers });
  };
}
