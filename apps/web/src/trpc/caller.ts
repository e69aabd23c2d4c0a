import "server-only";
import { publicCaller } from "@podium/api/public-router";
import { headers } from "next/headers";
import { cache } from "react";
import { internalHeaders } from "../../server/next/internal-headers.ts";
import { renderingUnderWay } from "../../server/next/made-of.ts";

/**
 * The public procedures for server components, without HTTP: `const api = await caller(); await api.event.list(…)`.
 * The same one during a request; whoever uses it is rendered per request, never at build time.
 */
export const caller = cache(async () => {
  const requestId = (await headers()).get(internalHeaders.requestId);
  if (!requestId) return publicCaller();
  const { madeOf, signal } = renderingUnderWay(requestId) ?? {};
  return publicCaller({ requestId, ...(madeOf && { madeOf }) }, signal);
});
