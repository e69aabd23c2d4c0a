/**
 * One folding for every search. What people type and what is stored are folded the same way; then each word that was typed
 * has to be a part of the stored text. The database folds what is stored, by `podium_fold` of the migrations: a change here
 * is a migration there, and `tests/integration/search-fold.test.ts` compares the two letter by letter.
 */

/** Any letter of these ranges, which are written as in PostgreSQL's expressions. */
function anyOf(ranges: string): RegExp {
  return new RegExp(`[${ranges.replaceAll(" ", "")}]+`, "gu");
}

/** Marks of the scripts in which they come on top of a letter: Latin, Greek, Cyrillic, Hebrew, Arabic. */
const MARKS = anyOf(
  String.raw`\u0300-\u036f \u0483-\u0489 \u0591-\u05bd \u05bf \u05c1 \u05c2 \u05c4 \u05c5 \u05c7 \u0610-\u061a \u064b-\u065f \u0670 \u06d6-\u06ed \u1ab0-\u1aff \u1dc0-\u1dff \u20d0-\u20ff \ufe20-\ufe2f`,
);

/** Inside a word they are left out: "O’Brien" is also "OBrien", "Anna-Lena" also "Annalena". */
const JOINING = anyOf(
  String.raw`'\x60._\- \u00ad \u00b7 \u02b0-\u02ff \u0640 \u200b-\u200f \u2010-\u2015 \u2018-\u201b \u2060 \u2212 \ufeff`,
);

/** All other signs of these blocks stand between words. */
const BETWEEN = anyOf(
  String.raw`\u0000-\u002f \u003a-\u0040 \u005b-\u0060 \u007b-\u00a9 \u00ab-\u00b1 \u00b4 \u00b6-\u00b8 \u00bb \u00bf \u00d7 \u00f7 \u060c \u061b \u061f \u2000-\u206f \u20a0-\u20bf \u2190-\u23ff \u2500-\u27bf \u3000-\u303f`,
);

/**
 * Letters that Unicode does not take apart, and after each the one that it is searched as; the last are ways to write one
 * Arabic letter.
 */
const PLAIN = new Map(
  "łl đd ðd øo ıi ħh ŧt ŋn ĸk əe ʒz ǥg ɓb ɗd ƙk ƴy ȷj ςσ \u0671\u0627 \u06cc\u064a \u0649\u064a \u06a9\u0643 \u0629\u0647"
    .split(" ")
    .map((pair) => Array.from(pair) as [string, string]),
);
const LONG: readonly (readonly [RegExp, string])[] = [
  [/ß/gu, "ss"],
  [/æ/gu, "ae"],
  [/œ/gu, "oe"],
  [/þ/gu, "th"],
];

function letters(text: string): string {
  const lowered = text.replaceAll("´", "'").normalize("NFKD").replace(MARKS, "").toLowerCase();
  const plain = Array.from(lowered, (letter) => PLAIN.get(letter) ?? letter).join("");
  return LONG.reduce((folded, [from, to]) => folded.replace(from, to), plain);
}

/** "ae", "oe" and "ue" are ways to write "ä", "ö" and "ü", which lose their marks. */
function withoutDigraphs(folded: string): string {
  return folded.replaceAll("ae", "a").replaceAll("oe", "o").replaceAll("ue", "u");
}

/**
 * A text as it is stored to be searched: a blank before each word; then, where umlauts may be written in two letters, all
 * of it once more with one.
 */
export function fold(text: string): string {
  const words = foldedOnce(text);
  const again = withoutDigraphs(words);
  return again === words ? words : `${words}${again}`;
}

function foldedOnce(text: string): string {
  const plain = letters(text).replace(JOINING, "").replace(BETWEEN, " ");
  return ` ${plain}`.replace(/ +/gu, " ").trimEnd();
}

/** The same for all ways to write a name; of signs alone, the signs. */
export function foldedName(name: string): string {
  return withoutDigraphs(foldedOnce(name)) || name;
}

/** Of private use: it stands for a sign inside a word while the words are taken apart. */
const SEAM = "\ue000";

/**
 * The words that somebody looks for, each with its ways to be written: one of them has to be a part of the folded text. No
 * word holds a blank or a sign, so none means anything in a pattern of SQL.
 */
export function foldedWords(search: string): string[][] {
  const words = letters(search).replace(JOINING, SEAM).replace(BETWEEN, " ").split(" ").flatMap(partsOf);
  return [...new Set(words)].map((word) => [...new Set([word, withoutDigraphs(word)])]);
}

/** "Anna-Lena" is looked for as two words, which are also found in "Anna Lena"; "O’Brien" stays one. */
function partsOf(word: string): string[] {
  const parts = word.split(SEAM).filter(Boolean);
  return parts.every((part) => part.length > 1) ? parts : [parts.join("")];
}

/** Whether a text is found: the same as the database says of its folded column. */
export function isFound(text: string, search: string): boolean {
  const folded = fold(text);
  return foldedWords(search).every((ways) => ways.some((way) => folded.includes(way)));
}
