// The door for any Node from version 20 on: fetches pnpm and the pinned Node through npm, installs what has changed,
// and hands over to the launcher, which runs on the pinned Node. Plain JavaScript without dependencies, because
// nothing is installed yet when it starts.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { environmentOf } from "./variables.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const node = join(root, "node_modules", "node", "bin", "node");
const serving = new Set(["start", "dev", "build", "create-admin", "new-secrets", "reset"]);
const stampFile = join(root, "node_modules", ".podium", "installed.json");
const pnpmFolder = join(root, "node_modules", ".podium", "pnpm");

if (Number(process.versions.node.split(".")[0]) < 20) {
  fail(
    `Podium needs Node 20 or newer to start; this is ${process.version}. Install a newer one from https://nodejs.org.`,
  );
}
// Once installed, nothing outside this tree is needed any more: no network, no home, no cache of npm's.
const wanted = stateOfManifests();
if (readStamp()?.state !== wanted || !existsSync(node)) {
  refuseUnlessWritable();
  await timed("Fetching pnpm", fetchPnpm);
  await timed("Installing packages (minutes, the first time)", install);
  writeFileSync(stampFile, JSON.stringify({ state: wanted }));
}
handOver();

/** Somebody who may only read can run what is built, not build it. */
function refuseUnlessWritable() {
  try {
    accessSync(existsSync(join(root, "node_modules")) ? join(root, "node_modules") : root, constants.W_OK);
  } catch {
    fail(
      `Podium is not installed in ${root}, or only in part, and this user cannot write there: run "npm run build" as its owner, then start again.`,
    );
  }
}

/** A hash over everything that decides what has to be installed. */
function stateOfManifests() {
  const rooms = ["apps", "packages", "tests"].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name, "package.json")),
  );
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}\n`);
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", ...rooms.sort()]) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(`${file}\n`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, "utf8"));
  } catch {
    return undefined;
  }
}

/** npx keeps what it fetches in npm's own cache, which anybody may clean: a copy stays in this tree. */
async function fetchPnpm() {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { output } = await run("npx", ["--yes", `--package=${packageManager}`, "-c", "command -v pnpm"]);
  const path = output.trim().split("\n").at(-1) ?? "";
  if (!existsSync(path)) throw new Error(`npx does not find ${packageManager}`);
  const unfinished = `${pnpmFolder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(pnpmFolder), { recursive: true });
  cpSync(join(dirname(path), ".."), unfinished, { recursive: true, verbatimSymlinks: true });
  rmSync(pnpmFolder, { recursive: true, force: true });
  renameSync(unfinished, pnpmFolder);
}

async function install() {
  const pnpm = join(pnpmFolder, ".bin", "pnpm");
  const flags = ["--frozen-lockfile", "--config.confirm-modules-purge=false", "--reporter=append-only"];
  await run(pnpm, ["install", ...flags]);
}

/** @returns what the program printed; its last words are the error's message when it fails */
function run(program, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let all = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
      all += chunk;
    });
    child.stderr.on("data", (chunk) => {
      all += chunk;
    });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.once(signal, () => {
        child.kill(signal);
        process.exit(130);
      });
    }
    child.once("error", reject);
    child.once("close", (code) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.removeAllListeners(signal);
      if (code === 0) resolve({ output });
      else reject(new Error(all.trim().split("\n").slice(-12).join("\n")));
    });
  });
}

async function timed(what, work) {
  const started = performance.now();
  process.stdout.write(`${what} … `);
  try {
    const result = await work();
    process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write("failed\n");
    fail(
      `${error.message}\nThe packages are not installed. If the lines above speak of the network, check it and npm's settings; then start again.`,
    );
  }
}

/** Runs the launcher as if it stood here: same terminal, signals handed on, its exit code. */
function handOver() {
  const [command = "start"] = process.argv.slice(2);
  // What runs tests gets all: they start programs of many makers.
  const given = serving.has(command) ? environmentOf("launcher", process.env) : process.env;
  const child = spawn(
    node,
    [join(root, "packages", "launcher", "src", "main.ts"), ...process.argv.slice(2)],
    {
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env: {
        ...given,
        PATH: [join(root, "node_modules", ".bin"), join(pnpmFolder, ".bin"), process.env.PATH].join(":"),
      },
    },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.once("error", (error) => fail(`The launcher could not be started with ${node}: ${error.message}`));
  child.once("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  // Started with a channel to its parent, it ends with it, however that ends.
  if (process.channel) process.once("disconnect", () => child.kill("SIGTERM"));
  followNpm(() => child.kill("SIGTERM"));
}

/**
 * npm passes a signal on to a shell, which ends without passing it on, and a killed npm passes on nothing. Left running,
 * Podium would hold its ports against the next start. Only when npm is the caller: a shell that ends must not take a server with it.
 */
function followNpm(stop) {
  if (!process.env.npm_lifecycle_event || process.platform !== "linux") return;
  const ancestors = () => {
    const shell = process.ppid;
    return [shell, commandOf(shell).includes("npm") ? 0 : parentOf(shell)].join();
  };
  const before = ancestors();
  setInterval(() => {
    if (ancestors() !== before) stop();
  }, 250).unref();
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
