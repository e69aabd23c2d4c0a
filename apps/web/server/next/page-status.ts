import "server-only";
import { headers } from "next/headers";
import { internalHeaders } from "./internal-headers.ts";
import { noteStatus } from "./page-statuses.ts";

/**
 * For pages that are there but have nothing to show, such as that of a link which was cut off: the page is answered
 * with 404 and what it renders. (Next's `notFound()` leads to the site's general page for that.)
 */
export async function answerNotFound(): Promise<void> {
  const requestId = (await headers()).get(internalHeaders.requestId);
  if (requestId) noteStatus(requestId, 404);
}
