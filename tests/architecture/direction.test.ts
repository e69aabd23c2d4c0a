import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { columns, direction } from "./direction.ts";
import { circleIn } from "./graph.ts";
import { type Import, importsOf, roomImported, roomOf } from "./imports.ts";
import { manifests, paths, read, sources } from "./repository.ts";
import {
  isTest,
  lineOf,
  roomsByPackage,
  strayPackages,
  undeclared,
  wrongDirections,
} from "./rules/direction.ts";

const all = sources();
const imports = all.flatMap(importsOf);
const packages = manifests();
const rooms = roomsByPackage(packages);
const made = (from: string, text: string) => importsOf({ path: from, text });

describe("imports point the way of the table", () => {
  test("every import of every file", () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(wrongDirections(imports, rooms)).toEqual([]);
  });

  test("what a package.json names points the same way", () => {
    const named = packages.flatMap(({ path, dependencies, devDependencies }): Import[] =>
      Object.keys({ ...dependencies, ...devDependencies }).map((specifier) => ({
        from: path.replace("package.json", "src/any.ts"),
        specifier,
        kind: "static",
      })),
    );
    expect(wrongDirections(named, rooms)).toEqual([]);
  });

  test.each([
    ["static", "packages/domain/src/event/availability.ts", 'import { connect } from "@podium/db/client";'],
    [
      "type-only",
      "packages/domain/src/event/availability.ts",
      'import type { Database } from "@podium/db/client";',
    ],
    ["dynamic", "apps/web/src/app/page.tsx", 'const db = await import("@podium/db/client");'],
    ["re-exported", "packages/ui/src/date.ts", 'export { locales } from "@podium/domain/locale";'],
    ["type of an import", "packages/mail/src/a.ts", 'type A = typeof import("@podium/api/context");'],
    ["inline type", "packages/mail/src/a.ts", 'export type A = import("@podium/api/context").Context;'],
    ["relative", "packages/api/src/a.ts", 'import { a } from "../../db/src/client.ts";'],
    ["staff door on the site", "apps/web/src/a.ts", 'import { appRouter } from "@podium/api/app-router";'],
    ["staff half of a noun", "apps/web/src/a.ts", 'import type { A } from "@podium/api/event/staff/views";'],
    ["staff file of a noun", "apps/web/src/a.ts", 'import { a } from "@podium/api/comment/staff-queries";'],
    [
      "public door in the panel",
      "apps/admin/src/a.ts",
      'import { publicRouter } from "@podium/api/public-router";',
    ],
    ["an app imported", "packages/api/src/a.ts", 'import { a } from "@podium/web/a";'],
    ["tests imported", "apps/web/src/a.ts", 'import { a } from "@podium/tests-support/database";'],
    [
      "over several lines",
      "packages/api/src/a.ts",
      'import {\n  a, // from "x"\n  type B,\n} from "@podium/mail/render";',
    ],
  ])("would be noticed otherwise: %s", (_, from, text) => {
    expect(wrongDirections(made(from, text), rooms)).toHaveLength(1);
  });

  test("what looks like an import in a comment, a string or a regular expression is none", () => {
    const text = [
      '// import { a } from "@podium/db/client";',
      '/* import("@podium/db/client") */',
      "const sentence = 'import x from \"@podium/db/client\"';",
      'const pattern = /import "@podium\\/db"/;',
      'const list = Array.from("@podium/db/client");',
    ].join("\n");
    expect(made("packages/ui/src/a.ts", text)).toEqual([]);
  });
});

describe("packages from outside stay where they belong", () => {
  test("every import of every file", () => expect(strayPackages(imports, rooms)).toEqual([]));

  test.each([
    ["packages/api/src/a.ts", "next/headers"],
    ["packages/api/src/a.ts", "react"],
    ["packages/api/src/a.ts", "next-auth"],
    ["apps/admin/src/a.ts", "next-auth/react"],
    ["packages/domain/src/a.ts", "node:crypto"],
    ["apps/web/src/a.ts", "@prisma/client"],
  ])("would be noticed otherwise: %s imports %s", (from, specifier) => {
    expect(strayPackages([{ from, specifier, kind: "static" }], rooms)).not.toEqual([]);
  });
});

