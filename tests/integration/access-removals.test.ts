import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { removals } from "@podium/tests-support/scopes/removals";
import { describe, expect, test } from "vitest";

describe("A16 · every check that is to be taken out for a trial", () => {
  test.each(removals)("stands once in its file: $name", ({ file, check, without }) => {
    expect(
      readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), "utf8").split(check),
    ).toHaveLength(2);
    expect(without).not.toBe(check);
  });

  test("is guarded by tests that there are", () => {
    const files = readdirSync(fileURLToPath(new URL(".", import.meta.url)));
    const guards = new Set(removals.flatMap((removal) => removal.guards));
    for (const guard of guards) expect(files.some((file) => file.startsWith(guard))).toBe(true);
    expect(removals.length).toBeGreaterThanOrEqual(20);
  });
});
