import type { Audience } from "../../event/vocabulary.ts";
import { datesIn } from "../dates.ts";
import type { Finding, FindingOf } from "../finding.ts";
import {
  type Announcement,
  type Line,
  matches,
  type Piece,
  sentencesOf,
  valuesOf,
  within,
} from "../lines.ts";

const KIND =
  "(?:Fach|Jahres|Bürger|Landes|Bundes|Auftakt|Abschluss|Podiums|Online-|Zukunfts|Info(?:rmations)?|Kultur|Regional|Digital|Stadtteil|Neujahrs|Presse)?-?(?:[Tt]agung|[Kk]onferenz|[Kk]ongress|[Ff]achtag|[Ww]orkshop|[Ss]ymposium|[Ff]orum|[Ss]eminar|Webinar|Web-?[Ss]eminar|[Vv]ortrag|[Ll]esung|[Aa]usstellung|[Vv]eranstaltung|[Vv]ersammlung|[Dd]ialog|[Dd]iskussion|[Ee]mpfang|[Ff]estakt|[Ww]erkstatt|Barcamp|[Mm]esse|[Ff]ührung|[Rr]undgang|[Ss]prechstunde|[Gg]espräch|[Ff]est|Dialogformat|[Tt]ag der offenen Tür|Hackathon|[Ss]itzung|[Ll]ehrgang|[Kk]onzert)";

/** "Einladung zur Tagung: Title", "Einladung zum Workshop „Title“" */
const INVITATION = new RegExp(
  `^(?:Herzliche )?Einladung zu[mr]? (?<kind>${KIND})(?:: (?<title>\\S.*)|,? [„"“](?<quoted>[^“”"]+)[“”"])$`,
  "u",
);
const QUOTED = new RegExp(`^(?<kind>${KIND}) [„"“](?<quoted>[^“”"]+)[“”"]$`, "u");
const TITLE = /^(?:titel|thema|veranstaltungstitel|titel der veranstaltung|name der veranstaltung)$/u;
const THEME = /(?:zum|mit dem|unter dem) (?:Thema|Titel):$/u;

type Word = "title" | "kind" | "subtitle" | "motto" | "audience" | "goal" | "host";
const found = (field: Word, { text, from, to }: Piece): FindingOf<Word> => ({ field, value: text, from, to });

/**
 * Title and kind, where the form of the text leaves no doubt which words they are.
 *
 * @param isDated the text says when the event is: only then what stands above it may be its title
 */
export function readTitle(announcement: Announcement, isDated: boolean): Finding[] {
  const kinds = valuesOf(announcement, /^(?:art der veranstaltung|veranstaltungsart|veranstaltungsformat)$/u)
    .flatMap(({ values }) => values.slice(0, 1))
    .map((value) => found("kind", value));
  const [labelled] = valuesOf(announcement, TITLE).flatMap(({ values }) => values.slice(0, 1));
  if (labelled) return [found("title", unquoted(labelled)), ...kinds];
  const filled = announcement.lines.filter(({ text }) => text !== "");
  const theme = filled.findIndex(({ text }) => THEME.test(text));
  const themed = filled[theme + 1];
  if (theme !== -1 && themed) return [found("title", unquoted(themed)), ...kinds];
  for (const line of filled.slice(0, 3)) {
    const groups = (INVITATION.exec(line.text) ?? QUOTED.exec(line.text))?.groups;
    const title = groups?.title ?? groups?.quoted;
    if (!groups?.kind || !title) continue;
    const part = (words: string) => {
      const start = line.text.lastIndexOf(words);
      return within(line, start, start + words.length);
    };
    const kind = within(
      line,
      line.text.indexOf(groups.kind),
      line.text.indexOf(groups.kind) + groups.kind.length,
    );
    return [found("title", unquoted(part(title))), ...(kinds.length > 0 ? kinds : [found("kind", kind)])];
  }
  return isDated ? [...headingOf(announcement), ...kinds] : kinds;
}

const HEADING_MAX = 150;

