import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { environmentOf } from "../variables.mjs";
import { takeLock } from "./process/lock.ts";
import { runProgram } from "./process/run-program.ts";
import { inRoot } from "./rooms.ts";
import { SetupError } from "./setup-error.ts";
import { step } from "./steps.ts";

/** Nothing is told to the makers of the tools. */
const noTelemetry = { NEXT_TELEMETRY_DISABLED: "1", TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };

const generatedStamp = inRoot("packages", "db", "src", "generated", ".made-from");
const apps = ["web", "admin"];

/** Writes Prisma's client when the data model has changed since it was written last. */
export async function generateWhenNeeded(): Promise<void> {
  const state = hashOf(["packages/db/prisma/schema.prisma", "packages/db/package.json"]);
  if (readStamp(generatedStamp) === state) return;
  await step("Generating the database client", async () => {
    await oneAtATime(async () => {
      if (readStamp(generatedStamp) === state) return;
      const onlyEnvironment = environmentOf("tools", process.env);
      await runProgram("node", ["scripts/generate.ts"], {
        folder: inRoot("packages", "db"),
        onlyEnvironment,
      });
      writeFileSync(generatedStamp, state);
    });
  });
}

/** Builds both applications for production, unless that was done for exactly these sources. */
export async function buildWhenNeeded(): Promise<void> {
  // The launcher starts the applications; it is no part of them.
  const packages = readdirSync(inRoot("packages")).filter((name) => name !== "launcher");
  const rooms = [
    ...apps.map((name) => join("apps", name)),
    ...packages.map((name) => join("packages", name)),
  ];
  const state = hashOf([...rooms, "pnpm-lock.yaml", "tsconfig.base.json"]);
  const stamps = apps.map((app) => inRoot("apps", app, ".next", "podium-sources"));
  const isBuilt = () => stamps.every((stamp) => readStamp(stamp) === state);
  if (isBuilt()) return;
  await step("Building the public site and the admin app", () =>
    oneAtATime(async () => {
      if (isBuilt()) return;
      // Until both are done, neither is: the sources may have been these before.
      for (const stamp of stamps) rmSync(stamp, { force: true });
      const filters = apps.map((app) => `--filter=@podium/${app}`);
      await runProgram("turbo", ["run", "build", ...filters, "--output-logs=errors-only"], {
        onlyEnvironment: { ...environmentOf("tools", process.env), ...noTelemetry, NODE_ENV: "production" },
      });
      for (const stamp of stamps) writeFileSync(stamp, state);
    }),
  );
}

/** Two launchers may share a checkout; the second waits until the first has built, and then finds nothing to do. */
async function oneAtATime(work: () => Promise<void>): Promise<void> {
  try {
    accessSync(inRoot("node_modules"), constants.W_OK);
  } catch {
    throw new SetupError(
      `Podium is not built in ${inRoot()} for these sources, and this user cannot write there: run "npm run build" as its owner, then start again.`,
    );
  }
  mkdirSync(inRoot("node_modules", ".podium"), { recursive: true });
  for (;;) {
    const taken = takeLock(inRoot("node_modules", ".podium", "build.lock"));
    if ("release" in taken) return work().finally(taken.release);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Folders that are made, not written, and files that no build reads. */
const leftOut =
  /^(node_modules|\.next|\.turbo|generated|next-env\.d\.ts|.*\.tsbuildinfo|.*\.test\.tsx?|README\.md)$/;

/** A hash over the names and the contents of files and whole folders, given from the top folder. */
function hashOf(paths: string[]): string {
  const hash = createHash("sha256").update(process.version);
  const add = (path: string) => {
    hash.update(`${path}\n`).update(readFileSync(inRoot(path)));
  };
  const walk = (folder: string) => {
    const entries = readdirSync(inRoot(folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (leftOut.test(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) add(path);
    }
  };
  for (const path of paths) {
    if (statSync(inRoot(path)).isDirectory()) walk(path);
    else add(path);
  }
  return hash.digest("hex");
}

function readStamp(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
