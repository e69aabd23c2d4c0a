import { expect, test } from "vitest";
import { roomOf } from "./imports.ts";
import { paths, read } from "./repository.ts";
import { missingPaths } from "./rules/papers.ts";

const there = paths();

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
});
