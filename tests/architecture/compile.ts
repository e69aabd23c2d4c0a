import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const compiler = fileURLToPath(new URL("bin/tsc", import.meta.resolve("typescript/package.json")));

/**
 * Compiles a source as if it were a file of the room, with the room's own settings and nothing but what it imports.
 *
 * @param room "apps/web"
 * @param source of a `.tsx` file; `~/` is the room's folder: `import { a } from "~/src/a.ts"`
 * @returns the errors as the compiler prints them, a line each; none when it compiles
 * @throws Error when the compiler fails without naming an error
 */
export async function compile(room: string, source: string): Promise<string[]> {
  return inFolder(room, async (folder) => {
    writeFileSync(join(folder, "fixture.tsx"), source);
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings(room)));
    return await errorsOf(folder);
  });
}

/** A folder of the room for as long as `use` takes. */
export async function inFolder<Result>(
  room: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  // Below node_modules: what the room depends on is found, and no other tool looks at the folder.
  const parent = join(root, room, "node_modules", ".compile");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "fixture-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function settings(room: string) {
  return {
    extends: join(root, room, "tsconfig.json"),
    compilerOptions: { incremental: false, paths: { "~/*": [join(root, room, "*")] } },
    include: [],
    files: ["fixture.tsx"],
  };
}

/**
 * @param folder with a tsconfig.json
 * @param cwd errors name their files from here
 * @throws Error when the compiler fails without naming an error
 */
export async function errorsOf(folder: string, cwd = folder): Promise<string[]> {
  const run = promisify(execFile)(process.execPath, [compiler, "-p", folder, "--pretty", "false"], {
    cwd,
    maxBuffer: 64 * 1024 * 1024,
  });
  const { failed, output } = await run.then(
    ({ stdout }) => ({ failed: false, output: stdout }),
    (error: { stdout?: string }) => ({ failed: true, output: error.stdout ?? String(error) }),
  );
  const errors = output.split("\n").filter((line) => line.includes("error TS"));
  if (failed && errors.length === 0) throw new Error(`the compiler failed: ${output}`);
  return errors;
}
