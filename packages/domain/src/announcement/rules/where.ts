import type { EventFormat } from "../../event/vocabulary.ts";
import type { Finding, FindingOf } from "../finding.ts";
import { type Announcement, type Piece, piece, valuesOf } from "../lines.ts";

const WHERE =
  /^(?:wo|ort|veranstaltungsort|tagungsort|treffpunkt|location|adresse|anschrift|veranstaltungsadresse|ort der veranstaltung|veranstaltungsstätte|zeit und ort|wann und wo|ort und zeit)$/u;

const STREET =
  /^\p{Lu}[\p{L}\p{M}.’'-]{0,40}(?: \p{L}[\p{L}\p{M}.’'-]{0,40}){0,4} \d{1,4} ?[a-z]?(?: ?[-–/] ?\d{1,4} ?[a-z]?)?$/u;
const PREFIX =
  "Bad|Sankt|St\\.|Markt|Hansestadt|Lutherstadt|Königs|Neu|Alt|Groß|Klein|Ober|Unter|Schwäbisch|Burg";
const LINK = "am|an der|an dem|im|in der|ob der|bei|auf|vor der|v\\. ?d\\.|a\\. ?d\\.|i\\. ?d\\.|a\\. ?M\\.?";
const CITY = `(?:(?:${PREFIX}) )?\\p{Lu}[\\p{L}\\p{M}-]{1,40}(?:(?: (?:${LINK})) \\p{Lu}[\\p{L}\\p{M}-]{1,30}\\.?)?(?: \\([\\p{L} -]{2,30}\\)|/\\p{Lu}[\\p{L}. ]{1,20})?`;
const ADDRESS = new RegExp(
  `(?<postal>(?<![\\d-])(?:D-)?(?<postalCode>\\d{5})(?!\\d)[^\\S\\r\\n]{1,2}(?<city>${CITY}))`,
  "gu",
);

/** Where a sentence begins to name the house. */
const MARKER =
  /(?:^|\s)(?:im|in der|in dem|in den|in die|ins|in|auf dem|am|an der|Ort:|Uhr,?|statt:|bei der|beim)\s+(?=\p{Lu}|\d)/gu;
const SAYS_WHERE = /(?:Uhr|(?<!\p{L})statt(?!\p{L})|(?<!\p{L})findet(?!\p{L}))/u;
const ELSEWHERE =
  /(?<!\p{L})(?:Kontakt|Anmeldung(?:en)?|Rückfragen|Impressum|Postanschrift|Post|senden|Sitz|wohnhaft|Herausgeber|Veranstalter(?:in)?)(?!\p{L})/u;

/** Where the event is: an address that a label names, or a sentence with the event's time. */
export function readVenue(announcement: Announcement): Finding[] {
  const labelled = valuesOf(announcement, WHERE).map(({ values }) => joined(announcement.text, values));
  const sentences = announcement.lines.filter(
    ({ text }) => SAYS_WHERE.test(text) && !ELSEWHERE.test(text.slice(0, 400)),
  );
  const found = [
    ...labelled.map((value) => venueIn(value, true)),
    ...sentences.map((line) => venueIn(line, false)),
  ];
  const [venue, ...others] = distinct(found.filter((each) => each !== null));
  return venue && others.length === 0 ? [venue] : [];
}

/** The lines below a label as one piece of the text. */
function joined(text: string, values: readonly Piece[]): Piece {
  const [first, last] = [values[0], values.at(-1)];
  return piece(text, first?.from ?? 0, last?.to ?? 0);
}

function distinct(venues: FindingOf<"venue">[]): FindingOf<"venue">[] {
  return venues.filter(
    ({ value }, index) => venues.findIndex((each) => each.value.postalCode === value.postalCode) === index,
  );
}

function venueIn({ text, from }: Piece, isLabelled: boolean): FindingOf<"venue"> | null {
  const [address, ...others] = text.matchAll(ADDRESS);
  if (!address?.groups || others.length > 0) return null;
  const { postalCode = "", city = "" } = address.groups;
  const head = text.slice(Math.max(0, address.index - 300), address.index);
  const offset = address.index - head.length;
  const parts = head.split(/[,;·|\r\n]|(?<=\s)[–—-](?=\s)/u).filter((part) => part.trim() !== "");
  const street = parts.pop()?.trim() ?? "";
  if (!STREET.test(street)) return null;
  const names = namesBefore(parts, isLabelled);
  const [first] = names;
  if (first === undefined) return null;
  return {
    field: "venue",
    value: { name: names.join(", "), street: spelledOut(street), postalCode, city },
    from: from + offset + head.lastIndexOf(first, head.lastIndexOf(street)),
    to: from + address.index + address[0].length,
  };
}

/** What stands before the street: below a label house and room, in a sentence what follows "in der", "im" and the like. */
function namesBefore(parts: readonly string[], isLabelled: boolean): string[] {
  const names: string[] = [];
  for (const part of parts.toReversed()) {
    const whole = part.trim();
    if (isLabelled && isName(whole)) names.unshift(whole);
    else {
      const marker = [...part.matchAll(MARKER)].at(-1);
      const name = marker ? part.slice(marker.index + marker[0].length).trim() : whole;
      if (isName(name)) names.unshift(name);
      break;
    }
  }
  return names.length <= 3 ? names : [];
}

const isName = (text: string) =>
  text.length > 2 &&
  /^[\p{Lu}\d„"]/u.test(text) &&
  !/[:!?]|\p{L}\p{Ll}{3}\.\s|\d Uhr|\d{4}|^\d+$/u.test(text);

/** "Marktpl. 1" and "Bahnhofstr. 3" with the whole word. */
function spelledOut(street: string): string {
  return street
    .replace(/(?<=\p{Ll})str\.(?= )/u, "straße")
    .replace(/(?<=[\s-])Str\.(?= )/u, "Straße")
    .replace(/(?<=\p{Ll})pl\.(?= )/u, "platz")
    .replace(/(?<=[\s-])Pl\.(?= )/u, "Platz");
}

const FORMATS: readonly [EventFormat, RegExp][] = [
  [
    "HYBRID",
    /^hybrid(?!\p{L})|^(?:online|digital) und (?:vor Ort|in Präsenz)|^(?:vor Ort|in Präsenz) und (?:online|digital)/iu,
  ],
  [
    "ONLINE",
    /^(?:online|digital|virtuell|Videokonferenz|Webkonferenz|Web-?Seminar|Webinar|Zoom|Webex|Microsoft Teams)(?!\p{L})/iu,
  ],
];

/** In person or online, where a label says so: "Ort: online", "Format: hybrid". */
export function readFormat(announcement: Announcement): Finding[] {
  const said = valuesOf(
    announcement,
    /^(?:wo|ort|veranstaltungsort|format|veranstaltungsformat|durchführung)$/u,
  ).flatMap(({ values: [value] }) => {
    const format = value && FORMATS.find(([, rule]) => rule.test(value.text));
    const matched = value && format?.[1].exec(value.text)?.[0];
    return format && value && matched
      ? [{ format: format[0], from: value.from, to: value.from + matched.length }]
      : [];
  });
  const [first] = said;
  if (!first || said.some(({ format }) => format !== first.format)) return [];
  return [{ field: "format", value: first.format, from: first.from, to: first.to }];
}
