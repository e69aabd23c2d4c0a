import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const THREADS = 2;

/** @throws Error that says what to install */
export function findPgbench(): void {
  if (spawnSync("pgbench", ["--version"], { stdio: "ignore" }).status === 0) return;
  throw new Error(
    "This measurement needs pgbench, which comes with PostgreSQL (Debian: apt-get install postgresql-contrib).",
  );
}

/** Hands out the name of a file with this script, and removes it afterwards. */
export async function withScript<Result>(
  sql: string,
  use: (script: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "podium-bench-"));
  try {
    const script = join(folder, "script.sql");
    await writeFile(script, sql);
    return await use(script);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param clients connections that run the script at the same time
 * @returns transactions per second, and how many in all
 */
export async function pgbench(
  databaseUrl: string,
  script: string,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<{ perSecond: number; total: number }> {
  const given = [
    ...["-n", "-M", "prepared", "-f", script, "-c", clients],
    ...["-j", Math.min(THREADS, clients), "-T", seconds, databaseUrl],
  ];
  const child = spawn("pgbench", given.map(String), { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const code = await new Promise((resolve, reject) => child.once("close", resolve).once("error", reject));
  const perSecond = Number(/tps = ([\d.]+)/u.exec(output)?.[1]);
  const total = Number(/actually processed: (\d+)/u.exec(output)?.[1]);
  if (code !== 0 || !(perSecond > 0)) throw new Error(`pgbench: ${output.trim().split("\n").at(-1)}`);
  return { perSecond, total };
}
