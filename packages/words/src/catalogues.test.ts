import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { catalogueReader } from "./catalogues.ts";

const folder = mkdtempSync(join(tmpdir(), "catalogues-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the names of files and folders are the namespaces, in camel case", () => {
  mkdirSync(join(folder, "de", "event-form"), { recursive: true });
  writeFileSync(join(folder, "de", "field-error.json"), '{ "required": "Fehlt" }');
  writeFileSync(join(folder, "de", "event-form", "text-pairs.json"), '{ "title": "Texte" }');
  expect(catalogueReader(folder)("de")).toEqual({
    fieldError: { required: "Fehlt" },
    eventForm: { textPairs: { title: "Texte" } },
  });
});

test("a language without catalogues is an error", () => {
  expect(() => catalogueReader(folder)("fr")).toThrow();
});
