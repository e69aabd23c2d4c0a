import { describe, expect, test } from "vitest";
import { importsOf } from "./imports.ts";
import { files, paths, sources } from "./repository.ts";
import { circleOfNouns, crowdedFolders, FILES_MAX, LINES_MAX, longFiles, nounsKnown } from "./rules/rooms.ts";
import { unknownNames, unusedWords } from "./rules/vocabulary.ts";
import { vocabulary } from "./vocabulary.ts";

const all = sources();

describe("one look is enough", () => {
  test("a folder holds at most fifteen files", () => expect(crowdedFolders(paths())).toEqual([]));

  test("a file has at most two hundred and fifty lines", () =>
    expect(longFiles(files(/\.(ts|tsx|mts|mjs|js|css)$/))).toEqual([]));

  test("would be noticed otherwise", () => {
    const many = Array.from({ length: FILES_MAX + 1 }, (_, index) => `packages/api/src/event/a${index}.ts`);
    expect(crowdedFolders(many)).toHaveLength(1);
    expect(crowdedFolders(many.slice(1))).toEqual([]);
    expect(crowdedFolders(many.map((path) => path.replace(".ts", ".test.ts")))).toEqual([]);
    const text = "\n".repeat(LINES_MAX);
    const long = (path: string) => longFiles([{ path, text: `${text}last line\n` }]);
    const kinds = ["packages/api/src/a.ts", "apps/web/src/styles/a.css", "tests/integration/a.test.ts"];
    expect(kinds.flatMap(long)).toHaveLength(3);
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

describe("a room knows its files by their names", () => {
  test("each file has a name that the vocabulary has for its room", () => {
    expect(unknownNames(paths(), vocabulary)).toEqual([]);
  });

  test("each name in the vocabulary is used", () => expect(unusedWords(paths(), vocabulary)).toEqual([]));

  test("would be noticed otherwise", () => {
    const words = {
      "packages/api/src": "audit",
      "packages/api/src/*": "queries",
      "packages/api/src/event": "venue",
    };
    const known = [
      "audit.ts",
      "event/queries.ts",
      "event/venue.ts",
      "event/venue.test.ts",
      "mail/queries.ts",
    ];
    const there = known.map((path) => `packages/api/src/${path}`);
    expect(unknownNames([...there, "packages/ui/src/button.tsx"], words)).toEqual([]);
    expect(unusedWords(there, words)).toEqual([]);
    expect(unknownNames(["packages/api/src/mail/venue.ts"], words)).toHaveLength(1);
    expect(unknownNames(["packages/api/src/event/rooms/queries.ts"], words)).toHaveLength(1);
    expect(unusedWords(there.slice(1), words)).toEqual(["packages/api/src/audit"]);
  });
});
