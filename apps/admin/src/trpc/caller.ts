import "server-only";
import { appCaller } from "@podium/api/app-router";
import { actorFromCookies } from "@podium/auth/actor";
import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { authSettings } from "../environment.ts";
import { internalHeaders } from "../internal-headers.ts";

/** The person behind this request, read from the database once per page. */
export const currentActor = cache(async () =>
  actorFromCookies(authSettings(), (await headers()).get("cookie") ?? undefined),
);

/** The procedures, for the person who asks for this page. Without a session it leads to the log-in page. */
export const caller = cache(async () => {
  const given = await headers();
  const actor = await currentActor();
  if (!actor) {
    const path = given.get(internalHeaders.path) ?? "/";
    redirect(path === "/" ? "/login" : `/login?callbackUrl=${encodeURIComponent(path)}`);
  }
  return appCaller({ actor, requestId: given.get(internalHeaders.requestId) ?? undefined });
});

/**
 * Waits for a procedure's answer on behalf of a page. What does not exist and what one may not see are the same
 * page: "not found". A fault keeps the request's id (`digest`) and loses everything else, as it is logged already.
 */
export async function asked<Answer>(question: Promise<Answer>): Promise<Answer> {
  try {
    return await question;
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === "NOT_FOUND" || error.code === "FORBIDDEN" || error.code === "BAD_REQUEST") notFound();
    if (error.code === "UNAUTHORIZED") redirect("/login");
    const requestId = (await headers()).get(internalHeaders.requestId) ?? "";
    throw Object.assign(new Error("fault"), { digest: requestId });
  }
}
