/** Nobody types a longer one, and mail programs cut it. */
const LENGTH_MAX = 2_000;
/** RFC 5321, 4.5.3.1. */
const LOCAL_MAX = 64;
const HOST_MAX = 253;

/** In no address: blanks, invisible signs, brackets that enclose addresses, quotation marks. */
const ENDS = /[\s\p{Cc}\p{Cf}<>"„“”«»‹›[\]{}|\\^`]/u;
/** Belongs to the sentence when it stands last. */
const PUNCTUATION = /^(?![/#%&@])[\p{Po}\p{Pi}\p{Pf}\p{Ps}_~–—]$/u;
const WEB = /^(https?:\/\/)?([^/?#:]+)(:\d+)?(?=[/?#]|$)/iu;
const HOST = /^[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)*$/u;
const LOCAL = /^[\p{L}\p{M}\p{N}_%+&'~-]+(\.[\p{L}\p{M}\p{N}_%+&'~-]+)*$/u;
/** Of numbers only as they will be read: "0x7f.1" hides where it leads. A house's own network has names without a dot. */
const NAMED = /\.(xn--[a-z\d-]+|[a-z]{2,})$|^[a-z][a-z\d-]+$/u;

/**
 * A web address that begins here, without the punctuation behind it.
 *
 * @returns null when none begins here; `href` null: it ends there, but is none that we lead to
 */
export function webAddressAt(text: string, start: number): { end: number; href: string | null } | null {
  const [opening] = /^(https?:\/\/|www\.)/iu.exec(text.slice(start, start + 8)) ?? [];
  if (!opening) return null;
  let end = endOf(text, start);
  while (end > start + opening.length && PUNCTUATION.test(text.charAt(end - 1))) end -= 1;
  return { end, href: webHref(text.slice(start, end)) };
}

/**
 * The address in the brackets of `[words](address)`.
 *
 * @param start behind the opening bracket
 * @returns null when there is none; `end` is behind the closing bracket
 */
export function addressInBrackets(text: string, start: number): { end: number; href: string } | null {
  const end = endOf(text, start);
  if (text.charAt(end) !== ")") return null;
  const typed = text.slice(start, end);
  const href = hrefOf(typed.replace(/^mailto:/iu, ""));
  return href === null ? null : { end: end + 1, href };
}

/** The mail address around an "@", not reaching before `from`. @returns null when there is none */
export function mailAddressAround(
  text: string,
  at: number,
  from: number,
): { start: number; end: number; href: string } | null {
  const earliest = Math.max(from, at - LOCAL_MAX - 1);
  let start = at;
  while (start > earliest && /[\p{L}\p{M}\p{N}._%+&'~-]/u.test(text.charAt(start - 1))) start -= 1;
  let end = at + 1;
  while (end < text.length && /[\p{L}\p{M}\p{N}.-]/u.test(text.charAt(end))) end += 1;
  // Part of something else: of two addresses in one word, or of a user who is named in a web address.
  if (/[@/]/u.test(text.charAt(start - 1)) || text.charAt(end) === "@") return null;
  while (start < at && !/[\p{L}\p{N}_]/u.test(text.charAt(start))) start += 1;
  while (end > at && /[.-]/u.test(text.charAt(end - 1))) end -= 1;
  const href = mailHref(text.slice(start, end));
  return href === null ? null : { start, end, href };
}

/** @returns where an address leads; null when it is neither a web nor a mail address */
export const hrefOf = (typed: string) => webHref(typed) ?? mailHref(typed);

/**
 * @param typed with or without its scheme, which is https then
 * @returns where it leads; null when it is no web address, or hides its host behind a user, a number or a port of words
 */
function webHref(typed: string): string | null {
  const [opening, scheme, host = ""] = (typed.length <= LENGTH_MAX && WEB.exec(typed)) || [];
  if (!opening || !hostOf(host) || !(scheme || /^www\.[^.]+\./iu.test(host))) return null;
  const address = scheme ? typed : `https://${typed}`;
  return URL.canParse(address) ? new URL(address).href : null;
}

/** @returns the `mailto:` address; null when what was typed is no mail address */
function mailHref(typed: string): string | null {
  const at = typed.lastIndexOf("@");
  const local = typed.slice(0, Math.max(at, 0));
  const host = hostOf(typed.slice(at + 1));
  if (!host || !/\.[a-z][a-z\d-]*$/u.test(host) || local.length > LOCAL_MAX || !LOCAL.test(local))
    return null;
  return `mailto:${encodeURIComponent(local).replaceAll("%2B", "+")}@${host}`;
}

/** A host by its name, as the network knows it (IDNA). @returns null when it has no name */
function hostOf(typed: string): string | null {
  if (typed.length > HOST_MAX || !HOST.test(typed) || !URL.canParse(`https://${typed}`)) return null;
  const { hostname } = new URL(`https://${typed}`);
  return NAMED.test(hostname) || (/^[\d.]+$/u.test(typed) && hostname === typed) ? hostname : null;
}

/** The next sign that ends an address. A round bracket does, unless the address has opened it. */
function endOf(text: string, start: number): number {
  let open = 0;
  for (let end = start; end < text.length; end += 1) {
    const sign = text.charAt(end);
    if (sign === "(") open += 1;
    if (sign === ")") open -= 1;
    if (open < 0 || ENDS.test(sign) || text.startsWith("**", end)) return end;
  }
  return text.length;
}
