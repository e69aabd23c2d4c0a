/// <reference path="./punycode.ts" />
import punycode from "punycode.js";

/** RFC 1035, 2.3.4: as they stand in the network, after the conversion. */
const HOST_MAX = 253;
const LABEL_MAX = 63;

/** Letters and digits of any script, hyphens, and the dots between; the URL standard's parser would read more into it. */
const TYPED = /^(?:[\p{L}\p{M}\p{N}\u00b7\u05f3\u05f4\u30fb-]|\p{Join_Control}|[.\u3002\uff0e\uff61])+$/u;
const LABEL = /^(?!-)[a-z0-9-]+(?<!-)$/u;

/**
 * The name of a host as it stands in the network (IDNA, UTS #46): "bücher.example" is "xn--bcher-kva.example". The
 * browser's and Node's own parser of web addresses does it, so nothing has to know the tables of Unicode.
 *
 * @returns null for what cannot be a name with a dot in it
 */
export function asciiHost(typed: string): string | null {
  const name = typed.normalize("NFC");
  if (!TYPED.test(name) || !URL.canParse(`http://${name}`)) return null;
  const { hostname } = new URL(`http://${name}`);
  const labels = hostname.split(".");
  const isName = labels.length > 1 && labels.every((label) => label.length <= LABEL_MAX && LABEL.test(label));
  // Four numbers are an address of a machine; no top level consists of digits.
  return isName && hostname.length <= HOST_MAX && !/^\d+$/u.test(labels.at(-1) ?? "") ? hostname : null;
}

/** The name as people write it: the way back from `asciiHost`. What would not lead there again stays as it is. */
export function readableHost(ascii: string): string {
  try {
    const readable = punycode.toUnicode(ascii);
    return asciiHost(readable) === ascii ? readable : ascii;
  } catch {
    return ascii;
  }
}
