import { describe, expect, test } from "vitest";
import { paths, read } from "./repository.ts";
import { type Annotation, isCovered, matches, readAnnotations, reuseMistakes } from "./rules/reuse.ts";

const eupl: Annotation = { paths: ["**"], copyright: ["2026 A"], licenses: ["EUPL-1.2"] };
const text = "LICENSES/EUPL-1.2.txt";

describe("R5 · every file says under which licence it is", () => {
  test("R5 · as REUSE 3.3 wants it", () => {
    const annotations = readAnnotations(read("REUSE.toml"));
    expect(annotations.length).toBeGreaterThan(0);
    expect(reuseMistakes(paths(), annotations)).toEqual([]);
    expect(read("LICENSES/EUPL-1.2.txt")).toBe(read("LICENSE"));
  });

  test.each<[string, string[], Annotation[], string[]]>([
    ["all is said", ["a.ts", text], [eupl], []],
    ["nothing is said", ["a.ts"], [], ["a.ts lacks copyright and licence"]],
    ["no copyright", ["a.ts", text], [{ ...eupl, copyright: [] }], ["a.ts lacks copyright"]],
    ["no licence", ["a.ts"], [{ ...eupl, licenses: [] }], ["a.ts lacks licence"]],
    ["no text of the licence", ["a.ts"], [eupl], ["LICENSES lacks EUPL-1.2"]],
    ["a text that nothing is under", ["a.ts", text, "LICENSES/MIT.txt"], [eupl], ["nothing is under MIT"]],
    [
      "a folder is left out",
      ["a/b.ts", "c.ts", text],
      [{ ...eupl, paths: ["a/**"] }],
      ["c.ts lacks copyright and licence"],
    ],
    ["two licences", ["a.ts", text, "LICENSES/MIT.txt"], [{ ...eupl, licenses: ["EUPL-1.2 OR MIT"] }], []],
    [
      "an exception",
      ["a.ts", text],
      [{ ...eupl, licenses: ["(EUPL-1.2 WITH X-1.0)"] }],
      ["LICENSES lacks X-1.0"],
    ],
    [
      "the last one holds",
      ["a.ts", text],
      [eupl, { ...eupl, paths: ["a.ts"], copyright: [] }],
      ["a.ts lacks copyright"],
    ],
    [
      "a font of its own",
      ["f.woff2", text, "LICENSES/OFL-1.1.txt"],
      [eupl, { ...eupl, paths: ["*.woff2"], licenses: ["OFL-1.1"] }],
      [],
    ],
    [
      "what says it of others",
      ["LICENSE", "COPYING.md", "a.png.license", "REUSE.toml", "sbom.spdx.json"],
      [],
      [],
    ],
  ])("R5 · %s", (_what, files, annotations, mistakes) => {
    expect(reuseMistakes(files, annotations)).toEqual(mistakes);
  });

  test("R5 · patterns and tables are read as the specification says", () => {
    expect(matches("**", "a/b/c.ts")).toBe(true);
    expect(matches("*", "a/b.ts")).toBe(false);
    expect(matches("a/*.ts", "a/b.ts")).toBe(true);
    expect(matches("a.ts", "axts")).toBe(false);
    expect(matches("a\\*.ts", "a*.ts")).toBe(true);
    expect(matches("a\\*.ts", "ab.ts")).toBe(false);
    expect(matches("apps/[locale]/**", "apps/[locale]/page.tsx")).toBe(true);
    expect(isCovered("src/licenses.ts")).toBe(true);
    const toml =
      'version = 1\n[[annotations]]\n# no\npath = [\n  "a",\n  "b/**",\n]\nSPDX-FileCopyrightText = "x"\nSPDX-License-Identifier = "MIT"\n';
    expect(readAnnotations(toml)).toEqual([{ paths: ["a", "b/**"], copyright: ["x"], licenses: ["MIT"] }]);
  });
});
