import type { Locale } from "../locale.ts";

/** An organisation's names, and how its own people call it in a sentence, where the proposal is not right. */
export type Called = {
  nameDe: string;
  nameEn: string;
  inSentenceDe: string | null;
  inSentenceEn: string | null;
};

/**
 * What an organisation is called as the subject of a sentence: "die Stadt Musterstadt", "the City of Musterstadt". All
 * sentences that name one have it as their subject, so that this one form is enough.
 */
export function inSentence(organisation: Called, locale: Locale): string {
  if (locale === "en") return organisation.inSentenceEn ?? proposedEnglish(organisation.nameEn);
  const { inSentenceDe, nameDe } = organisation;
  // "Organisation" has its article whatever the name is: one or many, a man's, a woman's, a made-up word.
  return inSentenceDe ?? proposedGerman(nameDe) ?? `die Organisation „${nameDe}“`;
}

/** The same at the beginning of a sentence. */
export function beginsSentence(phrase: string): string {
  return phrase.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

type Article = "der" | "die" | "das";

/** Nouns by their ends, the safe ones only. Where two would fit, the first in this order counts: "Referat", "Rat". */
const nouns: readonly [Article, RegExp][] = [
  [
    "das",
    /(ministerium|präsidium|kollegium|konsortium|gymnasium|stadion|amt|zentrum|institut|museum|theater|orchester|büro|gericht|archiv|kolleg|referat|dezernat|sekretariat|kommissariat|netzwerk|hilfswerk|bildungswerk|forum|bündnis|komitee|parlament|präsidialamt|bürgerhaus|rathaus|kulturhaus|krankenhaus|mehrgenerationenhaus|landratsamt|klinikum|studierendenwerk|studentenwerk|team)$/u,
  ],
  [
    "der",
    /(kreis|bezirk|verband|verein|bund|verbund|rat|tag|senat|ausschuss|konvent|betrieb|rechnungshof|gerichtshof|dienst|freistaat|staat|club|klub|rundfunk|sender|fonds|chor)$/u,
  ],
  [
    "die",
    /(gemeinde|behörde|kammer|kirche|schule|akademie|bibliothek|bücherei|kanzlei|polizei|feuerwehr|agentur|anstalt|zentrale|initiative|partei|liga|börse|stelle|klinik|messe|konferenz|fraktion|region|ung|heit|keit|schaft|tät|ation)$/u,
  ],
];

/** Nouns that are this word and no other: "Land" and not "Saarland", "Markt" and not "Supermarkt". */
const words: Readonly<Record<string, Article>> = {
  Land: "das",
  Bundesland: "das",
  Werk: "das",
  Kreuz: "das",
  Haus: "das",
  Bund: "der",
  Markt: "der",
  Flecken: "der",
  Club: "der",
  Union: "die",
};

/** "Stadt", "Hansestadt", "Lutherstadt" with its name behind it; a name alone may end like that: "Darmstadt". */
const CITY = /^(\p{Lu}\p{Ll}+)?[Ss]tadt$/u;
/** Endings that adjectives have and nouns do not: "Sächsisch", "Deutsch", "Öffentlich", "Technisch", "National". */
const ADJECTIVE = /(isch|tsch|lich|ig|al|ell|iv|är|Frei|Groß|Neu|Alt|Rot|Weiß|Bunt|Jung|Grün)(e|er|es)$/u;
/** From a place, and never declined: "Berliner", "Dresdner". */
const FROM_PLACE = /^\p{Lu}\p{L}*er$/u;
const ENDING: Readonly<Record<Article, string>> = { der: "er", die: "e", das: "es" };

/** @returns null where it is not certain, as with "Stadtwerke" (many) or "Offene Kommunen" */
export function proposedGerman(name: string): string | null {
  const given = /^(der|die|das) (?=\S)/iu.exec(name);
  if (given) return `${given[1]?.toLowerCase()} ${name.slice(given[0].length)}`;
  const parts = name.trim().split(/\s+/u);
  const at = parts.findIndex((part) => !isBeforeNoun(part));
  const noun = parts[at];
  const article = noun && articleOf(noun, parts[at + 1]);
  if (!article) return null;
  const before: string[] = [];
  for (const part of parts.slice(0, at)) {
    if (!ADJECTIVE.test(part)) {
      before.push(part);
      continue;
    }
    // Without its article the adjective shows the gender: another one than the noun's belongs to another noun.
    if (!part.endsWith(ENDING[article])) return null;
    before.push(part.replace(ADJECTIVE, "$1e"));
  }
  return [article, ...before, ...parts.slice(at)].join(" ");
}

/** Adjectives, and what joins them: "Freie und Hansestadt Hamburg". */
function isBeforeNoun(part: string): boolean {
  return ADJECTIVE.test(part) || part === "und" || FROM_PLACE.test(part);
}

/** The article of a noun alone, where its word or its end is a safe sign. */
export const articleOfNoun = (noun: string): Article | null => articleOf(noun, undefined);

function articleOf(noun: string, next: string | undefined): Article | null {
  if (CITY.test(noun)) return noun === "Stadt" || /^\p{Lu}/u.test(next ?? "") ? "die" : null;
  const exact = Object.hasOwn(words, noun) ? words[noun] : undefined;
  if (exact) return exact;
  // The last part counts: "Rhein-Kreis", "Carl-Duisberg-Gesellschaft".
  const last = noun.split("-").at(-1)?.toLowerCase() ?? "";
  return nouns.find(([, end]) => end.test(last))?.[0] ?? null;
}

const ENGLISH =
  /\b(of|for|Ministry|Office|Department|Agency|Authority|Association|Council|Chamber|Region|District|County|Institute|Foundation|Commission|Senate|Government|Municipality|Administration|Federation|Society|Museum|Library|Chancellery|Parliament|Court|University)\b/u;

/** A name of its own has none: "Offene Kommunen.NRW". */
export function proposedEnglish(name: string): string {
  if (/^the /iu.test(name)) return `the ${name.slice("the ".length)}`;
  return ENGLISH.test(name) ? `the ${name}` : name;
}
