import { describe, expect, test } from "vitest";
import { missingRights, type Rights } from "./rights.ts";

const all: Rights = {
  role: "podium",
  database: "events",
  version: 180_004,
  readOnly: false,
  mayCreate: true,
  mayCreateTables: true,
  mayUseTables: true,
  mayMakeTemporary: true,
  closedTables: 0,
};

describe("A9 · each right that is missing and will be needed is a sentence", () => {
  test.each<[string, Partial<Rights>, boolean, RegExp[]]>([
    ["nothing is missing", {}, true, []],
    ["nothing is missing, nothing to be migrated", {}, false, []],
    ["CREATE, to be migrated", { mayCreate: false }, true, [/GRANT CREATE ON DATABASE "events" TO "podium"/]],
    ["CREATE, nothing to be migrated", { mayCreate: false }, false, []],
    ["TEMP", { mayMakeTemporary: false }, true, [/GRANT TEMPORARY ON DATABASE/]],
    ["TEMP, nothing to be migrated", { mayMakeTemporary: false }, false, [/GRANT TEMPORARY ON DATABASE/]],
    ["tables, to be migrated", { mayCreateTables: false }, true, [/GRANT USAGE, CREATE ON SCHEMA public/]],
    ["tables, nothing to be migrated", { mayCreateTables: false }, false, []],
    ["the schema", { mayUseTables: false, mayCreateTables: false }, false, [/ON SCHEMA public/]],
    ["tables of another role", { closedTables: 31 }, false, [/31 of Podium's tables/]],
    ["PostgreSQL 14", { version: 140_012 }, false, [/PostgreSQL 14, and Podium needs 15/]],
    ["PostgreSQL 15.0", { version: 150_000 }, true, []],
    ["a standby", { readOnly: true }, false, [/read-only/]],
    [
      "two at once",
      { mayCreate: false, mayMakeTemporary: false },
      true,
      [/GRANT TEMPORARY/, /GRANT CREATE ON DATABASE/],
    ],
  ])("A9 · %s", (_what, differs, migrates, sentences) => {
    const missing = missingRights({ ...all, ...differs }, migrates);
    expect(missing).toHaveLength(sentences.length);
    for (const [at, sentence] of sentences.entries()) expect(missing[at]).toMatch(sentence);
  });
});
