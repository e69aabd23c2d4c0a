import { authOptions } from "@podium/auth/options";
import NextAuth from "next-auth";
import { authSettings } from "../../../../environment.ts";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own addresses: log-in, log-out, their errors. */
function handler(request: Request, context: RouteContext): Promise<Response> {
  return NextAuth(authOptions(authSettings()))(request, context);
}

export { handler as GET, handler as POST };
