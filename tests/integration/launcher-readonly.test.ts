import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, readdirSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchAs } from "@podium/tests-support/launched";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

// A built tree needs nothing outside itself. Where this machine allows it, all of that is taken away: as root on Linux
// the tree is mounted read-only, there is no network but loopback, and a user without rights runs it.

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const nobody = 65_534;
let place = "";
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "podium-readonly-"));
  chmodSync(place, 0o755);
});
afterAll(() => rm(place, { recursive: true, force: true }));

/** Another way to start a program: what is taken away from it. */
function strictest(): { words: string[]; tree: string; owner?: number } {
  const isRoot = process.getuid?.() === 0;
  if (platform() !== "linux" || !isRoot || spawnSync("unshare", ["-m", "true"]).status !== 0) {
    return { words: [], tree: root };
  }
  const tree = join(place, "tree");
  const alone = spawnSync("ip", ["link"], { stdio: "ignore" }).status === 0;
  const script = `${alone ? "ip link set lo up && " : ""}mkdir -p "$1" && mount --bind "$0" "$1" && mount -o remount,bind,ro "$1" && shift && exec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups "$@"`;
  return { words: ["unshare", alone ? "-mn" : "-m", "sh", "-c", script, root, tree], tree, owner: nobody };
}

/** Files of the tree that were written after a moment; libraries apart, which nobody could tell from one another. */
function writtenAfter(moment: number, folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink() || [".git", ".turbo"].includes(entry.name)) return [];
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : writtenAfter(moment, path);
    return statSync(path).mtimeMs > moment ? [path] : [];
  });
}

describe("R3 · a built tree runs as any user, read-only, without network and home", () => {
  test("R3 · it comes up, installs nothing, and writes nothing but its data", async () => {
    const { words, tree, owner } = strictest();
    const dataDir = await mkdtemp(join(place, "data-"));
    const home = await mkdtemp(join(place, "home-"));
    if (owner) chownSync(dataDir, owner, owner);
    chmodSync(home, 0o555);
    const begun = Date.now();
    const podium = await launchAs(
      [
        ...words,
        join(tree, "node_modules/node/bin/node"),
        join(tree, "packages/launcher/bootstrap.mjs"),
        "start",
      ],
      {
        PATH: "/usr/bin:/bin",
        HOME: home,
        PODIUM_DATA_DIR: dataDir,
        npm_config_cache: join(home, "cache"),
        npm_config_registry: "http://127.0.0.1:1",
      },
    );
    expect(podium.output()).not.toMatch(/Fetching|Installing|Generating|Building/);
    expect(await podium.end("SIGTERM")).toBe(0);
    expect(readdirSync(home)).toEqual([]);
    expect(readdirSync(dataDir)).toContain("logs");
    expect(writtenAfter(begun, join(root, "apps"))).toEqual([]);
    expect(writtenAfter(begun, join(root, "packages"))).toEqual([]);
    await podium.stop();
  });
});
