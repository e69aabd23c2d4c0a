import { waitUntil } from "@podium/tests-support/wait-until";
import { describe, expect, test } from "vitest";
import {
  beginSite,
  beginWorker,
  connections,
  during,
  emails,
  expectTrouble,
  gate,
  HANDS,
  PATIENCE_MS,
  pids,
  postgres,
  settle,
  sink,
  sites,
  workers,
} from "./stages/crash.ts";

describe("a site process is killed", () => {
  test.each(["places", "written"] as const)(
    "before its commit (%s): nothing of that transaction is there, all else is, once",
    async (point) => {
      const others = pids().filter((pid) => pid !== sites[0]?.pid);
      const seen = await during(async (event) => {
        await gate.close(point, event.id);
        await gate.arrival("site-0");
        await sites[0]?.kill();
        await gate.open();
        await beginSite(0);
      });
      expectTrouble(seen.visits);
      expect(await settle(seen)).toBe(0);
      expect(pids()).toEqual(expect.arrayContaining(others));
    },
  );

  test("after its commit and before its answer: who asks again with the same key gets that registration", async () => {
    let committed: string[] = [];
    const seen = await during(async (event) => {
      await gate.close("commit", event.id);
      const backend = await gate.arrival("site-0");
      const before = await emails(event);
      // Stopped, it can say nothing to anybody, while the database does what it was told.
      process.kill(sites[0]?.pid ?? 0, "SIGSTOP");
      await gate.open();
      // Whatever comes of it, nobody is left behind who stands still and holds what others wait for.
      await waitUntil("the commit", () => isDone(backend), PATIENCE_MS).finally(() => sites[0]?.kill());
      committed = (await emails(event)).filter((email) => !before.includes(email));
      await beginSite(0);
    }, false);
    expectTrouble(seen.visits);
    // Who had asked the killed site, at the first try or at a later one.
    const unheard = seen.visits.filter(
      ({ person, answers }, number) =>
        committed.includes(person.email) &&
        answers.some((status, turn) => status === null && (number + turn) % sites.length === 0),
    );
    expect(unheard.length).toBeGreaterThan(0);
    expect(await settle(seen)).toBe(0);
  });
});

describe("a worker is killed", () => {
  test("in DATA, before the mail server says that it has the mail", async () => {
    const seen = await during(async () => {
      await sink.become("hold");
      // More than the other one can hold.
      await waitUntil("both workers in DATA", () => sink.held().length > HANDS, PATIENCE_MS);
      await workers[0]?.kill();
      await sink.become("ok");
      await beginWorker(0);
    });
    const repeats = await settle(seen);
    // One whose link was used before it could come again is not sent again.
    const spared = await connections.database.mail.count({
      where: { eventId: seen.event.id, state: "DISCARDED" },
    });
    expect(repeats + spared).toBeGreaterThan(0);
    expect(repeats).toBeLessThanOrEqual(HANDS);
  });

  test("when the mail server has the mail, before that is noted", async () => {
    const seen = await during(async (event) => {
      await gate.close("sent", event.id);
      await gate.arrival("worker-0");
      await workers[0]?.kill();
      await gate.open();
      await beginWorker(0);
    });
    expect(await settle(seen)).toBeLessThanOrEqual(HANDS);
  });
});

describe("the database is killed", () => {
  test("all of it, at a commit: sites and workers go on by themselves when it is back", async () => {
    const before = pids();
    const seen = await during(async (event) => {
      await gate.close("commit", event.id);
      await gate.arrival("site-0");
      await postgres.killPostmaster();
      await gate.open();
      await postgres.restart();
    });
    expectTrouble(seen.visits);
    expect(await settle(seen)).toBeLessThanOrEqual(2 * HANDS);
    for (const pid of before) expect(process.kill(pid, 0)).toBe(true);
  });

  test("one of its sessions, before a commit: it recovers, and all others with it", async () => {
    const before = pids();
    const seen = await during(async (event) => {
      await gate.close("written", event.id);
      postgres.killBackend(await gate.arrival("site-0"));
      await gate.open();
    });
    expectTrouble(seen.visits);
    expect(await settle(seen)).toBeLessThanOrEqual(2 * HANDS);
    for (const pid of before) expect(process.kill(pid, 0)).toBe(true);
  });
});

/** The session has done what it was asked, and is asked nothing more. */
async function isDone(backend: number): Promise<boolean> {
  const { rows } = await connections.pool.query<{ state: string }>(
    "SELECT state FROM pg_stat_activity WHERE pid = $1",
    [backend],
  );
  return rows[0]?.state === "idle";
}
