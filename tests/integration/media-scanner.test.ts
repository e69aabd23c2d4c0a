import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openScanner, type Scan } from "@podium/media/scanner";
import { type ClamdMode, eicar, startClamd } from "@podium/tests-support/media/clamd";
import { afterAll, describe, expect, test } from "vitest";

const folder = await mkdtemp(join(tmpdir(), "podium-clamd-"));
afterAll(() => rm(folder, { recursive: true }));

describe.each([
  ["a port", undefined],
  ["a socket", join(folder, "clamd.ctl")],
])("a scanner behind %s", async (_, path) => {
  const clamd = await startClamd(path);
  const scan = openScanner(clamd.place);
  afterAll(clamd.stop);

  test("is given the whole file, and says that nothing was found", async () => {
    for (const size of [1, 65_535, 65_536, 65_537, 5_000_000]) {
      const bytes = Buffer.alloc(size, "0123456789");
      expect(await scan(bytes)).toEqual({ is: "clean" });
      expect(clamd.received.pop()?.equals(bytes)).toBe(true);
    }
  });

  test("finds what is hidden in the middle, and says what it is called", async () => {
    const bytes = Buffer.concat([Buffer.alloc(200_000), eicar, Buffer.alloc(9)]);
    expect(await scan(bytes)).toEqual({ is: "infected", find: "Eicar-Test-Signature" });
  });

  test.each<[ClamdMode, Scan]>([
    ["away", { is: "unknown", reason: path ? "ENOENT" : "ECONNREFUSED" }],
    ["babble", { is: "unknown", reason: "unknownAnswer" }],
    ["error", { is: "unknown", reason: "unknownAnswer" }],
    ["half", { is: "unknown", reason: "noAnswer" }],
    ["silent", { is: "unknown", reason: "ETIMEDOUT" }],
  ])("that is %s vouches for no file", async (mode, expected) => {
    await clamd.become(mode);
    expect(await openScanner(clamd.place, mode === "silent" ? 300 : undefined)(Buffer.from("file"))).toEqual(
      expected,
    );
    await clamd.become("ok");
    expect(await scan(Buffer.from("file"))).toEqual({ is: "clean" });
  });

  test("that hangs up vouches for no file", async () => {
    await clamd.become("hangUp");
    expect((await scan(Buffer.alloc(1_000_000))).is).toBe("unknown");
    await clamd.become("ok");
  });

  test("that takes no file of this size says so, in the middle of it", async () => {
    await clamd.become("small");
    expect((await scan(Buffer.alloc(300_000))).is).toBe("tooLarge");
    expect((await scan(Buffer.alloc(50_000))).is).toBe("clean");
    await clamd.become("ok");
  });
});
