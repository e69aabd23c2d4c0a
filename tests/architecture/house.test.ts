import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { files, manifests, paths, read, type SourceFile, sources } from "./repository.ts";
import { isTest } from "./rules/direction.ts";
import {
  isBarrel,
  oddNames,
  readsEnvironment,
  restingTests,
  vagueNames,
  variablesDeclared,
  variablesRead,
} from "./rules/house.ts";

const all = sources();
const file = (text: string, path = "packages/api/src/a.ts"): SourceFile => ({ path, text });

describe("names", () => {
  test("files and folders are kebab-case", () => {
    expect(paths().flatMap((path) => oddNames(path).map((name) => `${name} in ${path}`))).toEqual([]);
  });

  test("no room and no file is called by a word that fits everything", () => {
    expect(paths().filter((path) => vagueNames(path).length > 0)).toEqual([]);
  });

  test("would be noticed otherwise", () => {
    expect(oddNames("packages/ui/src/DatePicker.tsx")).toEqual(["DatePicker.tsx"]);
    expect(oddNames("apps/web/src/app/[locale]/events/[slug]/not-found.tsx")).toEqual([]);
    expect(oddNames("packages/db/prisma/migrations/20260101000000_init/migration.sql")).toEqual([]);
    expect(vagueNames("packages/api/src/utils/a.ts")).toEqual(["utils"]);
    expect(vagueNames("packages/api/src/event/types.ts")).toEqual(["types.ts"]);
  });
});

describe("no barrels", () => {
  test("no file only hands on what others have", () => {
    expect(all.filter(isBarrel).map(({ path }) => path)).toEqual([]);
  });

  test("would be noticed otherwise", () => {
    expect(isBarrel(file("", "packages/ui/src/index.ts"))).toBe(true);
    expect(isBarrel(file('export * from "./button.tsx";'))).toBe(true);
    expect(isBarrel(file('export { a } from "./a.ts";\nexport { b } from "./b.ts";'))).toBe(true);
    expect(isBarrel(file('export { a } from "./a.ts";\nexport const c = 1;'))).toBe(false);
  });
});

describe("the environment", () => {
  /** Where a process may look at its environment: one module per process, the tools that start others, and tests. */
  const doors =
    /(^|\/)environment\.ts$|\.config\.ts$|^packages\/launcher\/|^packages\/db\/scripts\/|^tests\/|\.test\.ts$/;
  const readme = read("README.md");
  const documented = [...readme.matchAll(/^\| `([A-Z][A-Z0-9_]+)` \|/gm)].map(([, name]) => name ?? "");
  /** Set by the launcher for what it starts, or by the machine; nobody configures Podium with them. */
  const inner = new Set(
    [
      "PATH",
      "HOME",
      "HOST",
      "TMPDIR",
      "TZ",
      "NODE_ENV",
      "NEXTAUTH_URL",
      "PODIUM_DEMO",
      "PODIUM_MAIL",
      "PODIUM_MEDIA_DIR",
      "PODIUM_PROCESS",
      "LC_ALL",
      "NEXT_TELEMETRY_DISABLED",
    ].concat(["TURBO_TELEMETRY_DISABLED", "DO_NOT_TRACK", "NEXT_RUNTIME"]),
  );

  test("is read in the environment modules only", () => {
    expect(
      all.filter((entry) => readsEnvironment(entry) && !doors.test(entry.path)).map(({ path }) => path),
    ).toEqual([]);
  });

  test("every variable that is read stands in the README's table", () => {
    const production = all.filter(({ path }) => !isTest(path));
    const declared = production
      .filter(({ path }) => /(^|\/)environment\.ts$/.test(path))
      .flatMap(variablesDeclared);
    const named = production.flatMap(variablesRead).filter((name) => !/^(npm_|PRISMA_)/.test(name));
    const unknown = [...new Set([...declared, ...named])].filter(
      (name) => !inner.has(name) && !documented.includes(name),
    );
    expect(unknown).toEqual([]);
  });

  test("every variable in the README's table is read", () => {
    const text = all
      .filter(({ path }) => doors.test(path))
      .map((entry) => entry.text)
      .join("\n");
    expect(documented.length).toBeGreaterThan(10);
    expect(documented.filter((name) => !text.includes(name))).toEqual([]);
  });

  test("what a build reads stands in turbo.json, or the cache would answer for another configuration", () => {
    const turbo = JSON.parse(read("turbo.json"));
    const tasks: { env?: string[]; passThroughEnv?: string[] }[] = Object.values(turbo.tasks);
    const lists = [
      turbo.globalEnv,
      turbo.globalPassThroughEnv,
      ...tasks.flatMap(({ env, passThroughEnv }) => [env, passThroughEnv]),
    ];
    const known = lists.flatMap((list: string[] | undefined) => list ?? []);
    const fits = (name: string) =>
      known.some((entry) => (entry.endsWith("*") ? name.startsWith(entry.slice(0, -1)) : entry === name));
    const built = all.filter(
      ({ path }) => /^apps\/[^/]+\/(src\/|next\.config\.ts$)/.test(path) && !isTest(path),
    );
    const atBuild = built.filter(({ path }) => !/(^|\/)environment\.ts$/.test(path)).flatMap(variablesRead);
    expect([...new Set(atBuild)].filter((name) => !fits(name))).toEqual([]);
  });

  test("would be noticed otherwise", () => {
    expect(readsEnvironment(file("const { A } = process.env;"))).toBe(true);
    expect(readsEnvironment(file("// process.env.A"))).toBe(false);
    expect(variablesRead(file('process.env.PODIUM_A ?? process.env["PODIUM_B"]'))).toEqual([
      "PODIUM_A",
      "PODIUM_B",
    ]);
    expect(variablesDeclared(file("z.object({ SMTP_URL: z.string(), PATIENCE: z.string(), a: 1 })"))).toEqual(
      ["SMTP_URL", "PATIENCE"],
    );
  });
});

