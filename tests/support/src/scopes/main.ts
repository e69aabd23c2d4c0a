import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startThrowawayPostgres } from "@podium/launcher/postgres/throwaway";
import { copyOfTree } from "./copy.ts";
import type { Removal } from "./removal.ts";
import { removals } from "./removals.ts";

// Takes the checks of who may see what out of a copy of the tree, one by one, and says whose loss no test would notice.
// Words on the command line choose removals by their names.

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const words = process.argv.slice(2);
const chosen = removals.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));

const { folder, remove } = await copyOfTree(root);
const postgres = await startThrowawayPostgres();
try {
  const guards = [...new Set(chosen.flatMap((each) => each.guards))];
  if (!(await isGreen(guards)))
    throw new Error(`The tests are red with every check in place: ${guards.join(", ")}`);
  const unnoticed: string[] = [];
  for (const removal of chosen) {
    const green = await withoutCheck(removal, () => isGreen(removal.guards));
    console.log(`${green ? "NOT NOTICED" : "noticed    "}  ${removal.name}`);
    if (green) unnoticed.push(`${removal.name} (${removal.file})`);
  }
  console.log(`${chosen.length - unnoticed.length} of ${chosen.length} removals turn a test red.`);
  for (const line of unnoticed) console.error(`No test notices the loss of: ${line}`);
  if (unnoticed.length > 0) process.exitCode = 1;
} finally {
  await postgres.stop();
  await remove();
}

async function withoutCheck<Result>({ file, check, without }: Removal, work: () => Promise<Result>) {
  const path = join(folder, file);
  const text = await readFile(path, "utf8");
  await writeFile(
    path,
    text.replace(check, () => without),
  );
  try {
    return await work();
  } finally {
    await writeFile(path, text);
  }
}

/** Stops at the first red test: one is enough. A file that cannot be read any more is red, too. */
function isGreen(guards: readonly string[]): Promise<boolean> {
  const vitest = join(root, "node_modules", ".bin", "vitest");
  return new Promise((resolve, reject) => {
    spawn(vitest, ["run", "--bail=1", ...guards], {
      cwd: join(folder, "tests", "integration"),
      env: { ...process.env, TEST_DATABASE_SERVER: postgres.url },
      stdio: "ignore",
    })
      .once("error", reject)
      .once("close", (code) => resolve(code === 0));
  });
}
