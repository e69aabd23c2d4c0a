import { type Clock, clockAt } from "../clocks.ts";
import { type Dates, type Days, datesIn } from "../dates.ts";
import type { Finding, Span, Time } from "../finding.ts";
import { type Announcement, matches, type Piece, valuesOf } from "../lines.ts";

const WHEN =
  /^(?:wann|datum|termine?|zeit|zeitpunkt|zeitraum|veranstaltungs(?:datum|termine?|tage?|zeit|zeitraum)|tagungs(?:datum|termin|zeit)|(?:datum|termin|tag) (?:und|&) (?:uhr)?zeit|wann und wo|zeit und ort|beginn|dauer|laufzeit|öffnungszeiten)$/u;
const CLOCKS = /^(?:uhrzeit|zeit|beginn|dauer|start|ende|öffnungszeiten)$/u;

/** Before a date that is another one: a deadline, a state of affairs, a law, a beginning in the past. */
const OTHER =
  /(?:bis|spätestens|stand|vom|seit|ab|schluss|frist|(?:gülti|fälli)g|geboren|veröffentlicht|aktualisiert|verschoben|ursprünglich|statt|vorjahr|zuletzt)[\s:,]*(?:(?:bis|zum|dem|den|am|spätestens)\s){0,2}$/iu;
const OTHER_SPAN =
  /(?:stand|seit|schluss|frist|anmelde\p{L}*|registrier\p{L}*|verschoben|ursprünglich|statt)[\s:,]*(?:(?:vom|von|zum|am)\s){0,2}$/iu;
/** A sentence about what is over, or was once meant. */
const BEFORE =
  /(?<!\p{L})(?:ursprünglich|eigentlich|bisher\p{L}*|zunächst|war|waren|wurde|wurden)(?!\p{L})[^.!?]*$/iu;
/** A sentence that says when the event is. */
const TAKES_PLACE =
  /(?<!\p{L})(?:findet|finden|lädt|laden|veranstaltet|veranstalten|einladung|eröffnet)(?!\p{L})/iu;
const BETWEEN = /[ \t,;|·(–—-]{0,4}/uy;

type Said = { dates: Dates; clock: Clock | null; line: Piece };

/** When the event is. Labels go before everything else; without one, a single date with its time, or a list of dates. */
export function readTimes(announcement: Announcement): Finding[] {
  const said = datesOf(announcement);
  const labels = valuesOf(announcement, WHEN).flatMap(({ values }) => values);
  const labelled = said.filter(({ dates }) => labels.some((value) => isIn(dates, value)));
  if (labelled.length > 0) return withOwnClock(announcement, labelled.flatMap(timesOf));
  const open = said.filter(({ dates, line }) => !isOther(announcement.text, dates, line));
  const listed = open.filter(({ dates, line, clock }) => isAlone(dates, line) && (clock || isSpan(dates)));
  // A day within weeks, or two hours: which of them is the event's is not said.
  const times = open.filter(({ dates, clock }) => clock || isSpan(dates));
  const inSentence = open.filter(
    ({ clock, dates, line }) =>
      clock || (TAKES_PLACE.test(line.text) && /\bam $|\bvom $/u.test(before(announcement.text, dates))),
  );
  const chosen =
    listed.length > 0
      ? listed
      : distinct(inSentence).length === 1 && distinct(times).length < 2
        ? inSentence.slice(0, 1)
        : [];
  return withOwnClock(announcement, chosen.flatMap(timesOf));
}

function datesOf({ text, lines }: Announcement): Said[] {
  return datesIn(text).flatMap((dates) => {
    const line = lines.find((each) => isIn(dates, each));
    if (!line) return [];
    BETWEEN.lastIndex = dates.to;
    BETWEEN.exec(text);
    const clock = clockAt(text, Math.max(BETWEEN.lastIndex, dates.to));
    return [{ dates, line, clock: clock && clock.to <= line.to ? clock : null }];
  });
}

const isIn = ({ from, to }: Span, outer: Span) => from >= outer.from && to <= outer.to;
const isSpan = ({ days }: Dates) => days.some(({ last }) => last !== null);
const isAlone = (dates: Dates, line: Piece) => dates.from === line.from;
const before = (text: string, { from }: Span) => text.slice(Math.max(0, from - 40), from);
const distinct = (said: Said[]) => [...new Set(said.map(({ dates }) => JSON.stringify(dates.days)))];

function isOther(text: string, dates: Dates, line: Piece): boolean {
  const words = text.slice(Math.max(line.from, dates.from - 40), dates.from);
  const sentence = text.slice(Math.max(line.from, dates.from - 80), dates.from);
  if (BEFORE.test(sentence)) return true;
  return (
    (isSpan(dates) ? OTHER_SPAN : OTHER).test(words) ||
    /^[^:]{0,40}(?:schluss|frist|stand)[^:]{0,20}:/iu.test(line.text)
  );
}

function timesOf({ dates, clock }: Said): Finding[] {
  return dates.days.map((days) => ({
    field: "time",
    value: timeOf(days, clock),
    from: dates.from,
    to: clock?.to ?? dates.to,
  }));
}

/** Hours behind a span of days may be those of each day: then only the days are said. */
function timeOf({ first, last }: Days, clock: Clock | null): Time {
  const isCertain = clock !== null && last === null;
  return {
    day: first,
    lastDay: last,
    start: isCertain ? clock.start : null,
    startsAbout: isCertain && clock.startsAbout,
    end: isCertain ? clock.end : null,
    endsAbout: isCertain && clock.endsAbout,
    endsOpen: isCertain && clock.endsOpen,
  };
}

/** "Datum: …" and "Uhrzeit: …" on lines of their own, where there is one of each. */
function withOwnClock(announcement: Announcement, times: Finding[]): Finding[] {
  const [only, ...others] = times;
  if (only?.field !== "time" || others.length > 0 || only.value.start || only.value.lastDay) return times;
  const labelled = announcement.labelled
    .filter(({ label, value }) => CLOCKS.test(label) && value.text !== "")
    .flatMap(({ label, value }) => {
      const clock = clockAt(announcement.text, value.from);
      return clock ? [{ label, clock }] : [];
    });
  const end = labelled.find(({ label }) => label === "ende");
  const [start, ...more] = labelled.filter((each) => each !== end);
  if (!start || more.length > 0) return times;
  const { clock } = start;
  const value = { ...timeOf({ first: only.value.day, last: null }, clock) };
  if (end && !value.end) Object.assign(value, { end: end.clock.start, endsAbout: end.clock.startsAbout });
  const spans = [only, clock, ...(end ? [end.clock] : [])];
  return [
    {
      ...only,
      value,
      from: Math.min(...spans.map(({ from }) => from)),
      to: Math.max(...spans.map(({ to }) => to)),
    },
  ];
}

/** "Einlass ab 17:30 Uhr": for the note of that name. */
export function readDoors({ lines }: Announcement): Finding[] {
  const rule = /(?<![\p{L}\d])Einlass(?::| ist)? (?:ab |um |ca\. )*\d{1,2}(?:[:.]\d{2})? Uhr/gu;
  return matches({ lines }, rule)
    .filter(({ line, at }) => !/^\d/u.test(line.text) || at === 0)
    .slice(0, 1)
    .map(({ whole }) => ({
      field: "notes",
      value: { kind: "DOORS", textDe: whole.text },
      from: whole.from,
      to: whole.to,
    }));
}
