import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "identity" | "gzip" | "br";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Good enough for bytes that may be replaced within a second; and what is worth a tenth of one for those that never are. */
const BROTLI_QUALITY = { passing: 5, lasting: 10 };
const HEADERS_REMEMBERED = 200;

const chosen = new Map<string, Encoding>();

/** The best encoding that an Accept-Encoding header allows (RFC 9110, section 12.5.3). */
export function chooseEncoding(accept: string | undefined): Encoding {
  if (!accept) return "identity";
  const known = chosen.get(accept);
  if (known) return known;
  const encoding = readHeader(accept);
  if (chosen.size < HEADERS_REMEMBERED) chosen.set(accept, encoding);
  return encoding;
}

/** @param lasting the bytes never change: they may take longer, once */
export async function encode(bytes: Buffer, encoding: Encoding, lasting: boolean): Promise<Buffer> {
  if (encoding === "identity") return bytes;
  if (encoding === "gzip") return zip(bytes);
  const quality = lasting ? BROTLI_QUALITY.lasting : BROTLI_QUALITY.passing;
  return brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

function readHeader(accept: string): Encoding {
  const allowed = new Set<string>();
  for (const part of accept.toLowerCase().split(",")) {
    const [name, ...parameters] = part.split(";").map((text) => text.trim());
    const weight = parameters.find((text) => text.startsWith("q="))?.slice(2);
    if (name && Number(weight ?? 1) > 0) allowed.add(name);
  }
  if (allowed.has("br")) return "br";
  return allowed.has("gzip") || allowed.has("*") ? "gzip" : "identity";
}
