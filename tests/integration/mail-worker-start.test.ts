import { emptyDatabase } from "@podium/tests-support/database";
import { databaseAt, runOn } from "@podium/tests-support/postgres/server";
import { startWorker } from "@podium/tests-support/processes";
import { waitUntil } from "@podium/tests-support/wait-until";
import { describe, expect, test } from "vitest";
import { ends, folder } from "./stages/mail-worker.ts";

describe("a worker without a database", () => {
  const isAlive = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  const waiting = async (databaseUrl: string) => {
    const running = await startWorker({ databaseUrl, dataDir: await folder() });
    ends.push(running.stop);
    await waitUntil("the worker to say so", () => running.output().includes("the worker cannot start yet"));
    return running;
  };

  test("says once that it cannot start yet, goes on trying, and ends when it is told to", async () => {
    const running = await waiting((await emptyDatabase()).replace(/\d+\/[^/]+$/u, "1/nothing"));
    // Long enough for further tries.
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(isAlive(running.pid)).toBe(true);
    expect(running.output().split("cannot start yet")).toHaveLength(2);
    expect(running.output()).not.toContain("worker started");
    process.kill(running.pid, "SIGTERM");
    // At once: nothing is under way that it would have to wait for.
    await waitUntil("the worker to end", () => !isAlive(running.pid), 10_000);
  });

  test("starts when the database is there", async () => {
    const elsewhere = await emptyDatabase();
    const absent = `${elsewhere}_later`;
    const running = await waiting(absent);
    const nameIn = (address: string) => new URL(address).pathname.slice(1);
    await runOn(
      databaseAt(elsewhere, "postgres"),
      `ALTER DATABASE ${nameIn(elsewhere)} RENAME TO ${nameIn(absent)}`,
    );
    await waitUntil("the worker to start", () => running.output().includes("worker started"));
  });
});
