import { locales } from "@podium/domain/locale";
import { pages, files as siteFiles } from "@podium/domain/site/addresses";
import { describe, expect, test } from "vitest";
import { paths, type SourceFile, sources } from "./repository.ts";
import { isTest } from "./rules/direction.ts";
import { tokens } from "./tokens.ts";

const TABLE = /^packages\/domain\/src\/site\//;
const production = sources().filter(({ path }) => /^(apps|packages)\//.test(path) && !isTest(path));

/** What an address begins with, up to its first parameter, unless a page is called so: "/veranstaltungen/". */
const beginnings = [pages, siteFiles]
  .flatMap((table) => Object.values(table).flatMap((entry) => locales.map((locale) => entry[locale])))
  .map((address) => address.replace(/\[.*/, ""))
  .filter((beginning) => !Object.keys({ ...pages, ...siteFiles }).some((name) => name.startsWith(beginning)));

/** The samples of letters name a host that nobody has. */
const MADE_UP = "https://podium.example/";

function addressesIn({ text }: SourceFile): string[] {
  return tokens(text)
    .filter(({ kind, text: word }) => kind === "string" && beginnings.some((each) => word.includes(each)))
    .filter(({ text: word }) => !word.startsWith(MADE_UP))
    .map(({ text: word }) => word);
}

/** Reading "[name]" in a template is what a matcher, or a writer, of addresses does. */
function readsTemplates({ text }: SourceFile): boolean {
  return /\\\[\(?\\w/.test(text);
}

describe("the site's addresses", () => {
  test("are spelled in one table", () => {
    const wrong = production
      .filter(({ path }) => !TABLE.test(path))
      .flatMap((file) => addressesIn(file).map((word) => `${word} in ${file.path}`));
    expect(beginnings.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  test("are matched and written in one file", () => {
    expect(production.filter(readsTemplates).map(({ path }) => path)).toEqual([
      "packages/domain/src/site/routes.ts",
    ]);
  });

  test("belong to the pages that there are", () => {
    const folders = paths().flatMap((path) => {
      const folder = /^apps\/web\/src\/app\/\[locale\](.*)\/page\.tsx$/.exec(path)?.[1];
      return folder === undefined || /^\/(\[\.\.\.rest\]|problem)/.test(folder) ? [] : [folder || "/"];
    });
    expect(folders.sort()).toEqual(Object.keys(pages).sort());
  });

  test("would be noticed otherwise", () => {
    const file = (text: string) => ({ path: "apps/worker/src/a.ts", text });
    expect(addressesIn(file('const a = "/veranstaltungen/" + slug;'))).toEqual(["/veranstaltungen/"]);
    expect(addressesIn(file("const a = `/en/my-registration/`;"))).toHaveLength(1);
    expect(addressesIn(file('writeAddress("/events/[slug]", "de", { slug });'))).toEqual([]);
    expect(readsTemplates(file("address.replace(/\\[(\\w+)\\]/g, fill)"))).toBe(true);
  });
});
