import { isIPv4, isIPv6 } from "node:net";

/** A proxy adds its entry at the right; further left than this nobody looks. */
const ENTRIES_MAX = 20;

/**
 * Who sent, as proxies have written it, the last one first. Null where an entry names nobody ("unknown", "_hidden",
 * nonsense). What a client has sent itself stands at the end, and cannot change how the entries before it are read.
 */
export function readXForwardedFor(header: string): (string | null)[] {
  const entries = header.split(",").map((entry) => entry.trim());
  return entries.filter(Boolean).slice(-ENTRIES_MAX).reverse().map(readAddress);
}

/** The same of RFC 7239. */
export function readForwarded(header: string): (string | null)[] {
  return elementsFromRight(header).map((element) => readAddress(nodeOf(element) ?? ""));
}

/** Commas within quotes separate nothing. Read from the right, so that a quote which a client left open is its own. */
function elementsFromRight(header: string): string[] {
  const elements: string[] = [];
  let end = header.length;
  let isQuoted = false;
  for (let at = header.length - 1; at >= -1 && elements.length < ENTRIES_MAX; at -= 1) {
    const sign = header[at];
    if (sign === '"' && !isEscaped(header, at)) isQuoted = !isQuoted;
    if (at >= 0 && (sign !== "," || isQuoted)) continue;
    const element = header.slice(at + 1, end).trim();
    if (element) elements.push(element);
    end = at;
  }
  return elements;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === "\\") slashes += 1;
  return slashes % 2 === 1;
}

/** `name=value` or `name="value"`, to the next semicolon. */
const PAIR = /\s*([!#$%&'*+.^_`|~\w-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*))\s*(?:;|$)/gy;

function nodeOf(element: string): string | null {
  for (const [, name = "", quoted, plain = ""] of element.matchAll(PAIR)) {
    if (name.toLowerCase() === "for") return (quoted ?? plain).replace(/\\(.)/gu, "$1");
  }
  return null;
}

/** With a port or without, in brackets or not. @returns the address alone; of a mapped one, the IPv4 address in it */
export function readAddress(text: string): string | null {
  const [, inBrackets] = /^\[([^\]]*)\](?::[\w.-]+)?$/u.exec(text) ?? [];
  const [, beforePort] = /^([\d.]+):[\w.-]+$/u.exec(text) ?? [];
  const address = (inBrackets ?? beforePort ?? text).split("%")[0] ?? "";
  if (isIPv4(address)) return address;
  return isIPv6(address) ? mapped(address) : null;
}

/** `::ffff:192.0.2.7`, also written `::ffff:c000:207`, is 192.0.2.7 (RFC 4291, 2.5.5.2). */
function mapped(address: string): string {
  const groups = groupsOf(address);
  if (groups.slice(0, 5).some((group) => group !== 0) || groups[5] !== 0xffff) return address;
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 255])
    .join(".");
}

/** The eight numbers of an IPv6 address. */
export function groupsOf(address: string): number[] {
  const dotted = /[\d.]+$/u.exec(address)?.[0] ?? "";
  const bytes = isIPv4(dotted) ? dotted.split(".").map(Number) : [];
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const tail = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  const hex = bytes.length > 0 ? `${address.slice(0, -dotted.length)}${tail}` : address;
  const [head = "", rest] = hex.split("::");
  const numbers = (part: string) =>
    part
      .split(":")
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16));
  const first = numbers(head);
  const last = numbers(rest ?? "");
  const zeros = Math.max(0, 8 - first.length - last.length);
  return [...first, ...Array<number>(zeros).fill(0), ...last];
}
