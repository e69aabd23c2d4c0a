import "server-only";
import { headers } from "next/headers";
import { internalHeaders } from "./internal-headers.ts";
import { noteStatus } from "./page-statuses.ts";

/**
 * For pages that are there but have nothing to show, such as that of a link which was cut off: the page is answered
 * with 404 and what it renders. (Next's `notFound()` leads to the site's general page for that.)
 */
export function answerNotFound(): Promise<void> {
  return answerWith(404);
}

/** The same for what was there once, and is not any more. */
export function answerGone(): Promise<void> {
  return answerWith(410);
}

async function answerWith(status: number): Promise<void> {
  const requestId = (await headers()).get(internalHeaders.requestId);
  if (requestId) noteStatus(requestId, status);
}
