import type { PersonRole } from "../../event/vocabulary.ts";
import type { Finding } from "../finding.ts";
import { type Announcement, matches, type Piece, valuesOf, within } from "../lines.ts";

const ROLES: readonly [PersonRole, RegExp][] = [
  [
    "SPEAKER",
    /^(?:referent(?:in|innen|en)?|referent und referentin|referierende|vortragende|redner(?:in|innen)?|sprecher(?:in|innen)?|(?:haupt)?vortrag|keynote|impuls(?:vortrag)?|festred(?:e|ner)(?:in)?|dozent(?:in|innen|en)?|es spricht|es sprechen|autor(?:in)?)$/u,
  ],
  [
    "MODERATION",
    /^(?:moderation|moderator(?:in|innen|en)?|durch (?:den abend|das programm) führt|gesprächsleitung|leitung)$/u,
  ],
  ["GREETING", /^(?:grußworte?|begrüßung|eröffnung|begrüßung und eröffnung)$/u],
  ["PATRON", /^(?:schirmherr(?:in|schaft)?)$/u],
  [
    "PANEL",
    /^(?:podium|auf dem podium|podiumsgäste?|diskutant(?:in|innen|en)|podiumsdiskussion mit|gäste|es diskutieren)$/u,
  ],
  ["WORKSHOP", /^(?:workshop-?leitung|workshopleiter(?:in)?|leitung des workshops)$/u],
  ["ENSEMBLE", /^(?:musik(?:alische begleitung|alische umrahmung)?|es spielt|ensemble|orchester|chor)$/u],
];

const TITLES =
  "(?:(?:Prof|Dr|Dipl|med|jur|phil|rer|nat|habil|h|c|Ing|PD|M|A|Sc)\\.?(?:-[\\p{L}]+\\.)?(?: in)? ){0,5}";
const WORD = "\\p{Lu}[\\p{L}\\p{M}’'-]*\\.?";
const NAME = new RegExp(
  `^(?<name>${TITLES}${WORD}(?: ${WORD}){0,2}?(?: (?:von|vom|van|zu|zur|de|der|den|ten|al|el|bin)){0,3} \\p{Lu}[\\p{L}\\p{M}’'-]+)$`,
  "u",
);
/** Offices as they stand before a name. */
const OFFICE =
  /^(?<office>(?:\p{Lu}\p{L}+ )?\p{Lu}[\p{L}-]*(?:meister|minister|präsident|sekretär|rat|rätin|leiter|direktor|dezernent|beauftragte[r]?|vorsitzende[r]?|beigeordnete[r]?|senator|kanzler|referent|intendant|rektor|dekan|kämmerer|ministerialdirigent|abgeordnete[r]?)(?:in)?(?: a\. ?D\.)?) (?<name>.+)$/u;

const PATRONAGE =
  /(?<!\p{L})Schirmherrschaft von (?<name>(?:Frau |Herrn )?\p{Lu}[\p{L}\p{M}.’' -]{3,120}?)(?= (?:statt|steht|findet|und)(?!\p{L})|[,;!]|\.(?:\s|$)|$)/gu;

/** Who is to be heard, below the label of the role; only what has the form of a name is one. */
export function readPeople(announcement: Announcement): Finding[] {
  const labelled = ROLES.flatMap(([role, label]) =>
    valuesOf(announcement, label).flatMap(({ values }) => values.flatMap((value) => peopleIn(value, role))),
  );
  const patrons = matches(announcement, PATRONAGE).flatMap(({ line, at, whole, groups: { name = "" } }) => {
    const start = at + whole.text.lastIndexOf(name);
    return peopleIn(within(line, start, start + name.length), "PATRON");
  });
  return [...labelled, ...patrons];
}

/** Several stand apart by semicolons; or by "und" and commas where each is a name and nothing else. */
function peopleIn(value: Piece, role: PersonRole): Finding[] {
  const parts = partsOf(value, /;\s*/u);
  const names = partsOf(value, /,\s+|\s+(?:und|sowie|&)\s+/u);
  const areNames = names.length > 1 && names.every(({ text }) => NAME.test(text));
  return (areNames ? names : parts).flatMap((part) => {
    const person = personIn(part.text);
    return person ? [{ field: "persons", value: { role, ...person }, from: part.from, to: part.to }] : [];
  });
}

function partsOf(value: Piece, seam: RegExp): Piece[] {
  let start = 0;
  return value.text.split(new RegExp(`(${seam.source})`, "u")).flatMap((part, index) => {
    const from = start;
    start += part.length;
    return index % 2 === 0 && part.trim() !== "" ? [within(value, from, from + part.length)] : [];
  });
}

type Person = { name: string; officeDe: string; organisation: string };

/** "Dr. Erika Beispiel, Leiterin des Stadtarchivs", "Oberbürgermeister Max Beispiel", "N. N.", "Erika Beispiel (Stadt X)". */
function personIn(text: string): Person | null {
  const plain = text.replace(/(?<=\p{Ll}{2})\.$/u, "");
  if (/^N\. ?N\.$/u.test(plain)) return { name: plain, officeDe: "", organisation: "" };
  const {
    head = plain,
    organisation = "",
    office: after = "",
  } = /^(?<head>[^,()]+?)(?: \((?<organisation>[^()]+)\))?(?:, (?<office>\p{L}.+))?$/u.exec(plain)?.groups ??
  {};
  const before = OFFICE.exec(head)?.groups;
  const name = (before?.name ?? head).replace(/^(?:Frau|Herr|Herrn) /u, "").trim();
  // Somebody else, and not what the first one is.
  if (/(?:Dr|Prof)\.|\(/u.test(after)) return null;
  if (!NAME.test(name) || (before?.office && after)) return null;
  return { name, officeDe: before?.office ?? after, organisation };
}

/** Whether this is what somebody is called, and not a body. */
export const isPerson = (text: string) => personIn(text) !== null;
