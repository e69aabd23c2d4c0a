import { posix } from "node:path";
import { isTest } from "./direction.ts";

/** A folder's path (`*` stands for any noun) → the names that its files may have, without their ending. */
export type Vocabulary = Record<string, string>;

const generated = /\/generated\//;

/** The folders that the vocabulary speaks about: whatever lies in or below one of its lines. */
function isSpokenOf(folder: string, vocabulary: Vocabulary): boolean {
  return Object.keys(vocabulary).some((line) => folder === line || folder.startsWith(`${line}/`));
}

/** A noun's words are those of every noun and its own. */
function linesFor(folder: string, vocabulary: Vocabulary): string[] {
  return [folder, `${posix.dirname(folder)}/*`].filter((line) => line in vocabulary);
}

const wordsOf = (line: string | undefined) => line?.split(" ").filter(Boolean) ?? [];
const nameOf = (path: string) => posix.basename(path).replace(/\.d\.ts$|\.[a-z]+$/, "");

function codeSpokenOf(paths: string[], vocabulary: Vocabulary): string[] {
  return paths.filter(
    (path) =>
      /\.tsx?$/.test(path) &&
      !isTest(path) &&
      !generated.test(path) &&
      isSpokenOf(posix.dirname(path), vocabulary),
  );
}

/** @returns a sentence for each file whose name its room does not know */
export function unknownNames(paths: string[], vocabulary: Vocabulary): string[] {
  return codeSpokenOf(paths, vocabulary).flatMap((path) => {
    const lines = linesFor(posix.dirname(path), vocabulary);
    const known = lines.flatMap((line) => wordsOf(vocabulary[line]));
    return known.includes(nameOf(path)) ? [] : [`${path}: no line of the vocabulary knows it`];
  });
}

/** @returns a sentence for each word that no file uses: a name that is gone leaves the table, too */
export function unusedWords(paths: string[], vocabulary: Vocabulary): string[] {
  const used = new Set(
    codeSpokenOf(paths, vocabulary).flatMap((path) =>
      linesFor(posix.dirname(path), vocabulary).map((line) => `${line}/${nameOf(path)}`),
    ),
  );
  return Object.entries(vocabulary).flatMap(([line, words]) =>
    wordsOf(words)
      .map((word) => `${line}/${word}`)
      .filter((name) => !used.has(name)),
  );
}
