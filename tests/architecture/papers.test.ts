import { expect, test } from "vitest";
import { roomOf } from "./imports.ts";
import { files, paths, read, sources } from "./repository.ts";
import { isSaid, missingPaths, namedPaths, wordsIn } from "./rules/papers.ts";

const there = paths();
const papers = files(
  /^(README|CONTRIBUTING|SECURITY)\.md$|^docs\/.*\.md$|^(apps|packages|tests)\/[^/]+\/README\.md$/,
);

test("what the papers name is there", () => {
  expect(papers.flatMap(namedPaths).length).toBeGreaterThan(100);
  expect(papers.flatMap((paper) => missingPaths(paper, there))).toEqual([]);
});

test("the README's picture has a line for every room", () => {
  const [, picture = ""] = /```\n(apps\/[\s\S]*?)```/.exec(read("README.md")) ?? [];
  const drawn: string[] = [];
  let house = "";
  for (const line of picture.split("\n")) {
    const [, indent = "", name = ""] = /^( *)([a-z0-9-]+)\//.exec(line) ?? [];
    if (name && indent === "") house = name;
    else if (name) drawn.push(`${house}/${name}`);
  }
  expect(drawn.sort()).toEqual([...new Set(there.map(roomOf).filter(Boolean))].sort());
});

test("the code says each word of the README's table", () => {
  const [, table = ""] = /\n\| German, on screen .*\n\|[-|]+\n([\s\S]*?)\n\n/.exec(read("README.md")) ?? [];
  const words = table.split("\n").flatMap((row) => wordsIn(row.split("|")[3] ?? ""));
  const text = sources()
    .filter(({ path }) => /^(apps|packages)\//.test(path))
    .map((file) => `${file.path}\n${file.text}`)
    .join("\n");
  expect(words.length).toBeGreaterThan(25);
  expect(words.filter((word) => !isSaid(word, text))).toEqual([]);
});

test("would be noticed otherwise", () => {
  const paper = (text: string) => ({ path: "packages/api/README.md", text });
  const known = ["packages/api/src/comment/views.ts", "packages/api/src/event/views.ts", "docs/site.png"];
  const named = (text: string) => missingPaths(paper(text), known);
  expect(named("`comment/views.ts`, `<noun>/views.ts`, `{comment,event}/views.ts`, `packages/api`")).toEqual(
    [],
  );
  expect(named("![A page](../../docs/site.png), `pnpm check`, `a.b()`, `.podium/mailbox/`")).toEqual([]);
  expect(named("`comment/gone.ts`")).toHaveLength(1);
  expect(named("`{comment,gone}/views.ts`")).toHaveLength(1);
  expect(named("[gone](../../docs/gone.png)")).toHaveLength(1);
  expect(named("1 packages/gone/a.ts   what it does")).toHaveLength(1);
  expect(wordsIn(" `dry run`, `OFFERED` ")).toEqual(["dry run", "OFFERED"]);
  expect(["dry run", "OFFERED"].map((word) => isSaid(word, 'dryRun(ctx); "OFFER"'))).toEqual([true, false]);
});
