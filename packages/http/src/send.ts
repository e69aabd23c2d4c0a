import { type Answer, type Variant, variantOf } from "./answer.ts";
import type { Call } from "./call.ts";

/** Headers that a 304 must not repeat: they describe bytes that it does not have (RFC 9110, section 15.4.5). */
const ABOUT_BYTES = new Set(["Content-Type", "Content-Length", "Content-Encoding"]);

/** Writes an answer in the encoding that the client can read; nothing but the headers for HEAD and 304. */
export function send(call: Call, answer: Answer): void | Promise<void> {
  const variant = variantOf(answer, call.request.headers["accept-encoding"]);
  if (!(variant instanceof Promise)) return write(call, answer.status, variant);
  return variant.then((ready) => write(call, answer.status, ready));
}

function write({ request, response, requestId }: Call, status: number, variant: Variant): void {
  const asked = request.headers["if-none-match"];
  if (asked && variant.tag && status === 200 && matches(asked, variant.tag)) {
    response.writeHead(304, [...withoutBytes(variant.headers), "X-Request-Id", requestId]).end();
    return;
  }
  response.writeHead(status, [...variant.headers, "X-Request-Id", requestId]);
  if (request.method === "HEAD") response.end();
  else response.end(variant.bytes);
}

/** If-None-Match compares weakly (RFC 9110, section 13.1.2). */
function matches(asked: string, tag: string): boolean {
  if (asked === tag || asked.trim() === "*") return true;
  return asked.split(",").some((each) => each.trim().replace(/^W\//, "") === tag);
}

function withoutBytes(headers: readonly string[]): string[] {
  const kept: string[] = [];
  for (let position = 0; position < headers.length; position += 2) {
    const [name, value] = [headers[position] ?? "", headers[position + 1] ?? ""];
    if (!ABOUT_BYTES.has(name)) kept.push(name, value);
  }
  return kept;
}
