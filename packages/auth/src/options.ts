import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { sessionFromCookies } from "./actor.ts";
import { cookies } from "./cookies.ts";
import { ownPath } from "./own-path.ts";
import { revokeSession, SESSION_SECONDS } from "./sessions.ts";
import type { AuthSettings } from "./settings.ts";
import { signIn } from "./sign-in.ts";
import { tokenOptions } from "./tokens.ts";

/** Set by the app's server on every request, never taken from outside: the sender's network address. */
export const CLIENT_HEADER = "x-podium-client";

/** `?error=` of the log-in page, with the minutes to wait behind it. next-auth has its own word for wrong credentials. */
const THROTTLED = "throttled";
/** `?error=` of the log-in page: the form's token is not this browser's any more. */
export const AGAIN = "again";

export const pages = { signIn: "/login", error: "/login", signOut: "/login" };

/**
 * next-auth's configuration. The cookie's JWT carries a session id and nothing else; what a person may do is read
 * from the database at each request (`actorFromCookies`).
 *
 * @param remember called after a log-in with a `Set-Cookie` header, which next-auth itself has no place for
 */
export function authOptions(
  settings: AuthSettings,
  remember: (setCookie: string) => void = () => {},
): NextAuthOptions {
  const { database } = settings.connections;
  return {
    secret: settings.secrets[0],
    jwt: tokenOptions(settings.secrets),
    useSecureCookies: settings.url.startsWith("https:"),
    cookies: cookies(settings.url),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages,
    providers: [
      CredentialsProvider({
        id: "credentials",
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: async (credentials, request) => {
          const headers = request.headers as Record<string, string | undefined> | undefined;
          const client = headers?.[CLIENT_HEADER] ?? "";
          const result = await signIn(settings, {
            email: credentials?.email,
            password: credentials?.password,
            client,
            cookie: headers?.cookie,
          });
          if (result.outcome === "throttled") {
            throw new Error(`${THROTTLED}-${Math.ceil(result.waitSeconds / 60)}`);
          }
          if (result.outcome !== "in") return null;
          remember(result.deviceCookie);
          // A new log-in ends the older session of this browser.
          const older = await sessionFromCookies(settings, headers?.cookie);
          if (older) await revokeSession(database, older);
          return { id: result.sessionId };
        },
      }),
    ],
    callbacks: {
      // The "user" of next-auth is our session row.
      jwt: ({ token, user }) => (user ? { sessionId: user.id } : token),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => ownPath(url, baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sessionId === "string") await revokeSession(database, token.sessionId);
      },
    },
    // next-auth writes to the console by itself; a request's line in the app's log says enough.
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}
