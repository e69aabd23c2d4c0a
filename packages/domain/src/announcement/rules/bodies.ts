import type { PartnerRole } from "../../event/vocabulary.ts";
import { articleOfNoun } from "../../organisation/in-sentence.ts";
import type { Finding } from "../finding.ts";
import { type Announcement, matches, type Piece, valuesOf, within } from "../lines.ts";
import { isPerson } from "./people.ts";

const HOST =
  /^(?:veranstalter(?:in(?:nen)?)?|veranstaltende|veranstaltet von|gastgeber(?:in)?|ausrichter(?:in)?|einladende|eine veranstaltung (?:von|der|des))$/u;
const ROLES: readonly [PartnerRole, RegExp][] = [
  [
    "COOPERATION",
    /^(?:(?:kooperations|veranstaltungs)?partner(?:in(?:nen)?)?|kooperation|in kooperation mit|in zusammenarbeit mit|mitveranstalter)$/u,
  ],
  [
    "SUPPORT",
    /^(?:förderer|gefördert (?:von|durch)|förderung|unterstützt (?:von|durch)|mit unterstützung (?:von|durch)|sponsor(?:en)?|unterstützer)$/u,
  ],
  ["COMMISSIONED", /^(?:organisation im auftrag|im auftrag|durchführung|umsetzung|agentur)$/u],
  ["PATRON", /^schirmherrschaft$/u],
  ["OWNER", /^(?:leihgeber(?:in)?|eigentümer(?:in)?)$/u],
];

/** "Das Bundesministerium … lädt ein": the body, without its article. */
const INVITES =
  /^(?:Der|Die|Das) (?<name>\p{Lu}[\p{L} .&()-]{2,140}?) (?:lädt|laden)(?: [\p{L}]{1,20}){0,4} ein(?!\p{L})/gu;
const TOGETHER =
  /(?<!\p{L})[Ii]n (?:Kooperation|Zusammenarbeit) mit (?<names>(?:(?:dem|der|den) )?\p{Lu}[^\r\n.;:]{2,300}?)(?= (?:durchgeführt|statt|veranstaltet|organisiert|ausgerichtet|angeboten|wird|werden|lädt|laden|durch|an|ein)(?!\p{L})|[.;:!]|$)/gu;
const COMMISSIONED =
  /(?:v[oe]m|von der|von|durch) [\p{L} .-]{1,60}? beauftragte[nrsm]? (?:\p{Lu}[\p{L}-]{1,40} (?:der|des|von) )?(?<name>\p{L}[\p{L}&.-]*(?: [\p{L}&.-]+){0,6}?)(?= (?:unter|per|mit|statt|durchgeführt)(?!\p{L})|[,;(]|$)/gu;

/** Who holds the event, by a label or by the sentence that invites. */
export function readHost(announcement: Announcement): Finding[] {
  const labelled = valuesOf(announcement, HOST).flatMap(({ values }) => values.slice(0, 1));
  const named = labelled.map(({ text, from, to }) => ({ name: text.replace(/\.$/u, ""), from, to }));
  const inviting = matches(announcement, INVITES).map(({ groups, whole }) => ({
    ...whole,
    name: groups.name ?? "",
  }));
  const found = named.length > 0 ? named : inviting;
  const [first] = found;
  if (!first || new Set(found.map(({ name }) => name)).size > 1) return [];
  return [{ field: "host", value: first.name, from: first.from, to: first.to }];
}

/** With whom, for whom and by whose help, as far as names can be told apart. */
export function readPartners(announcement: Announcement): Finding[] {
  const labelled = ROLES.flatMap(([role, name]) =>
    valuesOf(announcement, name).flatMap(({ values }) => values.flatMap((value) => namesIn(value, role))),
  );
  const together = matches(announcement, TOGETHER).flatMap(({ line, at, whole, groups }) => {
    const names = groups.names ?? "";
    const start = at + whole.text.indexOf(names);
    if (!isName(names)) return [];
    return namesIn(within(line, start, start + names.length), "COOPERATION");
  });
  const commissioned = matches(announcement, COMMISSIONED).map(
    ({ whole, groups }): Finding => ({
      field: "partners",
      value: { role: "COMMISSIONED", name: groups.name ?? "" },
      from: whole.from,
      to: whole.to,
    }),
  );
  return [...labelled, ...together, ...commissioned];
}

/**
 * Names of an enumeration. "A und B" are two where both have an article; "für Infrastruktur und Digitales" is one name.
 * Where that is not clear, nothing is read.
 */
function namesIn(value: Piece, role: PartnerRole): Finding[] {
  let start = 0;
  const parts = value.text.split(
    /(;|,? (?:und|sowie)(?= (?:dem|der|den|die|das) )|,(?= (?:(?:dem|der|den|die|das) )?\p{Lu}))/u,
  );
  return parts.flatMap((part, index) => {
    const from = start;
    start += part.length;
    if (index % 2 === 1) return [];
    const { text, ...span } = within(value, from, from + part.length);
    const name = nominative(text.replace(/\.$/u, text.endsWith("e. V.") || text.endsWith("e.V.") ? "." : ""));
    if (!name || isTwo(name) || (role === "PATRON" && isPerson(name))) return [];
    return [{ field: "partners", value: { role, name }, from: span.from, to: span.to }];
  });
}

/** Of a sentence only what is all name: "der Stadt Musterstadt das Fest" goes on with something else. */
const JOINS = /^(?:für|des|der|und|von|vom|zu|zur|zum|am|an|im|in|bei|auf|e\.|ag|mbh|dem|den)$/u;
const isName = (text: string) =>
  text.split(/[\s,]+/u).every((word) => /^[\p{Lu}\d(&„"]/u.test(word) || JOINS.test(word));

/** "… für A und B" belongs together; any other "und" may part two. */
function isTwo(name: string): boolean {
  const and = / (?:und|sowie) /u.exec(name);
  return and !== null && !/(?<!\p{L})(?:für|des|der)(?!\p{L})/u.test(name.slice(0, and.index));
}

const ENDING = { der: "er", die: "e", das: "es" } as const;

/** "dem Nationalen Zentrum" is called "Nationales Zentrum". @returns null where its gender is not certain */
function nominative(words: string): string | null {
  const [, article, name = words] = /^(dem|der|den|die|das) (.+)$/u.exec(words) ?? [];
  if (!/^\p{Lu}/u.test(name)) return null;
  if (article === undefined || article === "die" || article === "das") return name;
  const adjective = /^(\p{Lu}[\p{L}-]*?)en (?=\p{Lu})/u.exec(name);
  if (!adjective) return article === "den" ? null : name;
  const noun =
    name
      .slice(adjective[0].length)
      .split(/ (?=[\p{Ll}(])/u, 1)[0]
      ?.split(" ")
      .at(-1) ?? "";
  const gender = articleOfNoun(noun);
  return gender && article !== "den"
    ? `${adjective[1]}${ENDING[gender]} ${name.slice(adjective[0].length)}`
    : null;
}
