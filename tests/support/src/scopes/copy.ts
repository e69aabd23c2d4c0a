import { cp, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";

/** Packages are the only thing that is large: the copy has them by links. What was built comes along. */
const notCopied = new Set([".git", ".podium", ".turbo"]);

/**
 * A copy of the tree in which code can be changed while others work in the tree itself.
 *
 * @returns its top folder, and the way to remove it
 */
export async function copyOfTree(root: string): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "podium-scopes-"));
  const filter = (path: string) =>
    !notCopied.has(basename(path)) &&
    relative(root, path) !== "node_modules" &&
    !/\.next\/cache$/u.test(path);
  for (const name of await readdir(root)) {
    const source = join(root, name);
    if (filter(source))
      await cp(source, join(folder, name), { recursive: true, filter, verbatimSymlinks: true });
  }
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
