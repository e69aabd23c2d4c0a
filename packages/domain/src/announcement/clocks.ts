import type { Span } from "./finding.ts";

/** Clock times as "HH:MM"; 24:00 is the midnight at the end of a day. */
export type Clock = Span & {
  start: string | null;
  startsAbout: boolean;
  end: string | null;
  endsAbout: boolean;
  endsOpen: boolean;
};

const ABOUT = "ca\\.?|circa|etwa|gegen|ungefähr";
/** The next line is another entry of a list. */
const BLANK = "[^\\S\\r\\n]";
const CLOCK = new RegExp(
  `(?:(?<before>(?:ab|von|um|jeweils|täglich|beginn:?|uhrzeit:?|zeit:?|start:?)${BLANK}{1,2}){0,3})(?:(?<startsAbout>${ABOUT})${BLANK})?` +
    `(?<hour>\\d{1,2})(?:(?<sign>[:.])(?<minute>\\d{2}))?(?:${BLANK}?(?<unit>Uhr|h)(?!\\p{L}))?` +
    `(?:${BLANK}{0,2}(?:–|—|-|bis)${BLANK}{0,2}(?:(?<endsAbout>${ABOUT})${BLANK})?(?<endHour>\\d{1,2})(?:[:.](?<endMinute>\\d{2}))?(?:${BLANK}?(?<endUnit>Uhr|h)(?!\\p{L}))?)?` +
    `(?<open>${BLANK}{0,2}[,(–-]?${BLANK}{0,2}(?:open[ -]end|Ende offen|bis open[ -]end))?`,
  "iuy",
);

/** A clock time that begins here, with its "ab", "ca.", "von"; null where a number is no clock time for certain. */
export function clockAt(text: string, at: number): Clock | null {
  CLOCK.lastIndex = at;
  const found = CLOCK.exec(text);
  if (!found?.groups) return null;
  const to = CLOCK.lastIndex;
  const { before, startsAbout, hour, sign, minute, unit, endsAbout, endHour, endMinute, endUnit, open } =
    found.groups;
  const rest = text.slice(to, to + 12);
  if (/^[.:]?\d|^\s?(?:[ecs]\.\s?t|%|€|Euro|EUR)/u.test(rest)) return null;
  const isSaid = unit || endUnit || (minute && (endMinute || sign === ":"));
  // "ab 18" stands at the end of what it belongs to; "ab 18 Jahren" is no time.
  if (!isSaid && !(/^ab\s/iu.test(before ?? "") && /^[^\S\r\n]*(?:[,;)]|\.?(?:[\r\n]|$))/u.test(rest)))
    return null;
  const start = clock(hour, minute);
  const end = endHour === undefined ? null : clock(endHour, endMinute);
  if (start === null || start === "24:00" || (endHour !== undefined && end === null)) return null;
  return {
    from: at,
    to,
    start,
    startsAbout: startsAbout !== undefined,
    end,
    endsAbout: endsAbout !== undefined,
    endsOpen: open !== undefined,
  };
}

function clock(hour: string | undefined, minute = "00"): string | null {
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return null;
  return `${String(hours).padStart(2, "0")}:${minute}`;
}
