import { createHash } from "node:crypto";
import { chooseEncoding, type Encoding, encode } from "./encodings.ts";

/** Bytes with their headers, the same for every client. Compressed at the first wish, then kept. */
export type Answer = {
  status: number;
  bytes: Buffer;
  /** Flat list of names and values, without length, encoding and entity tag. */
  headers: readonly string[];
  /** Of the bytes as they are; null: not worth asking for again. */
  tag: string | null;
  compressible: boolean;
  /** Never changes under its address: its variants may cost more to make. */
  lasting: boolean;
  variants: Map<Encoding, Variant>;
};

/** What is written for one encoding. */
export type Variant = { bytes: Buffer; headers: readonly string[]; tag: string | null };

/** Below this, headers outweigh what compression saves. */
const WORTH_COMPRESSING = 600;
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|xml|javascript)|image\/svg)/;

export function makeAnswer(given: {
  status: number;
  type: string;
  body: Buffer | string;
  headers: readonly string[];
  tagged?: boolean;
  lasting?: boolean;
}): Answer {
  const bytes = typeof given.body === "string" ? Buffer.from(given.body) : given.body;
  return {
    status: given.status,
    bytes,
    headers: ["Content-Type", given.type, ...given.headers],
    tag: given.tagged ? createHash("sha256").update(bytes).digest("base64url").slice(0, 22) : null,
    compressible: COMPRESSIBLE.test(given.type) && bytes.length >= WORTH_COMPRESSING,
    lasting: given.lasting ?? false,
    variants: new Map(),
  };
}

/** A short answer for programs. @param headers flat, as those of an answer */
export function json(status: number, content: object, headers: readonly string[] = []): Answer {
  return makeAnswer({
    status,
    type: "application/json; charset=utf-8",
    body: JSON.stringify(content),
    headers: [...headers, "Cache-Control", "no-store"],
  });
}

/** Sends the visitor to another address. @param headers flat, as those of an answer */
export function redirect(status: 303 | 308, location: string, headers: readonly string[]): Answer {
  return makeAnswer({
    status,
    type: "text/plain; charset=utf-8",
    body: "",
    headers: [...headers, "Location", location],
  });
}

/**
 * The variant for an Accept-Encoding header: at once when it is there already, later when it has to be compressed
 * first. Two requests at the same moment may both compress; the outcome is the same.
 */
export function variantOf(answer: Answer, acceptEncoding: string | undefined): Variant | Promise<Variant> {
  const encoding = answer.compressible ? chooseEncoding(acceptEncoding) : "identity";
  return answer.variants.get(encoding) ?? makeVariant(answer, encoding);
}

async function makeVariant(answer: Answer, encoding: Encoding): Promise<Variant> {
  const bytes = await encode(answer.bytes, encoding, answer.lasting);
  const tag = answer.tag && `"${answer.tag}${encoding === "identity" ? "" : `-${encoding}`}"`;
  const headers = [...answer.headers, "Content-Length", String(bytes.length)];
  if (answer.compressible) headers.push("Vary", "Accept-Encoding");
  if (encoding !== "identity") headers.push("Content-Encoding", encoding);
  if (tag) headers.push("ETag", tag);
  const variant = { bytes, headers, tag };
  answer.variants.set(encoding, variant);
  return variant;
}
