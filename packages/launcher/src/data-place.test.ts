import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareDataDirectory } from "./data-directory.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "podium-place-"));
  writeFileSync(join(folder, "file"), "");
  symlinkSync(join(folder, "gone"), join(folder, "dangling"));
  symlinkSync(join(folder, "file"), join(folder, "to-file"));
  symlinkSync(join(folder, "loop"), join(folder, "loop"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("R3 · all data go to one place, and the person is told when they cannot", () => {
  // Root may write nearly everywhere, so these are places that take nothing from anybody.
  test.each<[string, () => string]>([
    ["a file", () => join(folder, "file")],
    ["below a file", () => join(folder, "file", "data")],
    ["far below a file", () => join(folder, "file", "a", "b", "c")],
    ["a link to a file", () => join(folder, "to-file")],
    ["below a link to a file", () => join(folder, "to-file", "data")],
    ["a link that leads nowhere", () => join(folder, "dangling")],
    ["a link to itself", () => join(folder, "loop", "data")],
    ["a device", () => "/dev/null"],
    ["below a device", () => "/dev/null/data"],
    ["a name that is too long", () => join(folder, "x".repeat(300))],
    ["where the system keeps its own", () => "/proc/podium"],
    ["below where the system keeps its own", () => "/proc/podium/data/here"],
  ])("R3 · refused: %s", (_what, place) => {
    expect(() => prepareDataDirectory(place())).toThrow(`The data directory ${place()} cannot be written (`);
    expect(() => prepareDataDirectory(place())).toThrow("set PODIUM_DATA_DIR to another");
  });

  test.each(["data", "deep/below/data", "with blanks", "Größe", "data"])("R3 · made: %s", (name) => {
    const place = join(folder, name);
    prepareDataDirectory(place);
    for (const part of ["mailbox", "logs"]) {
      expect(existsSync(join(place, part))).toBe(true);
      expect(statSync(join(place, part)).mode & 0o077).toBe(0);
    }
  });
});
