import type { EventLanguage } from "../../event/vocabulary.ts";
import type { Finding } from "../finding.ts";
import { type Announcement, matches, type Piece, valuesOf, within } from "../lines.ts";

/** How languages are called: alone, or with an ending as in "ins Englische". */
const names: Record<EventLanguage, string> = {
  de: "deutsch",
  en: "englisch",
  fr: "französisch",
  pl: "polnisch",
  cs: "tschechisch",
  da: "dänisch",
  nl: "niederländisch",
  ru: "russisch",
  uk: "ukrainisch",
  tr: "türkisch",
  ar: "arabisch",
  fa: "(?:persisch|farsi)",
  ku: "kurdisch",
  ro: "rumänisch",
  bg: "bulgarisch",
  es: "spanisch",
  it: "italienisch",
  pt: "portugiesisch",
  el: "(?:neu)?griechisch",
  vi: "vietnamesisch",
  dsb: "niedersorbisch",
  hsb: "obersorbisch",
  frr: "nordfriesisch",
  nds: "(?:niederdeutsch|plattdeutsch)",
  gsg: "(?:deutsche[rn]? gebärdensprache|dgs)",
};
const rules = Object.entries(names).map(
  ([language, name]) =>
    [
      language as EventLanguage,
      new RegExp(`(?<!\\p{L})${name}(?:e[rns]?)?(?!\\p{L})(?! gebärden)`, "iu"),
    ] as const,
);
const SPOKEN = /^(?:(?:veranstaltungs|konferenz|tagungs|vortrags|arbeits)?sprachen?)$/u;
const INTERPRETED =
  /^(?:(?:simultan)?(?:verdolmetschung|dolmetsch(?:ung|en|er)?|übersetzung)|dolmetschsprachen?)$/u;
const INTO =
  /(?:[Vv]erdolmetsch(?:ung|t)|[Gg]edolmetscht|[Dd]olmetschung|[Ss]imultanübersetzung|übersetzt)(?: wird| werden)? (?:in|ins) (?<words>[^.\r\n]{3,100})/gu;

/** Languages, and those into which interpreters translate. */
export function readLanguages(announcement: Announcement): Finding[] {
  const spoken = valuesOf(announcement, SPOKEN).flatMap(({ values: [value] }) => (value ? [value] : []));
  const labelled = valuesOf(announcement, INTERPRETED).flatMap(({ values: [value] }) =>
    value ? [value] : [],
  );
  const said = matches(announcement, INTO).map(({ whole }) => whole);
  // "Deutsch mit Verdolmetschung ins Englische" names two kinds of languages in one breath.
  const plain = spoken.map((value) =>
    within(value, 0, /[,;(]|(?<!\p{L})mit(?!\p{L})/u.exec(value.text)?.index ?? value.text.length),
  );
  return [
    ...plain.flatMap((value) => languagesIn(value, "languages")),
    ...[...labelled, ...said].flatMap((value) => languagesIn(value, "interpretingLanguages")),
  ];
}

function languagesIn({ text, from, to }: Piece, field: "languages" | "interpretingLanguages"): Finding[] {
  return rules
    .filter(([, rule]) => rule.test(text))
    .map(
      ([value]): Finding => (field === "languages" ? { field, value, from, to } : { field, value, from, to }),
    );
}