/** A first line that stands apart and is no sentence, label, date or address, above more text. */
function headingOf({ lines }: Announcement): Finding[] {
  const index = lines.findIndex(({ text }) => text !== "");
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || next?.text !== "" || lines.slice(index + 2).every(({ text }) => text === "")) return [];
  const heading = within(line, /^#{1,2} /u.exec(line.text)?.[0].length ?? 0, line.text.length);
  const isHeading =
    heading.text.length <= HEADING_MAX &&
    datesIn(heading.text).length === 0 &&
    /^[\p{Lu}\d„"]/u.test(heading.text) &&
    /\p{L}{3}.*\s/u.test(heading.text) &&
    !/[.:;,]$|@|https?:|www\.|\d{5}|Uhr(?!\p{L})|^(?:Presse|Medien|Einladung|Veranstaltung|Sehr geehrte|Liebe|Guten|Hallo|Termin|Betreff|Aktuell)/u.test(
      heading.text,
    );
  return isHeading ? [found("title", unquoted(heading))] : [];
}

function unquoted(value: Piece): Piece {
  const { length } = value.text;
  return /^[„"“][^„“”"]+[“”"]$/u.test(value.text) ? within(value, 1, length - 1) : value;
}

const MOTTO =
  /(?:unter dem (?:Motto|Leitspruch|Leitmotiv)|das Motto (?:lautet|ist)):? [„"“](?<words>[^“”"\r\n]{2,190})[“”"]/giu;

/** Subtitle and motto, by their labels. */
export function readByline(announcement: Announcement): Finding[] {
  const labelled = (["subtitle", "motto"] as const).flatMap((field) =>
    valuesOf(announcement, field === "motto" ? /^motto$/u : /^untertitel$/u)
      .flatMap(({ values }) => values.slice(0, 1))
      .map((value) => found(field, unquoted(value))),
  );
  const [said] = matches(announcement, MOTTO);
  if (!said?.groups.words || labelled.some(({ field }) => field === "motto")) return labelled;
  const { words } = said.groups;
  const start = said.at + said.whole.text.indexOf(words);
  return [...labelled, found("motto", within(said.line, start, start + words.length))];
}

const FOR_WHOM =
  /^(?:zielgruppen?|für wen|wer|wer ist eingeladen|teilnehmer(?:kreis)?|teilnehmendenkreis|eingeladen sind)$/u;
const ADDRESSED =
  /(?:Veranstaltung|Tagung|Konferenz|Workshop|Seminar|Angebot|Fachtag|Kongress|Format|Einladung)(?: [^.\r\n]{0,80}?)? richtet sich (?:vor allem |insbesondere )?an (?<whom>[^.\r\n]{3,390})(?=\.|$)/gu;
const AUDIENCES: readonly [Audience, RegExp][] = [
  ["CITIZENS", /(?<!\p{L})Bürger(?:innen)?(?!\p{L})|(?<!\p{L})(?:Einwohner|Interessierte)/u],
  [
    "MUNICIPALITIES",
    /(?<!\p{L})(?:Kommunen|Städten?|Gemeinden|Landkreise[n]?|Kreisen?)(?!\p{L})(?<!in Kommunen)/u,
  ],
  [
    "POLITICS",
    /(?:[Pp]olitiker|(?<!\p{L})[Pp]olitik(?!\p{L})|(?<!\p{L})(?:Kommunal)?[Pp]olitik(?!\p{L})|Mandatsträger)/u,
  ],
  ["ADMINISTRATION", /(?:[Vv]erwaltung(?:en)?(?!\p{L})|Behörden|Verwaltungsmitarbeite)/u],
  ["SCIENCE", /(?:Wissenschaft(?:ler(?:innen)?)?(?!\p{L})|Forschende|Hochschulen)/u],
  ["BUSINESS", /(?:Unternehme[nr]|Wirtschaft(?!\p{L})|Betriebe)/u],
  ["ASSOCIATIONS", /(?:[Vv]erbände(?:n)?(?!\p{L})|Vereine(?:n)?(?!\p{L}))/u],
];

/** For whom, in the words of the text, and the kinds of people that these words name. */
export function readAudience(announcement: Announcement): Finding[] {
  const labelled = valuesOf(announcement, FOR_WHOM).flatMap(({ values: [value] }) => (value ? [value] : []));
  const [said] = matches(announcement, ADDRESSED).map(({ line, at, whole, groups: { whom = "" } }) => {
    const start = at + whole.text.lastIndexOf(whom);
    return within(line, start, start + whom.length);
  });
  const [value] = [...labelled, ...(said ? [said] : [])];
  if (!value) return [];
  const whom = within(value, 0, value.text.replace(/\.$/u, "").length);
  const kinds = AUDIENCES.filter(([, rule]) => rule.test(whom.text)).map(
    ([kind]): Finding => ({ field: "audiences", value: kind, from: whom.from, to: whom.to }),
  );
  return [found("audience", whom), ...kinds];
}

const QUESTIONS_MIN = 3;

/** Leading questions below their label, or three or more in a row; the goal and the goals below theirs. */
export function readAims(announcement: Announcement): Finding[] {
  const goals = announcement.labelled.filter(({ label }) =>
    /^(?:(?:das |unser )?ziel(?: der (?:veranstaltung|tagung))?|(?:die |unsere )?ziele(?: der (?:veranstaltung|tagung))?)$/u.test(
      label,
    ),
  );
  const aims = goals.flatMap(({ value, below }) => [
    ...(value.text === "" ? [] : [found("goal", value)]),
    ...entries("goals", bulletsOf(below)),
  ]);
  const labelled = announcement.labelled
    .filter(({ label }) =>
      /^(?:leitfragen|fragen|fragestellungen|im mittelpunkt stehen (?:die|folgende) fragen)$/u.test(label),
    )
    .flatMap(({ below }) => bulletsOf(below));
  const questions = labelled.length > 0 ? labelled : announcement.lines.flatMap(questionsIn);
  return [...aims, ...entries("guidingQuestions", questions)];
}

/** The list that begins at once. */
function bulletsOf(lines: readonly Line[]): Line[] {
  const end = lines.findIndex(({ bullet }) => !bullet);
  return end === -1 ? [...lines] : lines.slice(0, end);
}

function entries(field: "goals" | "guidingQuestions", values: readonly Piece[]): Finding[] {
  return values.map(({ text, from, to }) => ({ field, value: text, from, to }));
}

function questionsIn(line: Piece): Piece[] {
  const runs: Piece[][] = [[]];
  for (const sentence of sentencesOf(line)) {
    if (/^\p{Lu}\S*\s.*\?$/u.test(sentence.text)) runs.at(-1)?.push(sentence);
    else runs.push([]);
  }
  return runs.find(({ length }) => length >= QUESTIONS_MIN) ?? [];
}
