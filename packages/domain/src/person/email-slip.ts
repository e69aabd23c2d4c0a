/** Where most private mailboxes of our visitors are. Of two that are equally near the first is asked about. */
const known = [
  "gmail.com",
  "gmx.de",
  "web.de",
  "t-online.de",
  "outlook.de",
  "outlook.com",
  "hotmail.com",
  "hotmail.de",
  "freenet.de",
  "posteo.de",
  "gmx.net",
  "googlemail.com",
  "icloud.com",
  "yahoo.de",
  "yahoo.com",
  "mailbox.org",
  "live.de",
  "live.com",
  "aol.com",
  "aol.de",
  "arcor.de",
  "online.de",
  "vodafone.de",
  "magenta.de",
  "email.de",
  "mail.de",
  "me.com",
  "gmx.at",
  "gmx.ch",
  "proton.me",
  "protonmail.com",
  "tutanota.com",
  "bluewin.ch",
] as const;

/** Near to one of these, and mailboxes all the same. */
const others = new Set(
  "mail.com email.com ymail.com mac.com gmx.com gmx.eu gmx.org gmx.info gmx.li gmx.fr mail.ru mail.at mail.ch tuta.de web.com tutanota.de tuta.com pm.me live.at live.ch aol.fr posteo.net posteo.org posteo.eu".split(
    " ",
  ),
);
/** They have mailboxes under the ending of many a country. */
const everywhere = new Set(["outlook", "hotmail", "yahoo", "live", "posteo", "aol"]);

/** Not those that are slips of "com" and "de". */
const COUNTRY = /^(?!(?:co|cm|om|ed)$)(?:(?:co|com)\.)?[a-z]{2}$/u;

/** In a shorter name two other letters make another name. */
const LONG = 9;
/** The right name with another ending is nearer than another name. */
const SAME_NAME = 0.3;

/**
 * What somebody may have meant whose address ends almost like those of a large provider: "gmial.com". It is a question
 * only; the address may be right.
 *
 * @param address as typed
 * @returns the address with the other ending, or null when there is nothing to ask
 */
export function likelyAddress(address: string): string | null {
  const [, local, given] = /^\s*([^\s@]+)@([^\s@]+)\s*$/u.exec(address) ?? [];
  if (!local || !given) return null;
  const domain = nearest(given.toLowerCase());
  return domain ? `${local}@${domain}` : null;
}

function nearest(given: string): string | null {
  if (known.some((domain) => domain === given) || others.has(given)) return null;
  const [name = "", ...ending] = given.split(".");
  if (everywhere.has(name) && COUNTRY.test(ending.join("."))) return null;
  let best: { domain: string; steps: number } | null = null;
  for (const domain of known) {
    const otherEnding = ending.length === 1 && domain.startsWith(`${name}.`);
    const steps = stepsBetween(given, domain) * (otherEnding ? SAME_NAME : 1);
    const allowed = Math.min(given.length, domain.length) < LONG ? 1 : 2;
    if (steps <= allowed && steps < (best?.steps ?? Number.POSITIVE_INFINITY)) best = { domain, steps };
  }
  return best?.domain ?? null;
}

/** Letters left out, added, exchanged, or two of them the wrong way round (optimal string alignment). */
function stepsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 3) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, position) => position);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const turned = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        turned ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, next];
  }
  return last[other.length] ?? Number.POSITIVE_INFINITY;
}
