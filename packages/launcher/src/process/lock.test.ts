import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endProcess, processIdentity } from "./identity.ts";
import { takeLock } from "./lock.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "podium-lock-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const module = new URL("lock.ts", import.meta.url).href;

/** Another process that takes the lock, says so and stays. */
function other(file: string) {
  const program = `import { takeLock } from ${JSON.stringify(module)};
    console.log(JSON.stringify(takeLock(${JSON.stringify(file)})));
    setInterval(() => undefined, 1000);`;
  return spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

describe("a lock", { timeout: 60_000 }, () => {
  it("is refused while another process lives, and free again when that one is killed", async () => {
    const file = join(folder, "held");
    const holder = other(file);
    await once(holder.stdout, "data");
    expect(takeLock(file)).toEqual({ heldBy: holder.pid, stopping: false });

    holder.kill("SIGKILL");
    await once(holder, "exit");
    const taken = takeLock(file);
    expect(taken).toHaveProperty("release");
    if ("release" in taken) taken.release();
  });

  it("is given to one of many processes that find a stale file at once", async () => {
    const file = join(folder, "rush");
    const gone = spawnSync("true").pid;
    writeFileSync(file, JSON.stringify({ pid: gone, identity: "gone", stopping: false }));
    const rivals = Array.from({ length: 6 }, () => other(file));
    const answers = await Promise.all(
      rivals.map(async (rival) => String((await once(rival.stdout, "data"))[0])),
    );
    for (const rival of rivals) rival.kill("SIGKILL");
    expect(answers.filter((answer) => !answer.includes("heldBy"))).toHaveLength(1);
  });
});

describe("the identity of a process", { timeout: 60_000 }, () => {
  it("is gone with the process", async () => {
    const child = spawn("sleep", ["60"]);
    await once(child, "spawn");
    const pid = child.pid ?? 0;
    expect(processIdentity(pid)).toBeDefined();
    expect(await endProcess(pid, "SIGTERM", 5_000)).toBe(true);
    expect(processIdentity(pid)).toBeUndefined();
  });
});
