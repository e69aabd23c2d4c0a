import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
const reporter = import.meta.resolve("@podium/tests-support/runner/failed-tests");

const files = {
  "vitest.config.mjs": `
    import { failedTests } from "${fileURLToPath(reporter)}";
    export default { test: { globals: true, include: ["*.check.mjs"], reporters: ["default", failedTests()] } };`,
  "good.check.mjs": `test("holds", () => expect(1).toBe(1));`,
  "some.check.mjs": `
    describe("a house", () => {
      test("stands", () => expect(1).toBe(1));
      test("has a roof", () => expect(["rain"]).toEqual([]));
    });`,
  "hook.check.mjs": `
    describe("a door", () => {
      beforeAll(() => { throw new Error("no key"); });
      test("opens", () => {});
    });`,
  "broken.check.mjs": `throw new Error("cannot be loaded");`,
};

let folder: string;

beforeAll(async () => {
  // Below the room, where node finds vitest.
  const parent = fileURLToPath(new URL("./node_modules/.podium/", import.meta.url));
  await mkdir(parent, { recursive: true });
  folder = await mkdtemp(join(parent, "failing-"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, "run", ...words], {
    cwd: folder,
    env: { NODE_ENV: "test", PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: "1" },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("the end of a run that failed names every test that did, every hook and every file", () => {
  const { status, stderr } = run();
  expect(status).toBe(1);
  const list = stderr.trimEnd().slice(stderr.lastIndexOf("Failed (")).split("\n");
  expect(list[0]).toBe("Failed (3):");
  expect(list.slice(1).sort()).toEqual([
    "  broken.check.mjs",
    "  hook.check.mjs > a door > (set-up or end)",
    "  some.check.mjs > a house > has a roof",
  ]);
});

test("a run in which all is well has no such list", () => {
  const { status, stdout, stderr } = run("good");
  expect(status).toBe(0);
  expect(stdout + stderr).not.toContain("Failed");
});
