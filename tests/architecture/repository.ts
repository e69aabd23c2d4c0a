import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** One file: its path from the top of the repository, with "/", and its text. */
export type SourceFile = { path: string; text: string };

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Every file that is or is about to be under version control: what is generated or installed is not looked at. */
export function paths(): string[] {
  const list = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(list.split("\n"))].filter((path) => path && existsSync(join(root, path))).sort();
}

export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The files whose path fits, with their text. */
export function files(pattern: RegExp): SourceFile[] {
  return paths()
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: read(path) }));
}

/** Everything that can import: TypeScript, also with JSX, and the few plain modules. */
export function sources(): SourceFile[] {
  return files(/\.(ts|tsx|mts|mjs|js)$/);
}

export type Manifest = {
  path: string;
  name: string;
  version?: string;
  exports?: unknown;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
};

/** Every package.json, the top one included. */
export function manifests(): Manifest[] {
  return files(/(^|\/)package\.json$/).map(({ path, text }) => ({ path, ...JSON.parse(text) }));
}
