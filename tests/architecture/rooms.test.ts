import { describe, expect, test } from "vitest";
import { importsOf } from "./imports.ts";
import { paths, sources } from "./repository.ts";
import { circleOfNouns, crowdedFolders, FILES_MAX, LINES_MAX, longFiles, nounsKnown } from "./rules/rooms.ts";

const all = sources();

describe("one look is enough", () => {
  test("a folder holds at most fifteen files", () => expect(crowdedFolders(paths())).toEqual([]));

  test("a file has at most two hundred and fifty lines", () => expect(longFiles(all)).toEqual([]));

  test("would be noticed otherwise", () => {
    const many = Array.from({ length: FILES_MAX + 1 }, (_, index) => `packages/api/src/event/a${index}.ts`);
    expect(crowdedFolders(many)).toHaveLength(1);
    expect(crowdedFolders(many.slice(1))).toEqual([]);
    expect(crowdedFolders(many.map((path) => path.replace(".ts", ".test.ts")))).toEqual([]);
    const text = "\n".repeat(LINES_MAX);
    expect(longFiles([{ path: "packages/api/src/a.ts", text: `${text}const a = 1;\n` }])).toHaveLength(1);
    expect(longFiles([{ path: "packages/api/src/a.ts", text: "const a = 1;\n" }])).toEqual([]);
  });
});

describe("nouns stand on each other, never in a circle", () => {
  const imports = all.flatMap(importsOf);

  test.each(["packages/domain/src", "packages/api/src"])("in %s", (house) => {
    expect(nounsKnown(imports, house).size).toBeGreaterThan(3);
    expect(circleOfNouns(imports, house)).toBeUndefined();
  });

  test("would be noticed otherwise, also between types", () => {
    const circle = [
      { path: "packages/domain/src/event/rules.ts", text: 'import type { A } from "../mail/kinds.ts";' },
      { path: "packages/domain/src/mail/kinds.ts", text: 'import { b } from "../event/schema.ts";' },
    ].flatMap(importsOf);
    expect(circleOfNouns(circle, "packages/domain/src")).toEqual(["event", "mail", "event"]);
  });
});
