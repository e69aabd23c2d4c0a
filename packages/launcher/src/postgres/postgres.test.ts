import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { prepareDataDirectory } from "../data-directory.ts";
import { startOwnPostgres } from "./own.ts";
import { startThrowawayPostgres } from "./throwaway.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "podium-data-"));
  // mkdtemp makes it for its owner alone; PostgreSQL's user has to go through.
  chmodSync(folder, 0o711);
  prepareDataDirectory(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(text).finally(() => client.end())).rows;
}

async function waitUntil(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe("Podium's own PostgreSQL", { timeout: 120_000 }, () => {
  it("keeps its data over a clean stop and over a kill", async () => {
    const first = await startOwnPostgres(folder);
    await query(first.url, "CREATE TABLE kept (word text)");
    await query(first.url, "INSERT INTO kept VALUES ('before the stop')");
    await first.stop();

    const second = await startOwnPostgres(folder);
    await query(second.url, "INSERT INTO kept VALUES ('before the kill')");
    process.kill(
      Number.parseInt(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8"), 10),
      "SIGKILL",
    );
    await second.ended;

    const third = await startOwnPostgres(folder);
    expect(await query(third.url, "SELECT word FROM kept ORDER BY word")).toEqual([
      { word: "before the kill" },
      { word: "before the stop" },
    ]);
    await third.stop();
  });

  it("takes the place of a server that a killed launcher has left behind", async () => {
    const left = await startOwnPostgres(folder);
    const next = await startOwnPostgres(folder);
    await left.ended;
    expect(await query(next.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await next.stop();
  });

  it("sorts as a German dictionary does, and listens on this machine only", async () => {
    const server = await startOwnPostgres(folder);
    const sorted = await query(
      server.url,
      "SELECT w FROM (VALUES ('Zuse'), ('Ämter'), ('Bonn')) AS v(w) ORDER BY w",
    );
    expect(sorted.map(({ w }) => w)).toEqual(["Ämter", "Bonn", "Zuse"]);
    expect(await query(server.url, "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    await server.stop();
  });
});

describe("A7 · what a dead server has left behind", { timeout: 240_000 }, () => {
  const gone = spawnSync("true").pid;
  const strangers: ChildProcess[] = [];
  afterAll(() => strangers.map((one) => one.kill("SIGKILL")));
  const stranger = (...words: string[]) => {
    const child = spawn("sh", ["-c", "read -r line", ...words], { stdio: ["pipe", "ignore", "ignore"] });
    strangers.push(child);
    return String(child.pid);
  };

  /** What stands in `postmaster.pid`. A number may be that of another program by now. */
  test.each<[string, (folder: string) => string]>([
    ["nothing: the disk was full", () => ""],
    ["a line break", () => "\n"],
    ["words", () => "ready\n"],
    ["nought", () => "0\n"],
    ["a number below nought", () => "-1\n"],
    ["a number beyond all processes", () => "99999999999\n"],
    ["a process that is gone", () => `${gone}\n`],
    [
      "a process that is gone, and all else",
      (folder) => `${gone}\n${folder}\n1\n5432\n\n127.0.0.1\n1 1\nready\n`,
    ],
    ["the first process of the machine", () => "1\n"],
    ["this process", () => `${process.pid}\n`],
    ["a stranger's process", () => `${stranger()}\n`],
    ["a stranger's process that speaks of PostgreSQL", () => `${stranger("postgres", "-D", "/elsewhere")}\n`],
    [
      "a server on a folder whose name goes on",
      (folder) => `${stranger(`postgres -D ${folder}-other -c port=1`)}\n`,
    ],
  ])("A7 · %s", async (_what, contents) => {
    const first = await startOwnPostgres(folder);
    await first.stop();
    const data = join(folder, "postgres");
    const file = join(data, "postmaster.pid");
    writeFileSync(file, contents(data));
    const { uid, gid } = statSync(data);
    chownSync(file, uid, gid);
    const next = await startOwnPostgres(folder);
    expect(await query(next.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await next.stop();
    for (const { exitCode, signalCode } of strangers) expect([exitCode, signalCode]).toEqual([null, null]);
  });
});

describe("a throwaway PostgreSQL", { timeout: 120_000 }, () => {
  it("takes settings, and is gone with its folder when stopped", async () => {
    const server = await startThrowawayPostgres({ settings: { synchronous_commit: "on" } });
    expect(await query(server.url, "SHOW synchronous_commit")).toEqual([{ synchronous_commit: "on" }]);
    const [row] = await query(server.url, "SHOW data_directory");
    await server.stop();
    expect(existsSync(String(row?.data_directory))).toBe(false);
    await expect(query(server.url, "SELECT 1")).rejects.toThrow();
  });

  it("ends when the process that started it is killed", async () => {
    const program = `import { startThrowawayPostgres } from ${JSON.stringify(new URL("throwaway.ts", import.meta.url).href)};
      console.log((await startThrowawayPostgres()).url);
      setInterval(() => undefined, 1000);`;
    const parent = spawn(process.execPath, ["--input-type=module", "--eval", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const url = String((await once(parent.stdout, "data"))[0]).trim();
    const [row] = await query(url, "SHOW data_directory");
    parent.kill("SIGKILL");
    await waitUntil(() => !existsSync(String(row?.data_directory)));
    await expect(query(url, "SELECT 1")).rejects.toThrow();
  });
});