describe("versions", () => {
  const catalog: { catalog: Record<string, string> } = parse(read("pnpm-workspace.yaml"));
  const named = manifests().flatMap(({ path, dependencies, devDependencies, peerDependencies }) =>
    Object.entries({ ...dependencies, ...devDependencies, ...peerDependencies }).map(([name, version]) => ({
      path,
      name,
      version,
    })),
  );

  test("stand in the catalog, once and exactly", () => {
    expect(named.filter(({ version }) => !/^(catalog:|workspace:\*)$/.test(version))).toEqual([]);
    expect(named.filter(({ name, version }) => version === "catalog:" && !(name in catalog.catalog))).toEqual(
      [],
    );
    expect(Object.entries(catalog.catalog).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version))).toEqual(
      [],
    );
  });

  test("that nobody asks for do not stand there", () => {
    const asked = new Set(named.map(({ name }) => name));
    expect(Object.keys(catalog.catalog).filter((name) => !asked.has(name))).toEqual([]);
  });
});

describe("types", () => {
  test("of every room are checked: by the program of all rooms without a browser, or by one of its own", () => {
    const { include } = JSON.parse(read("tsconfig.json")) as { include: string[] };
    const own =
      read("packages/launcher/src/commands/run-tests.ts").match(/^const programs = .*$/m)?.[0] ?? "";
    const rooms = manifests().flatMap(({ path }) => /^(\w+)\/([\w-]+)\/package\.json$/.exec(path)?.[0] ?? []);
    const unchecked = rooms
      .map((path) => path.replace("/package.json", ""))
      .filter((room) => !own.includes(`"${room}"`) && !include.some((pattern) => covers(pattern, room)));
    expect(unchecked).toEqual([]);
  });
});

// The sources of all packages are named by one pattern.
function covers(pattern: string, room: string): boolean {
  const [parent, name] = pattern.split("/");
  return room === `${parent}/${name}` || (name === "*" && room.startsWith(`${parent}/`));
}

describe("tests", () => {
  const written = all.filter(({ path }) => /\.test\.tsx?$/.test(path));

  test("all run", () => {
    expect(written.flatMap((entry) => restingTests(entry).map((call) => `${call} in ${entry.path}`))).toEqual(
      [],
    );
  });

  test("take no pictures of data, and put nothing in Prisma's place", () => {
    const wrong = /toMatch(Inline)?Snapshot\(|vi\.mock\(["'][^"']*(prisma|@podium\/db)/;
    expect(
      written.filter(({ path, text }) => wrong.test(text) && path !== "tests/architecture/house.test.ts"),
    ).toEqual([]);
  });

  test("would be noticed otherwise", () => {
    const words = ["test.skip('a')", "describe.only('b')", "it.todo('c')", "test.each([]).skip", "xit('d')"];
    expect(words.map((text) => restingTests(file(text)).length)).toEqual([1, 1, 1, 0, 1]);
  });
});

describe("papers", () => {
  test("every room has a README of at most thirty lines", () => {
    const rooms = manifests()
      .filter(({ path }) => path !== "package.json")
      .map(({ path }) => path.replace("package.json", "README.md"));
    const there = files(/^(apps|packages|tests)\/[^/]+\/README\.md$/);
    expect(rooms.filter((path) => !there.some((readme) => readme.path === path))).toEqual([]);
    const long = there.filter(({ text }) => text.trimEnd().split("\n").length > 30);
    // The bench's README holds its results, too.
    expect(long.map(({ path }) => path).filter((path) => path !== "tests/bench/README.md")).toEqual([]);
  });

  test("publiccode.yml says what the catalogue of public code asks for, and this version", () => {
    const code = parse(read("publiccode.yml"));
    const root = JSON.parse(read("package.json"));
    expect(code.publiccodeYmlVersion).toMatch(/^0\.\d/);
    expect(String(code.softwareVersion)).toBe(root.version);
    expect(code.legal.license).toBe(root.license);
    expect(code.developmentStatus).toMatch(/^(concept|development|beta|stable|obsolete)$/);
    expect(code.softwareType).toMatch(
      /^(standalone\/(mobile|iot|desktop|web|backend|other)|addon|library|configurationFiles)$/,
    );
    expect(code.maintenance.type).toMatch(/^(internal|contract|community|none)$/);
    expect(code.localisation.availableLanguages).toEqual(expect.arrayContaining(["de", "en"]));
    for (const language of ["de", "en"]) {
      const { shortDescription, longDescription, features } = code.description[language];
      expect(shortDescription.length).toBeLessThanOrEqual(150);
      expect(longDescription.length).toBeGreaterThanOrEqual(150);
      expect(features.length).toBeGreaterThan(0);
    }
    expect(new Date(code.releaseDate).getTime()).not.toBeNaN();
    expect(code.platforms.length).toBeGreaterThan(0);
  });

  test("the licence is in the repository, as the package says", () => {
    expect(read("LICENSE")).toContain("EUROPEAN UNION PUBLIC LICENCE v. 1.2");
  });
});
