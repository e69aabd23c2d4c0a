import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keptSecrets, keptSecretsBeside, renewSecrets } from "./data-directory.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "podium-secrets-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("A12 · the secrets of the data directory", () => {
  it("are made once and kept", () => {
    const made = keptSecrets(folder);
    expect(keptSecrets(folder)).toEqual(made);
    expect(made.PODIUM_SECRET).not.toBe(made.NEXTAUTH_SECRET);
  });

  it("are renewed; those of before stay good, the newest first", () => {
    const first = keptSecrets(folder);
    renewSecrets(folder, { forget: false });
    const second = keptSecrets(folder);
    renewSecrets(folder, { forget: false });
    const third = keptSecrets(folder);
    for (const name of ["PODIUM_SECRET", "NEXTAUTH_SECRET"] as const) {
      expect(new Set([first[name], second[name], third[name]]).size).toBe(3);
      expect(second[`${name}_PREVIOUS`]).toBe(first[name]);
      expect(third[`${name}_PREVIOUS`]).toBe(`${second[name]} ${first[name]}`);
    }
  });

  it("are forgotten when told so", () => {
    const first = keptSecrets(folder);
    renewSecrets(folder, { forget: false });
    renewSecrets(folder, { forget: true });
    const text = readFileSync(join(folder, "secrets.json"), "utf8");
    for (const secret of Object.values(first)) expect(text).not.toContain(secret);
    expect(Object.keys(keptSecrets(folder))).toEqual(["PODIUM_SECRET", "NEXTAUTH_SECRET"]);
  });

  it("make way for a secret of the environment, with all of before it", () => {
    renewSecrets(folder, { forget: false });
    const { NEXTAUTH_SECRET, NEXTAUTH_SECRET_PREVIOUS } = keptSecrets(folder);
    const given = { PODIUM_SECRET: "a-secret-of-the-environment-0123456789" };
    expect(keptSecretsBeside(folder, given)).toEqual({ NEXTAUTH_SECRET, NEXTAUTH_SECRET_PREVIOUS });
    expect(keptSecretsBeside(folder, {})).toEqual(keptSecrets(folder));
  });

  it("can be read by their owner only", () => {
    keptSecrets(folder);
    renewSecrets(folder, { forget: false });
    expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  });
});
