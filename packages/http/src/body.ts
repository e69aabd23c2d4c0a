import type { IncomingMessage } from "node:http";

/**
 * Reads what a request carries, whatever it is.
 *
 * @param max no more than this is ever read (bytes)
 */
export async function readBody(request: IncomingMessage, max: number): Promise<Buffer | "tooLarge"> {
  if (Number(request.headers["content-length"] ?? 0) > max) {
    request.resume();
    return "tooLarge";
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // The connection stays, whatever is sent: the answer has to reach a client that is still sending.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > max) return "tooLarge";
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    // Lets what was not read pass by: the next request on this connection comes after it.
    request.resume();
  }
}
