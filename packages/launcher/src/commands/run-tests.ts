import { findBrowser } from "../browser.ts";
import { buildWhenNeeded, generateWhenNeeded } from "../build.ts";
import { runProgram } from "../process/run-program.ts";
import { inRoot } from "../rooms.ts";
import { say, step } from "../steps.ts";

export type Scope = "all" | "fast" | "integration" | "e2e" | "scopes" | "bench";

const quietTools = { TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", NEXT_TELEMETRY_DISABLED: "1" };

/**
 * Runs the checks of a scope in order and stops at the first that fails.
 *
 * @param words handed on to the test program: file names, flags
 * @throws ProgramError with the failed program's output and exit code
 */
export async function runTests(scope: Scope, words: string[]): Promise<void> {
  await generateWhenNeeded();
  if (scope === "all" || scope === "fast") await quickChecks();
  // Some integration tests start the production build.
  if (scope === "all" || scope === "integration") await buildWhenNeeded();
  if (scope === "all")
    await step("Integration tests", () => vitest("integration", [], false)).then(showSummary);
  if (scope === "integration") await vitest("integration", words, true);
  if (scope === "all" || scope === "e2e") {
    process.env.CHROMIUM_PATH = await step("Looking for a browser, or fetching one", findBrowser);
    await buildWhenNeeded();
  }
  if (scope === "all") await step("Browser tests", () => vitest("e2e", [], false)).then(showSummary);
  if (scope === "e2e") await vitest("e2e", words, true);
  if (scope === "scopes") {
    await buildWhenNeeded();
    const main = inRoot("tests", "support", "src", "scopes", "main.ts");
    await runProgram("node", [main, ...words], { visible: true });
  }
  if (scope === "bench") {
    await buildWhenNeeded();
    await runProgram("node", [inRoot("tests", "bench", "main.ts"), ...words], { visible: true });
  }
}

async function quickChecks(): Promise<void> {
  await step("Format and lint", () =>
    runProgram("biome", ["ci", "--error-on-warnings", "--max-diagnostics=50"]),
  );
  await step("Types", checkTypes);
  await step("Unit tests", unitTests);
  await step("Architecture tests", () => vitest("architecture", [], false)).then(showSummary);
}

/**
 * Rooms that know no browser are one program, so that each of their files is checked once, and not again for each room
 * that reads it. The others have settings of their own.
 */
const programs = ["", "packages/ui", "tests/e2e", "apps/web", "apps/admin"];

async function checkTypes(): Promise<void> {
  for (const room of programs) {
    const notes = inRoot("node_modules", ".podium", "types", `${room || "rooms"}.json`);
    await runProgram("tsc", ["-p", inRoot(room), "--incremental", "--tsBuildInfoFile", notes]);
  }
}

function unitTests(): Promise<string> {
  const rooms = ["./apps/*", "./packages/*", "./tests/bench"].map((room) => `--filter=${room}`);
  const flags = ["--output-logs=errors-only", "--log-order=grouped"];
  return runProgram("turbo", ["run", "test", ...rooms, ...flags], { environment: quietTools });
}

function vitest(room: string, words: string[], visible: boolean): Promise<string> {
  return runProgram("vitest", ["run", ...words], {
    folder: inRoot("tests", room),
    visible,
    environment: quietTools,
  });
}

/** Vitest's own count of what it ran. */
function showSummary(output: string): void {
  for (const line of output.split("\n")) if (/^\s*Tests\s+\d/.test(line)) say(`  ${line.trim()}`);
}
