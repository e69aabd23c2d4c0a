import { describe, expect, test } from "vitest";
import { spellCode, typedCode } from "./confirmation.ts";

describe("what is typed as the code from the mail", () => {
  test.each([
    ["482913"],
    ["482 913"],
    [" 4 8 2 9 1 3 "],
    ["482-913"],
    ["482\u00a0913"],
    ["482\u2009913"],
    ["482\u2011913"],
    ["482 – 913"],
    ["482\u2212913"],
    ["\t482913\r\n"],
    ["\u200b482913"],
    ["４８２９１３"],
  ])("%j is taken", (typed) => {
    expect(typedCode.parse(typed)).toBe("482913");
  });

  test.each([
    ["", "required"],
    ["   ", "required"],
    ["-", "required"],
    ["48291", "codeInvalid"],
    ["4829130", "codeInvalid"],
    ["48291E", "codeInvalid"],
    ["48291.", "codeInvalid"],
    ["Code 482913", "codeInvalid"],
    ["٤٨٢٩١٣", "codeInvalid"],
    [`482913${" ".repeat(100)}`, "codeInvalid"],
  ])("%j is not: %s", (typed, issue) => {
    const judged = typedCode.safeParse(typed);
    expect(judged.error?.issues.map(({ message }) => message)).toEqual([issue]);
  });

  test("a zero in front is a digit like others, and what the mail says is taken as it stands", () => {
    for (const code of ["000000", "001203", "482913"]) expect(typedCode.parse(spellCode(code))).toBe(code);
    expect(spellCode("001203")).toBe("001 203");
  });
});
