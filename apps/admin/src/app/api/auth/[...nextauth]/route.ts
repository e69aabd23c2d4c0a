import { authHandler } from "@podium/auth/handler";
import { authSettings } from "../../../../environment.ts";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

function handler(request: Request, context: RouteContext): Promise<Response> {
  return authHandler(authSettings())(request, context);
}

export { handler as GET, handler as POST };