describe("what is imported is declared", () => {
  test("every import of every file", () => expect([...new Set(undeclared(imports, packages))]).toEqual([]));

  test("would be noticed otherwise", () => {
    const stray = made("packages/domain/src/a.ts", 'import pg from "pg";');
    expect(undeclared(stray, packages)).toHaveLength(1);
  });
});

describe("no circles", () => {
  const valueImports = imports.filter(({ kind, from }) => kind === "static" && !isTest(from));

  test("between rooms", () => {
    const graph = new Map<string, Set<string>>();
    for (const entry of imports.filter(({ from }) => !isTest(from))) {
      const [here, there] = [roomOf(entry.from), roomImported(entry, rooms)];
      if (here && there && here !== there) graph.set(here, (graph.get(here) ?? new Set()).add(there));
    }
    expect(circleIn(graph)).toBeUndefined();
  });

  test("between files", () => {
    const graph = new Map<string, string[]>();
    for (const { from, specifier } of valueImports.filter(({ specifier }) => specifier.startsWith("."))) {
      graph.set(from, [...(graph.get(from) ?? []), posix.join(posix.dirname(from), specifier)]);
    }
    expect(circleIn(graph)).toBeUndefined();
  });

  test("would be noticed otherwise", () => {
    expect(
      circleIn(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["b"]],
        ]),
      ),
    ).toEqual(["b", "c", "b"]);
  });
});

describe("inside", () => {
  const apps = all.filter(({ path }) => path.startsWith("apps/") && !isTest(path));

  test("an app's features import neither each other nor the routes", () => {
    const wrong = apps.flatMap(importsOf).filter(({ from, specifier }) => {
      const feature = /^(apps\/[^/]+\/src)\/features\/([^/]+)\//.exec(from);
      if (!feature || !/^[.@~]/.test(specifier)) return false;
      const target = specifier.startsWith(".") ? posix.join(posix.dirname(from), specifier) : specifier;
      const other = /\/features\/([^/]+)\//.exec(target)?.[1];
      return target.startsWith(`${feature[1]}/app/`) || (other !== undefined && other !== feature[2]);
    });
    expect(wrong.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
  });

  test("the public site has no client component and no server action", () => {
    const wrong = apps.filter(
      ({ path, text }) => path.startsWith("apps/web/") && /^\s*["']use (client|server)["']/m.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test("what the browser runs takes only types from api, and nothing from auth", () => {
    const byPath = new Map(apps.map((file) => [file.path, file]));
    const queue = apps.filter(({ text }) => /^\s*["']use client["']/.test(text)).map(({ path }) => path);
    const seen = new Set(queue);
    const wrong: string[] = [];
    for (let path = queue.pop(); path; path = queue.pop()) {
      const file = byPath.get(path);
      for (const { specifier, kind } of file ? importsOf(file) : []) {
        if (kind === "type") continue;
        if (/^@podium\/(api|auth|db|mail)\//.test(specifier)) wrong.push(`${path} imports ${specifier}`);
        const next = posix.join(posix.dirname(path), specifier);
        if (specifier.startsWith(".") && !seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test("domain has no clock, no randomness, no environment", () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(|\bcrypto\./;
    const wrong = all.filter(
      ({ path, text }) => path.startsWith("packages/domain/src/") && !isTest(path) && impure.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe("the table", () => {
  const lines = Object.keys(direction).filter((line) => line !== "launcher" && line !== "tests");

  test("has a line for every room there is, and for no other", () => {
    const there = new Set(paths().map(roomOf).filter(Boolean).map(lineOf));
    expect([...there].sort()).toEqual(Object.keys(direction).sort());
  });

  test("is the README's", () => {
    const rows = [...read("README.md").matchAll(/^\|(.+)\|$/gm)].map(([, row = ""]) =>
      row.split("|").map((cell) => cell.replaceAll("*", "").trim()),
    );
    const head = rows.findIndex(([first]) => first?.startsWith("may import"));
    expect(rows[head]?.slice(1)).toEqual([...columns]);
    const said = rows.slice(head + 2, head + 2 + lines.length);
    expect(said.map(([line]) => line)).toEqual(lines);
    for (const [line = "", ...cells] of said) {
      const allowed = direction[line] ?? [];
      const meant = columns.map((column) =>
        column === line ? "–" : allowed.includes(column) ? "yes" : "no",
      );
      expect([line, ...cells.map((cell) => cell.split(" ")[0])]).toEqual([line, ...meant]);
    }
  });
});
