/**
 * How many wrong passwords are looked at. A wrong attempt costs whoever makes it; what others do to somebody's address,
 * or behind a shared network address, costs that person at most a few of his or her attempts.
 *
 * A pair is one client at one e-mail address. The attempts of a known browser are counted apart, by the same measure.
 */
const calm = { short: 10, long: 30 };
/** While many attempts fail at this address or from this client. */
const besieged = { short: 3, long: 9 };

export const SHORT_SECONDS = 15 * 60;
/** Those who go on after a quarter of an hour wait for the rest of the day in the end. */
export const LONG_SECONDS = 24 * 60 * 60;
/** What is counted for all clients of an address, and for all addresses of a client. */
export const WIDE_SECONDS = 60 * 60;

/** So many wrong attempts at one address, from wherever they come, are a siege; so many of one client, a spray. */
export const SIEGE = 20;
export const SPRAY = 50;
/**
 * Beyond this nobody but known browsers gets in for the rest of the hour: guesses stay countable however many networks
 * somebody has. Each client adds a few only, so it takes a hundred networks to get here.
 */
export const WIDE_MAX = 300;

/** Attempts in the windows under way, this one counted. */
export type PairCount = { short: number; long: number };
type WideCount = { address: number; client: number };

/** "look" at the password, or the window that has to end before. */
export type Judgement = "look" | "short" | "long" | "wide";

/** Is there anything left for the pair, whatever else goes on? */
export function judgePair({ short, long }: PairCount): Judgement {
  if (short > calm.short) return "short";
  return long > calm.long ? "long" : "look";
}

/** May the password of an unknown browser be looked at? */
export function judgeUnknown(pair: PairCount, { address, client }: WideCount): Judgement {
  if (address > WIDE_MAX || client > WIDE_MAX) return "wide";
  if (address <= SIEGE && client <= SPRAY) return judgePair(pair);
  if (pair.short > besieged.short) return "short";
  return pair.long > besieged.long ? "wide" : "look";
}
