import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { StoredBytes } from "./store.ts";

/** Answers with the bytes of a medium, behind headers that are set; of HEAD with those alone. @throws when either end breaks off */
export async function sendBytes(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  { body }: StoredBytes,
): Promise<void> {
  if (request.method !== "HEAD") return pipeline(body, response);
  body.destroy();
  response.end();
}
