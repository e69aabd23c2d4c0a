import { datesIn } from "../dates.ts";
import type { Finding } from "../finding.ts";
import { type Announcement, matches, type Piece, valuesOf, within } from "../lines.ts";

const SERIES = /^(?:reihe|(?:veranstaltungs|vortrags|gesprächs|konzert|dialog|themen)reihe|serie)$/u;
/** A kind that says itself that it comes again, and its name: "Dialogformat Kommunen konstruktiv!" */
const NAMED =
  /^(?:[^.\r\n]{0,80} )?(?<kind>(?:Veranstaltungs|Vortrags|Gesprächs|Konzert|Dialog|Themen|Seminar|Workshop)(?:reihe|serie|format))(?: [„"“](?<quoted>[^“”"]{2,120})[“”"]|:? (?<name>\p{Lu}[^„"“.:;,\r\n]{2,120}))$/gu;
/** "3. Musterstädter Klimaforum" in a title: the third of that name. A date has its month there, a place its street. */
const EDITION =
  /^(?<edition>\d{1,3})\. (?<name>\p{Lu}[\p{L}\p{M}\d.& -]{3,120}?)(?= \d{4}$|:|,| [–—-] | [„"“]|$)/u;

/** The series, and which one of it this is; the number alone says of nothing that it is the third. */
export function readSeries(announcement: Announcement, titles: readonly Finding[]): Finding[] {
  const labelled = valuesOf(announcement, SERIES).flatMap(({ values }) => values.slice(0, 1));
  const [label] = labelled;
  if (label) {
    const value = /^[„"“][^“”"]+[“”"]$/u.test(label.text) ? within(label, 1, label.text.length - 1) : label;
    return [series(value, null)];
  }
  const [title] = titles.filter(({ field }) => field === "title");
  if (title?.field === "title") {
    const { edition, name } = EDITION.exec(title.value)?.groups ?? {};
    if (edition && name && datesIn(title.value).length === 0)
      return [
        {
          field: "series",
          value: { nameDe: name.trim(), edition: Number(edition) },
          from: title.from,
          to: title.to,
        },
      ];
  }
  const [named] = matches(announcement, NAMED);
  if (!named) return [];
  const { kind = "", quoted, name = "" } = named.groups;
  const words = quoted ?? name;
  const start = named.at + named.whole.text.lastIndexOf(words);
  const kindAt = named.at + named.whole.text.indexOf(kind);
  const found = within(named.line, kindAt, kindAt + kind.length);
  return [
    series(within(named.line, start, start + words.length), null),
    ...(kind.endsWith("format")
      ? [{ field: "kind" as const, value: kind, from: found.from, to: found.to }]
      : []),
  ];
}

function series({ text, from, to }: Piece, edition: number | null): Finding {
  return { field: "series", value: { nameDe: text, edition }, from, to };
}

const HASHTAG = /(?<![\p{L}\p{N}/&#.?=_])#(?<word>\p{L}[\p{L}\p{M}\p{N}_]{1,59})/gu;

/** The one hashtag of a text; of several nobody knows which is the event's. */
export function readHashtag({ lines }: Announcement): Finding[] {
  const found = matches({ lines }, HASHTAG);
  const words = new Set(found.map(({ groups }) => groups.word?.toLowerCase()));
  const [first] = found;
  if (!first?.groups.word || words.size > 1) return [];
  return [{ field: "hashtag", value: first.groups.word, from: first.whole.from, to: first.whole.to }];
}

/** "Stand: 12. Februar 2026", with its day. */
export function readAsOf({ text, lines }: Announcement): Finding[] {
  const dates = datesIn(text);
  return matches({ lines }, /(?<!\p{L})Stand:? (?:vom )?(?=\d|\p{Lu})/gu)
    .flatMap(({ whole, line, at }) => {
      const date = dates.find(
        ({ from }) => Math.abs(from - whole.to) <= 1 || from === line.from + at + "Stand: ".length,
      );
      const [day, ...others] = date?.days ?? [];
      if (!date || !day || day.last || others.length > 0) return [];
      return [{ field: "asOf" as const, value: day.first, from: whole.from, to: date.to }];
    })
    .slice(0, 1);
}
