import { writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { errorsOf, inFolder } from "./compile.ts";
import { read } from "./repository.ts";

const ROOM = "apps/web";
const app = fileURLToPath(new URL(`../../${ROOM}`, import.meta.url));

/** A field of one of domain's schemas: `{ noun: "comment", from: "body", to: "text" }`. */
export type Renaming = { noun: string; from: string; to: string };

/**
 * Checks the types of pages of the public site as they would be with other names in the schemas of its forms. The schemas
 * are copied, and the copies take their place; nothing in the repository changes.
 *
 * @param pages files of the site, which are checked with what they import: "src/features/a/page.tsx"
 * @returns the errors in files of the site, as the compiler prints them: "src/a.ts(1,2): error …"
 */
export async function errorsWhenRenamed(
  renamings: readonly Renaming[],
  pages: readonly string[],
): Promise<string[]> {
  return inFolder(ROOM, async (folder) => {
    const paths: Record<string, string[]> = {};
    for (const noun of new Set(renamings.map((each) => each.noun))) {
      const copy = join(folder, `${noun}.ts`);
      writeFileSync(copy, withRenamed(noun, renamings));
      paths[`@podium/domain/${noun}/schema`] = [copy];
    }
    const config = {
      extends: join(app, "tsconfig.json"),
      compilerOptions: { incremental: false, paths },
      include: ["next-env.d.ts", ...pages].map((path) => join(app, path)),
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    return (await errorsOf(folder, app)).filter((line) => !line.startsWith(".."));
  });
}

/** The schema's text with the key renamed, its imports by package so that it can stand anywhere. */
function withRenamed(noun: string, renamings: readonly Renaming[]): string {
  let text = read(`packages/domain/src/${noun}/schema.ts`).replace(
    /from "(\.[^"]+)\.ts"/g,
    (_, path: string) => `from "@podium/domain/${posix.join(noun, path)}"`,
  );
  for (const { from, to } of renamings.filter((each) => each.noun === noun)) {
    const key = new RegExp(`^(\\s+)${from}:`, "gm");
    if (!key.test(text)) throw new Error(`the schema of ${noun} has no field ${from}`);
    text = text.replace(key, `$1${to}:`);
  }
  return text;
}
