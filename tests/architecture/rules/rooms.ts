import { posix } from "node:path";
import { circleIn } from "../graph.ts";
import type { Import } from "../imports.ts";
import type { SourceFile } from "../repository.ts";
import { isTest } from "./direction.ts";

/** A folder shows at one look what is in it. */
export const FILES_MAX = 15;
/** A file holds one idea. */
export const LINES_MAX = 250;

/** Not counted in a folder: tests stand beside what they test, words in their catalogues, routes where Next wants them. */
const uncounted = /\.test\.tsx?$|(^|\/)messages\/|(^|\/)generated\/|\/src\/app\/|\/migrations\//;
/** Nobody wrote these by hand, so nobody reads them at one look. */
const unwritten = /(^|\/)generated\/|\/migrations\//;
const code = /\.(ts|tsx|mts|mjs|js|css)$/;

/** @returns a sentence for each folder that holds more files than one look takes in */
export function crowdedFolders(paths: string[]): string[] {
  const folders = Map.groupBy(
    paths.filter((path) => !uncounted.test(path)),
    (path) => posix.dirname(path),
  );
  return [...folders].flatMap(([folder, { length }]) =>
    length > FILES_MAX ? [`${folder} holds ${length} files`] : [],
  );
}

/** @returns a sentence for each file of code, styles and tests among them, that is longer than one idea */
export function longFiles(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => code.test(path) && !unwritten.test(path))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
    .flatMap(({ path, lines }) => (lines > LINES_MAX ? [`${path} has ${lines} lines`] : []));
}

/** Which noun of a house knows which, types included. A file that lies beside the nouns belongs to none. */
export function nounsKnown(imports: Import[], house: string): Map<string, Set<string>> {
  const nounOf = (path: string) =>
    path.startsWith(`${house}/`) && path.split("/").length > house.split("/").length + 1
      ? path.slice(house.length + 1).split("/")[0]
      : undefined;
  const known = new Map<string, Set<string>>();
  for (const { from, specifier } of imports) {
    if (!specifier.startsWith(".") || isTest(from)) continue;
    const [here, there] = [nounOf(from), nounOf(posix.join(posix.dirname(from), specifier))];
    if (here && there && here !== there) known.set(here, (known.get(here) ?? new Set()).add(there));
  }
  return known;
}

/** @returns the nouns of a house that know each other in a circle, or undefined */
export function circleOfNouns(imports: Import[], house: string): string[] | undefined {
  return circleIn(nounsKnown(imports, house));
}
