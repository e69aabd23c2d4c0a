import { posix } from "node:path";
import { roomOf } from "../imports.ts";
import type { SourceFile } from "../repository.ts";

/** Names that look like files and are none of the repository's: what programs make, and what readers bring. */
const made =
  /^(\.podium|node_modules|\.next)\/|^(.*\/)?(.*\.eml|secrets\.json|demo-logins\.json|postgres\.json|processes\.json)$/;
const extensions = /\.(ts|tsx|mjs|json|prisma|sql|css|md|yaml|yml|png)$/;

/** Paths that a paper names: links, words in backticks, and the first words of lines in a block of code. */
export function namedPaths({ text }: SourceFile): string[] {
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = ""]) => link);
  const words = [...text.matchAll(/`([^`\s]+)`/g)].map(([, word = ""]) => word);
  const lines = [...text.matchAll(/^\s*\d+ ((?:apps|packages|tests)\/\S+)/gm)].map(([, path = ""]) => path);
  return [
    ...links.filter((link) => !/^[a-z]+:/.test(link)),
    ...[...words, ...lines].filter(
      (word) =>
        /^(apps|packages|tests|docs)\//.test(word) || (extensions.test(word) && /^[\w<{*]/.test(word)),
    ),
  ].filter((path) => !made.test(path));
}

/**
 * @param there every path of the repository
 * @returns a sentence for each path that a paper names and that is not there. `<noun>` and `*` stand for any name,
 *   `{a,b}` for each. A path may be cut at its beginning; a room's README then means files of the room
 */
export function missingPaths(paper: SourceFile, there: string[]): string[] {
  const folder = posix.dirname(paper.path);
  const known = there.flatMap((path) => [path, ...ancestors(path)]);
  return namedPaths(paper).flatMap((name) => {
    const fits = alternatives(name).every((path) => {
      const anywhere = posix.join(roomOf(paper.path), "**", path);
      const wanted = [path, posix.join(folder, path), anywhere].map(pattern);
      return known.some((candidate) => wanted.some((form) => form.test(candidate)));
    });
    return fits ? [] : [`${paper.path} names ${name}`];
  });
}

/** The words in backticks. */
export function wordsIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word);
}

/** Whether code says a word: "dry run" is said by `dryRun`, `dry-run` and "dry run". */
export function isSaid(word: string, text: string): boolean {
  return new RegExp(`\\b${word.replace(/[ -]/g, "[- ]?")}`, "i").test(text);
}

function ancestors(path: string): string[] {
  const folder = posix.dirname(path);
  return folder === "." ? [] : [folder, ...ancestors(folder)];
}

function alternatives(name: string): string[] {
  const group = /^([^{]*)\{([^}]+)\}(.*)$/.exec(name);
  if (!group) return [name];
  const [, before = "", words = "", after = ""] = group;
  return words.split(",").flatMap((word) => alternatives(`${before}${word.trim()}${after}`));
}

function pattern(path: string): RegExp {
  const escaped = path.replace(/\/$/, "").replace(/[.+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\*\*/g, ".+").replace(/<[a-z]+>|\*+/g, "[^/]+")}$`);
}
