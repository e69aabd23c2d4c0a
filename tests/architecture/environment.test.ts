import { describe, expect, test } from "vitest";
import { read, sources } from "./repository.ts";
import { variablesDeclared } from "./rules/house.ts";

type Table = {
  variables: Record<string, string[]>;
  environmentOf(process: string, known: Record<string, string | undefined>): Record<string, string>;
};
const { variables, environmentOf }: Table = await import(
  new URL("../../packages/launcher/variables.mjs", import.meta.url).href
);

const declaredIn = (...paths: string[]) =>
  new Set(
    sources()
      .filter(({ path }) => paths.includes(path))
      .flatMap(variablesDeclared),
  );
const api = "packages/api/src/environment.ts";
const bucket = "packages/domain/src/configuration/bucket.ts";

/** Of what a process could read: what it does without, because a default is right or the thing is not its business. */
const without: Record<string, string[]> = {
  web: ["PODIUM_DATA_DIR"],
  admin: ["DATABASE_DIRECT_URL"],
  worker: ["PODIUM_DEMO", "PODIUM_MAIL", "DATABASE_DIRECT_URL"],
};

describe("A15 · each process gets its own part of the configuration", () => {
  test.each<[string, string[]]>([
    ["web", [api, bucket, "apps/web/server/environment.ts"]],
    ["admin", [api, bucket, "apps/admin/src/environment.ts"]],
    ["worker", [api, bucket, "apps/worker/src/environment.ts"]],
  ])("A15 · %s: what its environment modules declare, and no more", (process, modules) => {
    const given = new Set(variables[process]);
    const declared = declaredIn(...modules);
    expect(declared.size).toBeGreaterThan(5);
    expect([...declared].filter((name) => !given.has(name)).sort()).toEqual(
      [...(without[process] ?? [])].sort(),
    );
    const named =
      /^(PATH|TMPDIR|NODE_EXTRA_CA_CERTS|NODE_ENV|NEXT_TELEMETRY_DISABLED|PODIUM_PROCESS|NEXTAUTH_URL|HOST)$/;
    expect([...given].filter((name) => !declared.has(name) && !named.test(name))).toEqual([]);
  });

  test("A15 · the launcher: every setting of the README's table", () => {
    const documented = [...read("README.md").matchAll(/^\| `([A-Z][A-Z0-9_]+)` \|/gm)].map(
      ([, name]) => name,
    );
    const notIts = new Set(["CHROMIUM_PATH", "PGBOUNCER_PATH"]);
    expect(
      documented.filter((name) => name && !notIts.has(name) && !variables.launcher?.includes(name)),
    ).toEqual([]);
  });

  /** What a shell may hold, and who may have it. */
  test.each<[string, string[]]>([
    ["NEXTAUTH_SECRET", ["admin", "launcher"]],
    ["NEXTAUTH_URL", ["admin"]],
    ["SMTP_URL", ["launcher", "worker"]],
    ["MAIL_FROM", ["launcher", "worker"]],
    ["PODIUM_SECRET", ["admin", "launcher", "web", "worker"]],
    ["DATABASE_URL", ["admin", "launcher", "migrations", "web", "worker"]],
    ["DATABASE_DIRECT_URL", ["launcher", "web"]],
    ["PODIUM_DATA_DIR", ["admin", "launcher", "worker"]],
    ["PODIUM_MEDIA_DIR", ["admin", "web", "worker"]],
    ["S3_SECRET_ACCESS_KEY", ["admin", "launcher", "web", "worker"]],
    ["CLAMAV_ADDRESS", ["admin", "launcher"]],
    ["ADMIN_URL", ["admin", "launcher"]],
    ["HOME", ["launcher", "tools"]],
    ["PATH", ["admin", "launcher", "migrations", "tools", "web", "worker"]],
    ["NODE_EXTRA_CA_CERTS", ["admin", "launcher", "migrations", "tools", "web", "worker"]],
    ["NODE_OPTIONS", []],
    ["TZ", []],
    ["LANG", []],
    ["PGPASSWORD", []],
    ["AWS_SECRET_ACCESS_KEY", []],
    ["SSH_AUTH_SOCK", []],
    ["npm_config__auth", []],
    ["LD_PRELOAD", []],
    ["__proto__", []],
  ])("A15 · %s goes to %j", (name, processes) => {
    const known = Object.fromEntries([[name, "value"]]);
    const given = Object.keys(variables).filter((process) =>
      Object.hasOwn(environmentOf(process, known), name),
    );
    expect(given.sort()).toEqual(processes);
  });
});
