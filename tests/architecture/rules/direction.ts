import { apiDoors, columns, direction, domainImports, outside } from "../direction.ts";
import { type Import, packageOf, roomImported, roomOf } from "../imports.ts";
import type { Manifest } from "../repository.ts";

/** Package names to rooms: "@podium/domain" → "packages/domain". */
export function roomsByPackage(manifests: Manifest[]): Map<string, string> {
  return new Map(manifests.map(({ name, path }) => [name, path.replace(/\/?package\.json$/, "")]));
}

/** A room's line in the table: "packages/api" → "api", "tests/e2e" → "tests". */
export function lineOf(room: string): string {
  const [top, name] = room.split("/");
  return top === "tests" ? "tests" : (name ?? "");
}

/** Tests beside the code may use what the tests' own houses may. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith("tests/");
}

/** @returns one sentence per import that points the wrong way */
export function wrongDirections(imports: Import[], rooms: Map<string, string>): string[] {
  return imports.flatMap((entry) => {
    const here = roomOf(entry.from);
    const there = roomImported(entry, rooms);
    if (!here || there === undefined || there === here) return [];
    const said = `${entry.from} imports ${entry.specifier} (${entry.kind})`;
    if (entry.specifier.startsWith(".")) return [`${said}: leaves its room by a relative path`];
    const allowed = direction[lineOf(here)];
    if (!allowed) return [`${said}: the table has no line for ${here}`];
    if (allowed === "everything") return [];
    const target = there.startsWith("packages/") ? lineOf(there) : "";
    if (!columns.some((column) => column === target)) return [`${said}: nobody imports ${there}`];
    if (!allowed.some((column) => column === target))
      return [`${said}: ${lineOf(here)} may not import ${target}`];
    const door = apiDoors.find(({ entry: pattern }) => pattern.test(entry.specifier));
    if (door && here.startsWith("apps/") && here !== door.for && here !== "apps/worker") {
      return [`${said}: that door is for ${door.for}`];
    }
    return [];
  });
}

/** @returns one sentence per import of an outside package where it does not belong */
export function strayPackages(imports: Import[], rooms: Map<string, string>): string[] {
  return imports.flatMap(({ from, specifier }) => {
    if (specifier.startsWith(".") || rooms.has(packageOf(specifier)) || roomOf(from) === "") return [];
    const name = packageOf(specifier);
    const room = roomOf(from);
    if (room === "packages/domain" && !isTest(from) && !domainImports.test(name)) {
      return [`${from} imports ${specifier}: domain knows zod, punycode.js and nothing else`];
    }
    return outside
      .filter(({ packages, rooms: allowed }) => packages.test(name) && !allowed.test(room) && !isTest(from))
      .map(({ reason }) => `${from} imports ${specifier}: ${reason}`);
  });
}

/**
 * @returns one sentence per import whose package the room's package.json does not name; what runs in production must
 * be a dependency, types and tests may come from devDependencies
 */
export function undeclared(imports: Import[], manifests: Manifest[]): string[] {
  return imports.flatMap(({ from, specifier, kind }) => {
    if (/^(\.|node:|#|data:)/.test(specifier) || /\.mjs$/.test(from)) return [];
    const room = roomOf(from);
    const manifest = manifests.find(({ path }) => path === (room ? `${room}/package.json` : "package.json"));
    const name = packageOf(specifier);
    if (!manifest || manifest.name === name) return [];
    const types = `@types/${name.replace(/^@/, "").replace("/", "__")}`;
    const inProduction =
      kind !== "type" && !isTest(from) && !/(^|\/)[\w.-]+\.config\.ts$|\/scripts\//.test(from);
    const declared = inProduction
      ? { ...manifest.dependencies, ...manifest.peerDependencies }
      : { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.peerDependencies };
    return name in declared || (kind === "type" && types in declared)
      ? []
      : [
          `${from} imports ${specifier}, which ${manifest.path} does not name as ${inProduction ? "dependency" : "dependency or devDependency"}`,
        ];
  });
}
