import type { IncomingMessage } from "node:http";

const MAX_BYTES = 16_384;

/** Reads a small urlencoded form. @returns null when it is larger than any form of the panel or of another type */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  if (!request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded")) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  // The connection stays, whatever is sent: the answer has to reach the one who is still sending.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) break;
    chunks.push(chunk);
  }
  if (bytes > MAX_BYTES) {
    // Lets the rest pass by: the next request on this connection comes after it.
    request.resume();
    return null;
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}
