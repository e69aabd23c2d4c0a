import { isWallTime } from "../time/wall-time.ts";
import type { Span } from "./finding.ts";

/** Days as "YYYY-MM-DD". `last` is null for one day. */
export type Days = { first: string; last: string | null };
/** One or many days in one breath: "3., 10. und 17. März 2026", "18.–20. September 2026". */
export type Dates = Span & { days: Days[] };

const weekdays = ["so", "mo", "di", "mi", "do", "fr", "sa"];
const months: Readonly<Record<string, number>> = {
  ...{ januar: 1, jänner: 1, jan: 1, februar: 2, feb: 2, febr: 2, märz: 3, mrz: 3, mär: 3, april: 4, apr: 4 },
  ...{ mai: 5, juni: 6, jun: 6, juli: 7, jul: 7, august: 8, aug: 8, september: 9, sept: 9, sep: 9 },
  ...{ oktober: 10, okt: 10, november: 11, nov: 11, dezember: 12, dez: 12 },
};

/** Dates of two lines belong to each other only where a list says so. */
const BLANK = "[^\\S\\r\\n]";
const WEEKDAY = `(?:(?<weekday>Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)(?!\\p{L})\\.?,?${BLANK}{0,2}(?:de[nm]${BLANK})?)?`;
const NAMES = Object.keys(months).sort((one, other) => other.length - one.length);
const MONTH = `(?:(?<name>${NAMES.join("|")})(?!\\p{L})\\.?(?:${BLANK}?(?<year>\\d{4})(?!\\d)|${BLANK}?[’'](?<apostrophe>\\d{2})(?!\\d))?|(?<number>\\d{1,2})\\.(?:${BLANK}?(?<long>\\d{4}|\\d{2})(?![\\d:]|\\.\\d|${BLANK}?Uhr))?)`;
const ITEM = new RegExp(
  `${WEEKDAY}(?:(?<iso>\\d{4}-\\d{2}-\\d{2})(?!\\d)|(?<day>\\d{1,2})\\.${BLANK}?${MONTH}?)`,
  "iuy",
);
const JOINER = new RegExp(
  `${BLANK}{0,2}(?<joiner>–|—|-|bis(?: zum)?|und|sowie|&|,|/)${BLANK}{0,2}(?:de[nm] |am )?`,
  "uy",
);

/** So many dates in one breath are a calendar. */
const CHAIN_MAX = 40;

type Item = {
  weekday: string | undefined;
  day: number;
  month: number | null;
  year: number | null;
  end: number;
};
type Chain = { items: Item[]; joiners: string[]; from: number; to: number };

/**
 * All dates of a text. Without a year a date is read only where its weekday is named, fits the one year that the text
 * names, and no other year is named; a weekday that does not fit its date makes it none.
 */
export function datesIn(text: string): Dates[] {
  const years = new Set(text.match(/(?<!\d)20\d{2}(?!\d)/gu));
  const only = years.size === 1 ? Number([...years][0]) : null;
  const found: Dates[] = [];
  const start = /(?<![\p{L}\d.,:])(?=\d|[MDFS][a-z]{1,9})/gu;
  for (let at = start.exec(text); at; at = start.exec(text)) {
    const chain = chainAt(text, at.index);
    if (chain) {
      const days = daysOf(chain, only);
      if (days) found.push({ from: chain.from, to: chain.to, days });
      start.lastIndex = chain.to;
    } else start.lastIndex = at.index + 1;
  }
  return found;
}

function chainAt(text: string, from: number): Chain | null {
  const items: Item[] = [];
  const joiners: string[] = [];
  let best: Chain | null = null;
  let at = from;
  while (items.length < CHAIN_MAX) {
    const item = itemAt(text, at);
    if (!item) break;
    items.push(item);
    if (item.month !== null) best = { items: [...items], joiners: [...joiners], from, to: item.end };
    JOINER.lastIndex = item.end;
    const joined = JOINER.exec(text);
    if (!joined?.groups?.joiner) break;
    joiners.push(joined.groups.joiner);
    at = JOINER.lastIndex;
  }
  return best;
}

function itemAt(text: string, at: number): Item | null {
  ITEM.lastIndex = at;
  const found = ITEM.exec(text);
  if (!found?.groups) return null;
  const { weekday, iso, day, name, number, year, apostrophe, long } = found.groups;
  const end = ITEM.lastIndex;
  if (iso) {
    const [y = 0, m = 0, d = 0] = iso.split("-").map(Number);
    return { weekday, day: d, month: m, year: y, end };
  }
  const month = name ? (months[name.toLowerCase()] ?? null) : number ? Number(number) : null;
  const short = apostrophe ?? (long?.length === 2 ? long : undefined);
  const full = year ?? (long?.length === 4 ? long : undefined);
  return {
    weekday,
    day: Number(day),
    month,
    year: short ? 2000 + Number(short) : full ? Number(full) : null,
    end,
  };
}

function daysOf({ items, joiners }: Chain, only: number | null): Days[] | null {
  const days: string[] = [];
  let [month, year]: [number | null, number | null] = [null, null];
  for (const item of items.toReversed()) {
    month = item.month ?? month;
    year = item.year ?? (month !== null ? year : null);
    const known = year ?? (item.weekday ? only : null);
    if (month === null || known === null) return null;
    const day = `${known}-${String(month).padStart(2, "0")}-${String(item.day).padStart(2, "0")}`;
    if (!isWallTime(`${day}T00:00`) || !fits(item.weekday, day)) return null;
    days.unshift(day);
  }
  return grouped(days, joiners);
}

function fits(weekday: string | undefined, day: string): boolean {
  if (!weekday) return true;
  const named = weekday.toLowerCase() === "sonnabend" ? "sa" : weekday.slice(0, 2).toLowerCase();
  return weekdays[new Date(`${day}T00:00Z`).getUTCDay()] === named;
}

/** Days in their order, each once; "18./19." are two days in a row. */
function grouped(days: string[], joiners: string[]): Days[] | null {
  const groups: Days[] = [];
  for (const [index, day] of days.entries()) {
    const before = days[index - 1];
    const joiner = joiners[index - 1] ?? "";
    if (before !== undefined && day <= before) return null;
    if (!/^(?:[–—/-]|bis)/u.test(joiner)) groups.push({ first: day, last: null });
    else {
      const group = groups.at(-1);
      if (!group || group.last !== null || (joiner === "/" && !isNext(group.first, day))) return null;
      group.last = day;
    }
  }
  return groups;
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 24 * 60 * 60_000).toISOString().slice(0, 10);
}

const isNext = (day: string, next: string) => dayAfter(day) === next;
